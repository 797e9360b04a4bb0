using System.Text.Json;
using System.Text.Json.Nodes;

namespace EsimModem.Tests.Vectors;

/// <summary>One line of a vector file, and the judgement over what the product made of it.</summary>
internal sealed record VectorCase(JsonElement Line)
{
    public string Id => Line.GetProperty("id").GetString()!;

    public JsonElement Input => Line.GetProperty("input");

    public JsonElement Expect => Line.GetProperty("expect");

    public string? Direction => Input.Text("direction") ?? Line.Text("direction");

    public string? Vendor => Line.Text("vendor") ?? Input.Text("vendor");

    public bool Disputed => Line.TryGetProperty("disputed", out _);

    public bool Rejects => Expect.Flag("reject");

    /// <summary>Judges a reading that gives back the fields of <c>expect</c>; null is a refusal.</summary>
    public void Check(JsonNode? reading, params string[] alsoAbsent)
    {
        if (Expect.Flag("reject_or_partial"))
            Conclude(reading is null ? [] : Partial(reading));
        else if (Rejects)
            Conclude(reading is null ? [] : [$"should be refused ({Expect.Text("why")}) but reads as {reading.ToJsonString()}"]);
        else if (reading is null)
            Conclude(["was refused"]);
        else
            Conclude([.. Difference.All(Expect, reading), .. alsoAbsent.Where(key => IsExtra(key, reading)).Select(key => $"{key}: should be absent")]);
    }

    /// <summary>Fails on any difference, but only tells about it where projects disagree on the case.</summary>
    public void Conclude(IReadOnlyList<string> differences)
    {
        if (Disputed)
            TestContext.Out.WriteLine($"disputed case {Id}: {(differences.Count == 0 ? "passed" : "failed: " + string.Join("; ", differences))}");
        else
            Assert.That(differences, Is.Empty, Line.GetRawText());
    }

    private bool IsExtra(string key, JsonNode reading) => !Expect.TryGetProperty(key, out _) && reading[key] is not null;

    private IReadOnlyList<string> Partial(JsonNode reading) =>
        Expect.Text("partial_text") is { } partial && reading["text"]?.GetValue<string>() != partial ? ["the part that is there reads differently"] : [];
}
