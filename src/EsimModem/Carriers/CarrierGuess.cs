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
            return [.. asking[0].Ask.Where(question => asking.All(carrier => carrier.Ask.Any(other => AreOne(question, other)))).Select(question => WaitingLongest(question, asking))];
        }
    }

    static bool AreOne(Question one, Question other) => one.Kind == other.Kind && one.Text == other.Text && one.To == other.To && Walk(one) == Walk(other);

    // Where one of the brands answers by a message it is waited for: an answer at once is heard all the same.
    static Question WaitingLongest(Question question, List<Carrier> asking) => asking.SelectMany(carrier => carrier.Ask).Where(other => AreOne(question, other)).MaxBy(other => other.Answer is AnswerBy.Sms)!;

    static string Walk(Question question) => string.Join('\n', question.Steps.Select(step => step.Expect.Source));
}
