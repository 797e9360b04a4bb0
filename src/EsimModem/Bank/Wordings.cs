using EsimModem.Carriers.Replies;

namespace EsimModem.Bank;

/// <summary>How a carrier has answered one question: what fits its own rules, and what did not and was told. It fits into a few lines that outlive a restart.</summary>
internal sealed record Wordings(IReadOnlyList<string> Fitting, IReadOnlyList<string> Told, IReadOnlyList<string> Known)
{
    /// <summary>A carrier has a sentence for each language and each state of an account.</summary>
    private const int Most = 12;
    private const string FitsWord = "fits ", ToldWord = "told ", KnownWord = "known ";

    public string Kept => string.Join('\n', [.. Fitting.Select(text => FitsWord + text), .. Told.Select(text => ToldWord + text), .. Known.Select(text => KnownWord + text)]);

    public static Wordings Of(string? kept)
    {
        var lines = kept?.Split('\n') ?? [];
        return new(After(lines, FitsWord), After(lines, ToldWord), After(lines, KnownWord));
    }

    public static bool Has(IReadOnlyList<string> texts, string bare) => texts.Any(text => BareWords.AreAlike(text, bare));

    /// <summary>The fitting one that is most like it.</summary>
    public string? Like(string bare) => Fitting.MaxBy(text => BareWords.Likeness(text, bare));

    public Wordings Fits(string bare) => this with { Fitting = With(Fitting, bare) };

    public Wordings Tell(string bare) => this with { Told = With(Told, bare), Known = [.. Known.Where(text => !BareWords.AreAlike(text, bare))] };

    /// <summary>What was told is over; said once more it is no news.</summary>
    public Wordings Quiet() => this with { Told = [], Known = [.. Known.Concat(Told).TakeLast(Most)] };

    private static IReadOnlyList<string> With(IReadOnlyList<string> texts, string bare) => Has(texts, bare) ? texts : [.. texts.Append(bare).TakeLast(Most)];

    private static IReadOnlyList<string> After(string[] lines, string word) => [.. lines.Where(line => line.StartsWith(word, StringComparison.Ordinal)).Select(line => line[word.Length..])];
}
