namespace EsimModem.Carriers.General;

/// <summary>The pieces of a text by sentence; a line is one too.</summary>
internal sealed class Sentences
{
    static readonly Sense[] Gifts = [Sense.Bonus, Sense.Credit];

    static readonly Sense[] Subjects = [Sense.Bonus, Sense.Credit, Sense.Ask, Sense.Balance, Sense.Left, Sense.Renewed, Sense.Data, Sense.Plan, Sense.Line, Sense.NextCharge];

    static readonly Sense[] OfAccount = [Sense.Balance, Sense.Left, Sense.Renewed, Sense.ToppedUp, Sense.Credited, Sense.Charged, Sense.Number, Sense.Bonus];

    readonly string text;
    readonly int[] numbers;
    readonly List<HashSet<Sense>> senses = [[]];
    readonly HashSet<int> questions = [];
    readonly HashSet<int> shares = [];
    readonly HashSet<int> sums = [];

    public Sentences(string text, IReadOnlyList<Mark> marks)
    {
        this.text = text;
        Marks = marks;
        numbers = new int[marks.Count];
        for (var at = 0; at < marks.Count; at++)
        {
            numbers[at] = senses.Count - 1;
            var mark = marks[at];
            if (mark.Kind is MarkKind.Phrase) senses[^1].Add(mark.Sense);
            if (mark.Kind is MarkKind.Stop && mark.Start < text.Length && text[mark.Start] == '?') questions.Add(senses.Count - 1);
            if (mark.Kind is MarkKind.Other && text[mark.End - 1] == '%') shares.Add(senses.Count - 1);
            if (mark is { Kind: MarkKind.Money, Money.Currency: not null }) sums.Add(senses.Count - 1);
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

    /// <summary>Whether a phrase that says that stands between two pieces.</summary>
    public bool SaysBetween(int one, int other, params ReadOnlySpan<Sense> any)
    {
        for (var at = Math.Min(one, other) + 1; at < Math.Max(one, other); at++)
            if (Marks[at].Is(any)) return true;
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

    /// <summary>Whether the text says that in any sentence that does not only ask for money by it, or tells whom to call.</summary>
    public bool SpeakOf(Sense what) => senses.Exists(one => one.Contains(what) && !one.Contains(Sense.Ask) && !one.Contains(Sense.Dial));

    /// <summary>The nearest phrase of these senses before this piece, in its own sentence.</summary>
    public Mark? LastBefore(int mark, Func<Sense, bool> means) => LastBefore(mark, before => means(before.Sense));

    public Mark? LastBefore(int mark, Func<Mark, bool> fits)
    {
        for (var at = mark - 1; at >= 0 && numbers[at] == numbers[mark]; at--)
            if (Marks[at].Kind is MarkKind.Phrase && fits(Marks[at])) return Marks[at];
        return null;
    }

    /// <summary>
    /// Of what a piece speaks: the last thing before it in its sentence; where none is, a gift or a loan if all before speaks of nothing else.
    /// </summary>
    /// <param name="except">Words that speak of it, and are not it.</param>
    public Sense? SubjectOf(int mark, Mark except)
    {
        if (LastBefore(mark, before => Subjects.Contains(before.Sense) && !ReferenceEquals(before, except)) is { } subject) return subject.Sense;
        var before = senses.Take(numbers[mark]).SelectMany(sense => sense).Where(sense => Subjects.Contains(sense)).ToList();
        return before.Count > 0 && before.TrueForAll(sense => Gifts.Contains(sense)) ? before[0] : null;
    }

    /// <summary>"The package Xyz1 was carried out: 1 GB": between the package and the word of success stand no words but its name, and what it holds is told.</summary>
    public bool IsBought(int done)
    {
        for (var at = done - 1; at >= 0 && AreOne(at, done) && !IsOffered(done); at--)
        {
            if (Marks[at].Is(Sense.Plan)) return Marks.Any(mark => mark.Kind is MarkKind.Data or MarkKind.Minutes or MarkKind.Messages);
            if (Marks[at].Kind is not MarkKind.Other && !IsName(at) && !(Marks[at].Kind is MarkKind.Phrase && (Marks[at].Sense.IsLight() || Marks[at].Is(Sense.Done)))) return false;
        }
        return false;
    }

    // Where all is written in large letters nobody can tell a name.
    bool IsName(int at) => Marks[at].Kind is MarkKind.Word && char.IsUpper(text[Marks[at].Start]) && text.Any(char.IsLower);

    /// <summary>Whether a deed that nobody knows has to do with this piece.</summary>
    public bool IsDeed(int mark) => LastBefore(mark, sense => sense is Sense.Deed or Sense.Balance or Sense.Left)?.Sense is Sense.Deed;

    /// <summary>Whether its sentence has a percentage.</summary>
    public bool TellsShare(int mark) => shares.Contains(numbers[mark]);

    /// <summary>Whether its sentence has a sum with its currency.</summary>
    public bool TellsMoney(int mark) => sums.Contains(numbers[mark]);

    public bool IsQuestion(int mark) => questions.Contains(numbers[mark]);

    public bool AskAnywhere => questions.Count > 0;

    public bool AreOne(int mark, int other) => numbers[mark] == numbers[other];

    /// <summary>The other pieces of the same sentence.</summary>
    public IEnumerable<Mark> Beside(int mark) => Marks.Where((_, at) => at != mark && numbers[at] == numbers[mark]);
}
