using System.Globalization;
using System.Text;
using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>Writes a rule as the one line of a carrier file that reads as the same rule again.</summary>
internal static class RuleLine
{
    /// <summary>The line under <c>read:</c>.</summary>
    public static string Of(ReplyRule rule)
    {
        string?[] keys =
        [
            $"kind: {SchemaWords.Of(rule.Kind)}",
            rule.Language is { } language ? $"lang: {Word(language)}" : null,
            rule.Refusal is { } refusal ? $"refusal: {SchemaWords.Of(refusal)}" : null,
            rule.RetryAfter is { } after ? $"retryAfter: {Duration.Of(after)}" : null,
            rule.AutoRenews is { } renews ? $"autoRenews: {(renews ? "on" : "off")}" : null,
            rule.Unlimited.Count > 0 ? $"unlimited: [{string.Join(", ", rule.Unlimited.Select(Word))}]" : null,
            $"match: {Quoted(rule.Match.Source)}",
        ];
        return $"- {{ {string.Join(", ", keys.OfType<string>())} }}";
    }

    static string Word(string text) => text.All(letter => char.IsAsciiLetter(letter) || letter == '-') && char.IsAsciiLetter(text[0]) ? text : Quoted(text);

    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
            _ = letter is '"' or '\\' ? quoted.Append('\\').Append(letter)
                : char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}")
                : quoted.Append(letter);
        return quoted.Append('"').ToString();
    }
}
