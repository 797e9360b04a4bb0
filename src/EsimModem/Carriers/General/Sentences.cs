namespace EsimModem.Carriers.General;

/// <summary>The pieces of a text by sentence; a line is one too.</summary>
internal sealed class Sentences
{
    static readonly SenseSet Gifts = SenseSet.Of(Sense.Bonus, Sense.Credit);

    static readonly SenseSet Subjects = SenseSet.Of(Sense.Bonus, Sense.Credit, Sense.Ask, Sense.Balance, Sense.Left, Sense.Renewed, Sense.Data, Sense.Plan, Sense.Line, Sense.NextCharge);

    readonly string text;
    readonly Sentence[] sentences;
    readonly List<Sentence> all = [new(default, false)];

    public Sentences(string text, IReadOnlyList<Mark> marks)
    {
        this.text = text;
        Marks = marks;
        sentences = new Sentence[marks.Count];
        for (var at = 0; at < marks.Count; at++)
        {
            var (mark, sentence) = (marks[at], all[^1]);
            sentences[at] = sentence;
            if (mark.Kind is MarkKind.Phrase) sentence.Senses |= SenseSet.Of(mark.Sense);
            sentence.IsQuestion |= mark.Kind is MarkKind.Stop && mark.Start < text.Length && text[mark.Start] == '?';
            sentence.TellsShare |= mark.Kind is MarkKind.Other && text[mark.End - 1] == '%';
            sentence.TellsMoney |= mark is { Kind: MarkKind.Money, Money.Currency: not null };
            if (mark.Kind is MarkKind.Stop or MarkKind.Line) all.Add(new(sentence.Before | sentence.Senses, sentence.IsOffer));
        }
        Whole = all[^1].Before | all[^1].Senses;
        AskAnywhere = all.Exists(sentence => sentence.IsQuestion);
    }

    /// <summary>What the text says in any sentence.</summary>
    SenseSet Whole { get; }

    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>Whether the sentence of this piece says that somewhere.</summary>
    public bool Says(int mark, params ReadOnlySpan<Sense> any) => sentences[mark].Senses.Overlaps(SenseSet.Of(any));

    /// <summary>Whether a phrase that says that stands between two pieces.</summary>
    public bool SaysBetween(int one, int other, params ReadOnlySpan<Sense> any)
    {
        for (var at = Math.Min(one, other) + 1; at < Math.Max(one, other); at++)
            if (Marks[at].Is(any)) return true;
        return false;
    }

    /// <summary>Whether this is advertising: a sentence that offers something, or one after it, until one speaks of the account again.</summary>
    public bool IsOffered(int mark) => sentences[mark].IsOffer;

    /// <summary>Whether the text says that in any sentence.</summary>
    public bool SaysAnywhere(params ReadOnlySpan<Sense> any) => Whole.Overlaps(SenseSet.Of(any));

    /// <summary>Whether the text says that in any sentence that does not only ask for money by it, or tells whom to call.</summary>
    public bool SpeakOf(Sense what) => all.Exists(one => one.Senses.Contains(what) && !one.Senses.Contains(Sense.Ask) && !one.Senses.Contains(Sense.Dial));

    /// <summary>The nearest phrase of these senses before this piece, in its own sentence.</summary>
    public Mark? LastBefore(int mark, Func<Sense, bool> means) => LastBefore(mark, before => means(before.Sense));

    public Mark? LastBefore(int mark, Func<Mark, bool> fits)
    {
        for (var at = mark - 1; at >= 0 && AreOne(at, mark); at--)
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
        var before = sentences[mark].Before.And(Subjects);
        return before.IsEmpty || !before.Without(Gifts).IsEmpty ? null : before.Contains(Sense.Bonus) ? Sense.Bonus : Sense.Credit;
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
    public bool TellsShare(int mark) => sentences[mark].TellsShare;

    /// <summary>Whether its sentence has a sum with its currency.</summary>
    public bool TellsMoney(int mark) => sentences[mark].TellsMoney;

    public bool IsQuestion(int mark) => sentences[mark].IsQuestion;

    public bool AskAnywhere { get; }

    public bool AreOne(int mark, int other) => ReferenceEquals(sentences[mark], sentences[other]);

    /// <summary>The other pieces of the same sentence.</summary>
    public IEnumerable<Mark> Beside(int mark) => Marks.Where((_, at) => at != mark && AreOne(at, mark));
}
