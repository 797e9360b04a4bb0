using System.Buffers;
using System.Text.Json;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Schema;
using EsimModem.Modems;

namespace EsimModem.Carriers.Replies;

/// <summary>What a new rule would do to the texts that a carrier has sent.</summary>
/// <param name="Texts">How many it was tried on.</param>
/// <param name="Matches">How many of them it fits.</param>
/// <param name="Changed">Those of which a field would be read otherwise.</param>
internal sealed record RuleTrial(int Texts, int Matches, IReadOnlyList<ChangedText> Changed)
{
    const string AutoRenews = "autoRenews";

    /// <summary>How far the reading may be relied on, and how it came about, are no fields of it; the lines of a menu are what the text says.</summary>
    static readonly string[] NoFields = ["sure", "why", "options"];

    /// <summary>What the words say beside their figures.</summary>
    static readonly string[] InWords = ["kind", "refusal", "retryAfter", "unlimited", AutoRenews];

    /// <summary>It would change what the carrier's own rules read.</summary>
    public bool ChangesOwn => Changed.Any(text => text.Changes.Any(change => change.IsOwn));

    public static RuleTrial Of(CarrierBook book, Carrier carrier, ReplyRule rule, IReadOnlyList<CarrierText> texts)
    {
        var reader = new ReplyReader(book, Vocabulary.BuiltIn);
        var (now, then) = (new CarrierGuess([carrier], ""), new CarrierGuess([carrier with { Read = [.. carrier.Read, rule] }], ""));
        var own = carrier.Read.Select(each => each.Name).ToHashSet(StringComparer.Ordinal);
        var changed = new List<ChangedText>();
        var matches = 0;
        foreach (var text in texts.Where(text => rule.Match.IsIn(new(text.Words))))
        {
            var with = reader.Explain(ReplyQuery.Of(text, then));
            if (!with.Steps.Any(step => step.Kind == StepKind.Rule && step.By == rule.Name)) continue;
            matches++;
            var changes = Changes(reader.Explain(ReplyQuery.Of(text, now)), with.Reading, own);
            if (changes.Count > 0) changed.Add(new(text, changes));
        }
        return new(texts.Count, matches, changed);
    }

    static List<RuleChange> Changes(Explanation before, Reading after, HashSet<string> own)
    {
        var (old, now) = (Fields(before.Reading), Fields(after));
        var owned = before.Steps.Where(step => step.Kind == StepKind.Figure && step.LeftOut is null && step.By is { } by && own.Contains(by))
            .Select(step => step.Means.StartsWith(RuleReader.PotMark, StringComparison.Ordinal) ? "pots" : step.Means).ToHashSet(StringComparer.Ordinal);
        if (before.Reading.IsOwn) owned.UnionWith(InWords);
        return [.. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal).Select(field => new RuleChange(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field), owned.Contains(field) && old.ContainsKey(field)))
            .Where(change => change.Before != change.After)];
    }

    static Dictionary<string, string> Fields(Reading reading)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes)) ReadingJson.Write(json, reading);
        using var read = JsonDocument.Parse(bytes.WrittenMemory);
        var fields = read.RootElement.EnumerateObject().Where(field => !NoFields.Contains(field.Name)).ToDictionary(field => field.Name, field => field.Value.GetRawText(), StringComparer.Ordinal);
        if (reading.AutoRenews is { } renews) fields[AutoRenews] = renews ? "true" : "false";
        return fields;
    }
}
