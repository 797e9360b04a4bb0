using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Reads telephone numbers in the form that no country reads otherwise, and never repeats them.</summary>
internal static class PhoneNumber
{
    internal static string? AsNumber(this YamlValue value)
    {
        if (value.AsText() is not { } text)
            return null;
        var plain = string.Concat(text.Where(c => c is not (' ' or '-' or '(' or ')')));
        if (plain is ['+', >= '1' and <= '9', .. { Length: >= 6 and <= 13 } rest] && rest.All(char.IsAsciiDigit))
            return plain;
        value.Fault($"`{value.Key}` must be a number with its country, such as +77010000000");
        return null;
    }
}
