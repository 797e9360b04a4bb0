namespace EsimModem.Carriers.General;

/// <summary>One language as its file describes it.</summary>
/// <param name="IsSpaceless">It writes no blanks between words.</param>
internal sealed record Language(string Id, bool IsSpaceless, IReadOnlyList<Phrase> Phrases)
{
    /// <summary>Where it is spoken, by the countries' codes.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>It joins words into one, of which the last says what it is.</summary>
    public bool HasCompounds { get; init; }

    public IReadOnlyList<(string Word, int Month)> Months { get; init; } = [];

    public IReadOnlyList<(string Word, Unit Unit)> Units { get; init; } = [];

    public IReadOnlyList<string> Minus { get; init; } = [];

    /// <summary>What stands between a part and its whole: "2 of 5".</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    public IReadOnlyList<Example> Examples { get; init; } = [];
}
