using System.Text.Json;

namespace EsimModem.Tests.Replies;

/// <summary>Replies of carriers of the whole world, written for these tests: the first file by whose results the reader was made, the others by other carriers and in other words, and pitfalls in which a figure looks like what it is not.</summary>
internal static class OwnReplies
{
    public static IReadOnlyList<OwnReply> First { get; } = Read("first");

    public static IReadOnlyList<OwnReply> Second { get; } = Read("second");

    public static IReadOnlyList<OwnReply> Third { get; } = Read("third");

    public static IReadOnlyList<OwnReply> Fourth { get; } = Read("fourth");

    public static IReadOnlyList<OwnReply> Fifth { get; } = Read("fifth");

    public static IReadOnlyList<OwnReply> Pitfalls { get; } = Read("pitfalls");

    public static IEnumerable<OwnReply> All => First.Concat(Second);

    static IReadOnlyList<OwnReply> Read(string name)
    {
        using var lines = new StreamReader(typeof(OwnReplies).Assembly.GetManifestResourceStream($"replies/{name}.jsonl")!);
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new OwnReply(JsonDocument.Parse(line).RootElement))];
    }
}
