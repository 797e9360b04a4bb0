namespace EsimModem.Modems.Answers;

/// <summary>Who is calling (+CLIP, 3GPP 27.007 section 7.6); no number when the caller hides it.</summary>
internal sealed record CallerNumber(string? Number, int? Type)
{
    /// <summary>Null when the line is another one.</summary>
    public static CallerNumber? Read(string line) =>
        FieldReader.After("+CLIP", line) is { } fields ? new CallerNumber(ModemNumber.Decode(fields.Text(0)), fields.Number(1)) : null;
}
