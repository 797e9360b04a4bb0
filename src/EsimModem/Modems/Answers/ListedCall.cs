namespace EsimModem.Modems.Answers;

/// <summary>One call in the list of calls (+CLCC, 3GPP 27.007 section 7.18).</summary>
internal sealed record ListedCall(int Id, int Direction, int Status, string? Number)
{
    public static IReadOnlyList<ListedCall> ReadAll(IReadOnlyList<string> lines) =>
        [.. lines.AllFields("+CLCC").Select(Read).OfType<ListedCall>()];

    private static ListedCall? Read(FieldReader fields) =>
        fields.Number(0) is { } id && fields.Number(1) is { } direction && fields.Number(2) is { } status
            ? new ListedCall(id, direction, status, ModemNumber.Decode(fields.Text(5)))
            : null;
}
