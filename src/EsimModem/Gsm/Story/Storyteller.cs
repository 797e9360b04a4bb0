using System.Globalization;

namespace EsimModem.Gsm.Story;

/// <summary>Everything that can be decoded for a person, by kind.</summary>
internal static class Storyteller
{
    private const string Coding = "dcs", BroadcastCoding = "cbs";

    public static IReadOnlyList<StoryKind> Kinds { get; } =
    [
        new("sms", "a message PDU, whichever of the three it is"),
        new("deliver", "a message that came in"),
        new("submit", "a message to be sent"),
        new("report", "a status report"),
        new("ussd", "a USSD string as a modem printed it, or its whole +CUSD line"),
        new(Coding, "a data coding byte, in USSD and in messages: two hexadecimal digits, 0x48, or 240"),
        new(BroadcastCoding, "the same in USSD and cell broadcast alone"),
    ];

    /// <summary>Null when the kind is none of <see cref="Kinds"/>.</summary>
    public static Telling? Tell(string kind, string text, StoryHints? hints = null) => kind switch
    {
        Coding or BroadcastCoding => TellCoding(text.Trim(), kind == Coding),
        "ussd" => UssdStory.Tell(text, hints?.Dcs, hints?.Charset),
        _ when kind == SmsStory.Any || SmsStory.Kinds.Contains(kind) => SmsStory.Tell(text, kind, hints?.Centre),
        _ => null,
    };

    private static Telling TellCoding(string text, bool inMessages)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        var isHex = digits.Length == 2 || digits.Length < text.Length;
        return byte.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var octet)
            ? new(CodingStory.Tell(octet, inMessages))
            : new([], $"The coding byte is \"{text}\", which is none: give two hexadecimal digits, or a number up to 255.");
    }
}
