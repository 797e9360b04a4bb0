using System.Text.Json;

namespace EsimModem.Tests.Replies;

/// <summary>Replies of carriers of the whole world, written for these tests: the first file by whose results the reader was made, the others by other carriers and in other words, and pitfalls in which a figure looks like what it is not.</summary>
internal static class OwnReplies
{
    public static IReadOnlyList<OwnReply> Pitfalls { get; } = Read("pitfalls");

    /// <summary>By which the reader was made.</summary>
    public static IEnumerable<OwnReply> All => Read("first").Concat(Read("second"));

    public static IReadOnlyList<OwnReply> Read(string name)
    {
        using var lines = new StreamReader(typeof(OwnReplies).Assembly.GetManifestResourceStream($"replies/{name}.jsonl")!);
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new OwnReply(JsonDocument.Parse(line).RootElement))];
    }
}
