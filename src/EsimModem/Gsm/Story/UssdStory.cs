namespace EsimModem.Gsm.Story;

/// <summary>Tells how a USSD string as a modem printed it is read.</summary>
internal static class UssdStory
{
    public static Telling Tell(string text, int? dcs = null, string? charset = null)
    {
        var raw = Joined(text);
        var lines = new List<StoryLine> { new("characters", $"{raw.Length}") };
        if (dcs is >= 0 and <= 255)
            lines.Add(new("coding", $"0x{dcs:X2}, {CodingStory.Words(CbsCoding.Read((byte)dcs))}"));
        if (UssdText.Decode(raw, dcs, charset) is not { } said)
            return new([.. lines, new("text", "none: an unused buffer")]);
        lines.Add(new("encoding", Name(said.Encoding)));
        if (said.Language is { } language)
            lines.Add(new("language", language));
        if (said.Cut)
            lines.Add(new("buffer", "garbage after the end of the text was left out"));
        return new([.. lines, new("text", said.Text)], said.Malformed ? Fault(said.Text, raw) : null);
    }

    private static string Fault(string text, string raw) => text == raw
        ? $"The text cannot be read: {HexDigits.Of(raw).Fault ?? "no encoding makes words of it"}."
        : "The text breaks off: its last character came by half; copy the whole line.";

    // Hexadecimal digits may have been broken into lines or groups; words keep their blanks.
    private static string Joined(string text)
    {
        var digits = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        return digits.Length > 0 && digits.Length % 2 == 0 && Hex.IsHex(digits) ? digits : text.Trim('\r', '\n');
    }

    private static string Name(UssdEncoding encoding) => encoding switch
    {
        UssdEncoding.Plain => "plain",
        UssdEncoding.Ucs2Hex => "UCS-2 in hexadecimal",
        UssdEncoding.LanguageAndUcs2Hex => "a language, then UCS-2 in hexadecimal",
        UssdEncoding.PackedHex => "packed 7-bit text in hexadecimal",
        UssdEncoding.OctetHex => "one octet per character in hexadecimal",
        _ => "damaged, shown as it came",
    };
}
