namespace EsimModem.Modems.Answers;

/// <summary>A message as a store gives it out in text mode (+CMGL, 3GPP 27.005 section 3.4.2), for modems that know no other.</summary>
internal sealed record TextModeMessage(int? Slot, string? Status, string? Number, string? Name, ModemTime? Time, string Text)
{
    public static IReadOnlyList<TextModeMessage> ReadAll(IReadOnlyList<string> lines, string? charset = null)
    {
        var messages = new List<TextModeMessage>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (FieldReader.After("+CMGL", lines[at]) is not { } fields)
                continue;
            var text = string.Join('\n', lines.Skip(at + 1).TakeWhile(line => FieldReader.After("+CMGL", line) is null));
            messages.Add(Read(fields, text, charset));
        }
        return messages;
    }

    private static TextModeMessage Read(FieldReader fields, string text, string? charset) => new(
        fields.Number(0),
        fields.Text(1),
        ModemNumber.Decode(fields.Text(2)),
        fields.Text(3) is { } name ? ModemText.Decode(name, charset) : null,
        fields.Text(4) is { } time ? ClockText.Read(time) : null,
        ModemText.Decode(text, charset == "GSM" ? null : charset));
}
