namespace EsimModem.Carriers.General;

/// <summary>The pieces of a text by sentence; a line is one too.</summary>
internal sealed class Sentences
{
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

    public bool IsQuestion(int mark) => questions.Contains(numbers[mark]);

    public bool AreOne(int mark, int other) => numbers[mark] == numbers[other];

    /// <summary>The other pieces of the same sentence.</summary>
    public IEnumerable<Mark> Beside(int mark) => Marks.Where((_, at) => at != mark && numbers[at] == numbers[mark]);
}
