using System.Text.RegularExpressions;

namespace EsimModem.Tests.Support;

/// <summary>The types that a file declares at its outermost level.</summary>
internal static partial class Types
{
    public static IReadOnlyList<string> Of(string text) =>
        [.. Declaration().Matches(CodeText.Bare(text)).Select(match => match.Groups["name"].Value).Distinct()];

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|readonly|ref|partial|unsafe)\s+)*(?:class|record struct|record|struct|interface|enum|delegate\s+[\w<>?,\[\] ]+?)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
