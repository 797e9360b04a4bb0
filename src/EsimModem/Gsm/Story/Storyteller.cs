using System.Globalization;

namespace EsimModem.Gsm.Story;

/// <summary>Everything that can be decoded for a person, by kind.</summary>
internal static class Storyteller
{
    public static IReadOnlyList<string> Kinds { get; } = ["sms", "ussd", "dcs"];

    /// <summary>Null when the kind is none of <see cref="Kinds"/>, or a coding byte is not two hexadecimal digits or a number up to 255.</summary>
    public static IReadOnlyList<StoryLine>? Tell(string kind, string text) => kind switch
    {
        "sms" => SmsStory.Tell(text),
        "ussd" => UssdStory.Tell(text),
        "dcs" => Coding(text) is { } octet ? CodingStory.Tell(octet) : null,
        _ => null,
    };

    private static byte? Coding(string text)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        var isHex = digits.Length == 2 || digits.Length < text.Length;
        return byte.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, null, out var octet) ? octet : null;
    }
}
