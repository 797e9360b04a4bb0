using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Checks the codes and numbers that files give.</summary>
internal static class Codes
{
    private const int LongestName = 40;

    /// <summary>A name by which files know what they describe, or null and a fault.</summary>
    public static string? Name(YamlValue value) => value.Read("a short name of small letters, digits and -", text => IsName(text) ? text : null);

    /// <summary>A USSD code; what is none is a fault, because a modem would call it as a number.</summary>
    public static string Read(YamlValue value)
    {
        var code = value.AsText();
        if (code is not null && !IsUssd(code))
            value.Fault($"`{code}` is not a USSD code such as *100#{(code.StartsWith('#') || code.StartsWith('*') ? "; it must end with #" : "")}");
        return code ?? "";
    }

    public static bool IsUssd(string code) =>
        code.Length is >= 3 and <= 180 && code[0] is '*' or '#' && code[^1] == '#' && code.All(letter => char.IsAsciiDigit(letter) || letter is '*' or '#');

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>Digits alone, of a length between two bounds.</summary>
    public static string? Digits(YamlValue value, int least, int most, string form)
    {
        if (value.AsText() is not { } text)
            return null;
        if (text.Length >= least && text.Length <= most && text.All(char.IsAsciiDigit))
            return text;
        value.Fault($"`{value.Key}` must be {form}, it is `{text}`");
        return null;
    }
}
