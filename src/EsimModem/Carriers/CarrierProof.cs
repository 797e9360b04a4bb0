using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers;

/// <summary>Proves a carrier's examples: each must give what it says, and each rule should be used by one of them.</summary>
internal sealed class CarrierProof(ReplyReader reader)
{
    const int LongestQuote = 60;

    /// <summary>A line for every example in the order of the file, then one for every rule that no example uses.</summary>
    public IReadOnlyList<ProofLine> Of(Carrier carrier) =>
        Of(carrier.Examples, carrier.Read, example => Query(example) with { Carriers = [carrier] });

    /// <summary>The same for a language, whose examples come from a country and nobody in particular; its phrases need none.</summary>
    public IReadOnlyList<ProofLine> Of(Language language, string country) =>
        [.. language.Examples.Select(example => Prove(example, reader.Read(Query(example) with { Country = example.Country ?? country })))];

    List<ProofLine> Of(IReadOnlyList<Example> examples, IReadOnlyList<ReplyRule> rules, Func<Example, ReplyQuery> query)
    {
        var used = new HashSet<ReplyRule>();
        var lines = new List<ProofLine>();
        foreach (var example in examples)
        {
            lines.Add(Prove(example, reader.Read(query(example))));
            var text = new ReplyText(example.Text);
            var run = new RuleRun(text, new ReplySetting(query(example)));
            run.Run(RuleRun.Find(text, rules));
            used.UnionWith(run.Matched);
        }
        lines.AddRange(rules.Where(rule => !used.Contains(rule)).Select(rule => new ProofLine(rule.Match.Place, ProofOutcome.Note, $"no example uses `{rule.Match}`")));
        return lines;
    }

    static ReplyQuery Query(Example example) => new(example.Text) { Via = example.Via, Sender = example.Sender, Received = example.Received };

    static ProofLine Prove(Example example, Reading reading)
    {
        var quote = example.Text.ReplaceLineEndings(" ");
        quote = quote.Length > LongestQuote ? quote[..LongestQuote] + "…" : quote;
        var wrong = example.Gives.Select(field => Wrong(field, reading)).OfType<string>().ToList();
        if (wrong.Count > 0)
            return new(example.Place, ProofOutcome.Failed, $"`{quote}` {string.Join("; ", wrong)} ({reading.Why})");
        return new(example.Place, ProofOutcome.Passed, $"`{quote}` {ReadingText.All(reading)}");
    }

    static string? Wrong(ExampleField expected, Reading reading)
    {
        var read = ReadingText.Of(reading, expected.Field) ?? ExampleField.None;
        var fits = read == expected.Value || (expected.Field == ReadingField.ValidUntil && expected.Value.Length == 10 && read.StartsWith(expected.Value, StringComparison.Ordinal));
        return fits ? null : $"should give {Schema.SchemaWords.Of(expected.Field)} {expected.Value}, gives {read}";
    }
}
