namespace EsimModem.Carriers.General;

/// <summary>The pieces of a text by sentence; a line is one too.</summary>
internal sealed class Sentences
{
    static readonly Sense[] OfAccount = [Sense.Balance, Sense.Left, Sense.Renewed, Sense.ToppedUp, Sense.Credited, Sense.Charged, Sense.Number, Sense.Bonus];

    readonly int[] numbers;
    readonly List<HashSet<Sense>> senses = [[]];
    readonly HashSet<int> questions = [];

    public Sentences(string text, IReadOnlyList<Mark> marks)
    {
        Marks = marks;
        numbers = new int[marks.Count];
        for (var at = 0; at < marks.Count; at++)
        {
            numbers[at] = senses.Count - 1;
            var mark = marks[at];
            if (mark.Kind is MarkKind.Phrase) senses[^1].Add(mark.Sense);
            if (mark.Kind is MarkKind.Stop && mark.Start < text.Length && text[mark.Start] == '?') questions.Add(senses.Count - 1);
            if (mark.Kind is MarkKind.Stop or MarkKind.Line) senses.Add([]);
        }
    }

    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>Whether the sentence of this piece says that somewhere.</summary>
    public bool Says(int mark, params ReadOnlySpan<Sense> any)
    {
        foreach (var sense in any)
            if (senses[numbers[mark]].Contains(sense)) return true;
        return false;
    }

    /// <summary>
    /// Whether this is advertising: a sentence that offers something, or one after it, until one speaks of the account again.
    /// </summary>
    public bool IsOffered(int mark)
    {
        for (var at = numbers[mark]; at >= 0; at--)
        {
            if (senses[at].Contains(Sense.Offer)) return true;
            if (senses[at].Overlaps(OfAccount)) return false;
        }
        return false;
    }

    /// <summary>Whether the text says that in any sentence.</summary>
    public bool SaysAnywhere(params ReadOnlySpan<Sense> any)
    {
        foreach (var sense in any)
            if (senses.Exists(one => one.Contains(sense))) return true;
        return false;
    }

    /// <summary>The nearest phrase of these senses before this piece, in its own sentence.</summary>
    public Mark? LastBefore(int mark, Func<Sense, bool> means)
    {
        for (var at = mark - 1; at >= 0 && numbers[at] == numbers[mark]; at--)
            if (Marks[at].Kind is MarkKind.Phrase && means(Marks[at].Sense)) return Marks[at];
        return null;
    }

    public bool IsQuestion(int mark) => questions.Contains(numbers[mark]);

    public bool AreOne(int mark, int other) => numbers[mark] == numbers[other];

    /// <summary>The other pieces of the same sentence.</summary>
    public IEnumerable<Mark> Beside(int mark) => Marks.Where((_, at) => at != mark && numbers[at] == numbers[mark]);
}
