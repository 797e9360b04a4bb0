using System.Text.RegularExpressions;

namespace EsimModem.Tests.Support;

/// <summary>The methods of a file and their lengths, by indentation: a body begins and ends with a brace in the same column.</summary>
internal static partial class Methods
{
    public static IEnumerable<(string Name, int Lines)> Of(string text)
    {
        var lines = CodeText.Bare(text).Split('\n');
        for (var at = 0; at < lines.Length - 1; at++)
        {
            if (Head().Match(lines[at]) is not { Success: true } head || lines[at + 1].Trim() != "{") continue;
            var end = Array.IndexOf(lines, head.Groups["indent"].Value + "}", at + 1);
            if (end > at) yield return (head.Groups["name"].Value, end - at + 1);
        }
    }

    [GeneratedRegex(@"^(?<indent>    +)(?!namespace|class|record|struct|interface|enum|if|for|foreach|while|switch|using|lock|else|try|catch|return|await)[\w<>\[\]?,. ()]*?\b(?<name>\w+)(?:<[^>]*>)?\([^;]*\)[^;={]*$")]
    private static partial Regex Head();
}
