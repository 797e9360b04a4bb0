using System.Text.Json;

namespace EsimModem.Tests.Replies;

/// <summary>The file of real and made-up replies, which lies beside the repository and never in it.</summary>
internal static class ReplyFile
{
    public const string Variable = "ESIMMODEM_REPLIES";

    public const string IsAbsent = $"The replies are absent and were not read: set {Variable} to their file.";

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Existing(named) : Search();

    /// <summary>One case per line; none where the file is absent.</summary>
    public static IEnumerable<ReplyCase> Cases()
    {
        if (Path is null)
            yield break;
        foreach (var line in File.ReadLines(Path).Where(line => line.Trim().Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            yield return new ReplyCase(document.RootElement.Clone());
        }
    }

    static string? Existing(string file) => File.Exists(file) ? file : null;

    static string? Search()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            if (Directory.Exists(System.IO.Path.Combine(place.FullName, "shared", "vectors")) && Existing(System.IO.Path.Combine(place.FullName, "shared", "replies.jsonl")) is { } found)
                return found;
        return null;
    }
}
