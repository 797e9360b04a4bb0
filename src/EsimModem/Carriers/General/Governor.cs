namespace EsimModem.Carriers.General;

/// <summary>
/// Finds the phrase that gives a figure its meaning: the nearest of those that can, in its own sentence, rather one before it than one behind, and
/// with light words not counted.
/// </summary>
internal sealed class Governor(IReadOnlyList<Mark> marks)
{
    const double Farthest = 6;
    const double Behind = 1;
    const double Light = 0.2;
    const double FarthestTotal = 0.5;
    const int FarthestOn = 6;
    const int MostWords = 2;

    /// <summary>The phrases of these senses near a figure, the nearest first.</summary>
    public List<Governed> Of(int figure, Func<Sense, bool> means)
    {
        List<Governed> found = [];
        Before(figure, means, found);
        After(figure, means, found);
        return found;
    }

    void Before(int figure, Func<Sense, bool> means, List<Governed> found)
    {
        var distance = 0.0;
        for (var at = figure - 1; at >= 0 && distance <= Farthest; at--)
        {
            var mark = marks[at];
            // "Your credit does not suffice (7.99 needed)".
            if (mark.Kind is MarkKind.Stop || mark.Is(Sense.Not)) return;
            // "Your balance on number 7001234567 is 5": what speaks of a number has its figure, and says nothing of the next.
            if (mark.Is(Sense.Number, Sense.Dial) && at + 1 < figure && marks[at + 1].Kind is MarkKind.Phone)
                distance += Light;
            else if (mark.Kind is MarkKind.Phrase && !mark.IsName && means(mark.Sense))
            {
                // "Balance: 5": what a colon announces is meant, whatever else is near.
                if (mark.Sense is not Sense.Total || distance <= FarthestTotal) Insert(found, new(mark, at, distance - (marks[at + 1].Kind is MarkKind.Colon ? 1 : 0), IsBefore: true));
                distance += 2;
            }
            else
                distance += Step(mark, marks[figure].Kind, IsHeading(at));
        }
    }

    void After(int figure, Func<Sense, bool> means, List<Governed> found)
    {
        var distance = Behind;
        var isParted = false;
        for (var at = figure + 1; at < marks.Count && distance <= Farthest; at++)
        {
            var mark = marks[at];
            if (mark.Kind is MarkKind.Stop or MarkKind.Line) return;
            if (mark.Kind is MarkKind.Phrase && !mark.IsName && means(mark.Sense))
            {
                if (!Announces(at, marks[figure].Kind) && !(isParted && GoesOn(at, marks[figure].Kind)) && mark.Sense is not (Sense.Total or Sense.Since or Sense.Dial or Sense.Number)) Insert(found, new(mark, at, distance, IsBefore: false));
                distance += 2;
            }
            else
                distance += Step(mark, marks[figure].Kind, false) + (mark.Kind is MarkKind.Comma ? 0.5 : 0);
            isParted |= mark.Kind is MarkKind.Comma;
        }
    }

    // "Used 5 MB, available for this month 200 MB": behind a comma a phrase speaks of the figure that is still to come.
    bool GoesOn(int at, MarkKind figure)
    {
        for (var next = at + 1; next < Math.Min(marks.Count, at + FarthestOn) && marks[next].Kind is MarkKind.Phrase or MarkKind.Word or MarkKind.Other or MarkKind.Colon; next++)
            if (next + 1 < marks.Count && marks[next + 1].Kind == figure) return true;
        return false;
    }

    // Of two that are as near the one before the figure goes first.
    static void Insert(List<Governed> found, Governed one)
    {
        var at = found.Count;
        while (at > 0 && found[at - 1].Distance > one.Distance) at--;
        found.Insert(at, one);
    }

    // A phrase with a colon ("points earned: 3") or a figure of the same kind behind it speaks of that one, and "remain 5 GB" of no money before it.
    bool Announces(int at, MarkKind figure)
    {
        if (figure is MarkKind.Money && marks.ElementAtOrDefault(at + 1) is { Kind: MarkKind.Data or MarkKind.Minutes or MarkKind.Messages }) return true;
        for (var (next, words) = (at + 1, 0); next < marks.Count; next++)
        {
            if (marks[next].Kind is MarkKind.Colon || (words == 0 && (marks[next].Kind == figure || marks[next].Kind is MarkKind.Other))) return true;
            if (marks[next].Kind is MarkKind.Word && ++words <= MostWords) continue;
            if (marks[next].Kind is not MarkKind.Phrase || !marks[next].Sense.IsLight()) return false;
        }
        return false;
    }

    // The end of a line right behind words, with or without a colon: they are its heading.
    bool IsHeading(int line) => marks[line].Kind is MarkKind.Line && line > 0 && marks[line - 1].Kind is MarkKind.Phrase or MarkKind.Colon;

    static double Step(Mark mark, MarkKind figure, bool isHeading) => mark.Kind switch
    {
        MarkKind.Phrase => mark.Sense.IsLight() ? Light : 1,
        MarkKind.Line => isHeading ? 0.5 : 3,
        // What is left is told in lists: 5 GB, 30 minutes, 10 SMS.
        MarkKind.Comma or MarkKind.Data or MarkKind.Minutes or MarkKind.Messages when figure is MarkKind.Data or MarkKind.Minutes or MarkKind.Messages && mark.Kind != figure => 0.5,
        MarkKind.Comma => 1.5,
        MarkKind.Colon or MarkKind.Dash => 0.5,
        MarkKind.Bracket => 0.7,
        MarkKind.Phone or MarkKind.Other => 1,
        // "Until 23:59 30.11.2026".
        MarkKind.Time when figure is MarkKind.Date => Light,
        // "The balance on 29.11.2026 at 10:31 is".
        MarkKind.Date or MarkKind.Time when figure is MarkKind.Money => 1,
        _ when mark.Kind == figure => 3,
        _ when mark.IsFigure => 2,
        _ => 1,
    };
}
