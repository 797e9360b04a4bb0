namespace EsimModem.Carriers;

/// <summary>Whose card it may be: one carrier, a question between brands, or nobody known.</summary>
internal sealed record CarrierGuess(IReadOnlyList<Carrier> Candidates, string Why)
{
    /// <summary>The carrier where there is no doubt.</summary>
    public Carrier? Carrier => Candidates.Count == 1 ? Candidates[0] : null;

    public bool IsQuestion => Candidates.Count > 1;

    /// <summary>The brands between which it was a question before replies settled it, or still is.</summary>
    public IReadOnlyList<Carrier> Brands { get; init; } = Candidates;

    /// <summary>What may be asked meanwhile: questions that all candidates with questions share.</summary>
    public IReadOnlyList<Question> Ask
    {
        get
        {
            var asking = Candidates.Where(carrier => carrier.Ask.Count > 0).ToList();
            if (asking.Count < 2)
                return asking.Count == 0 ? [] : asking[0].Ask;
            return [.. asking[0].Ask.Where(question => asking.All(carrier => carrier.Ask.Any(other => other.Kind == question.Kind && other.Text == question.Text && other.To == question.To && other.Answer == question.Answer && Walk(other) == Walk(question))))];
        }
    }

    static string Walk(Question question) => string.Join('\n', question.Steps.Select(step => step.Expect.Source));
}
