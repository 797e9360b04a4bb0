using System.Text.RegularExpressions;

namespace EsimModem.Tests.Support;

/// <summary>C# text without what is not code.</summary>
internal static partial class CodeText
{
    /// <summary>Comments and strings blanked, line ends kept, so that a rule does not stumble over a sentence.</summary>
    public static string Bare(string text) =>
        NotCode().Replace(text, match => new string('\n', match.Value.Count(c => c == '\n')));

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\"{3,}.*?\"{3,}|@?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", RegexOptions.Singleline)]
    private static partial Regex NotCode();
}
