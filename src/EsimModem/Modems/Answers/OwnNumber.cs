namespace EsimModem.Modems.Answers;

/// <summary>A number the card keeps as its own (+CNUM, 3GPP 27.007 section 7.1); often absent or wrong, never to be relied on.</summary>
internal sealed record OwnNumber(string? Label, string Number, int? Type)
{
    public static IReadOnlyList<OwnNumber> ReadAll(IReadOnlyList<string> lines, string? charset = null) =>
        [.. lines.AllFields("+CNUM").Select(fields => Read(fields, charset)).OfType<OwnNumber>()];

    private static OwnNumber? Read(FieldReader fields, string? charset)
    {
        if (fields.Text(1) is not { } number)
            return null;
        var label = fields.Text(0) is { } text ? ModemText.Decode(text, charset) : null;
        return new OwnNumber(label, ModemNumber.Decode(number), fields.Number(2));
    }
}
