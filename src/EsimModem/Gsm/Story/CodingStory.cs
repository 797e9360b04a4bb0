using EsimModem.Gsm.Sms;

namespace EsimModem.Gsm.Story;

/// <summary>Tells what a data coding byte means, in USSD and in messages, where it means different things.</summary>
internal static class CodingStory
{
    public static IReadOnlyList<StoryLine> Tell(byte octet, bool inMessages = true)
    {
        StoryLine[] lines = [new("octet", $"0x{octet:X2} ({octet})"), new("in USSD", Words(CbsCoding.Read(octet)))];
        return inMessages ? [.. lines, new("in a message", Words(SmsCoding.Read(octet)))] : lines;
    }

    public static string Words(CbsCoding coding) => string.Join(", ", Parts(
        coding.Reserved ? "reserved, read as 7-bit text" : Name(coding.Alphabet),
        coding.Language is { } language ? $"language {language}" : null,
        coding.LanguageInText ? "language before the text" : null,
        Class(coding.Class),
        coding.Compressed ? "compressed" : null,
        coding.HasHeader ? "with a header" : null));

    public static string Words(SmsCoding coding) => string.Join(", ", Parts(
        coding.Reserved ? "reserved, read as 7-bit text" : Name(coding.Alphabet),
        Class(coding.Class),
        coding.Compressed ? "compressed" : null,
        coding.AutoDelete ? "to be deleted after reading" : null,
        coding.Waiting is { } waiting ? Words(waiting) : null));

    private static IEnumerable<string> Parts(params string?[] parts) => parts.OfType<string>();

    private static string Name(TextAlphabet alphabet) => alphabet switch
    {
        TextAlphabet.Gsm7 => "7-bit text",
        TextAlphabet.EightBit => "8-bit data",
        _ => "UCS-2 text",
    };

    private static string? Class(int? number) => number switch
    {
        0 => "class 0 (shown at once, not kept)",
        1 => "class 1 (for the modem)",
        2 => "class 2 (for the card)",
        3 => "class 3 (for the computer)",
        _ => null,
    };

    private static string Words(WaitingMessages waiting)
    {
        string[] kinds = ["voice mail", "fax", "electronic mail", "other"];
        return $"{kinds[waiting.Kind]} {(waiting.Active ? "waits" : "waits no more")}{(waiting.Discard ? ", text may be thrown away" : "")}";
    }
}
