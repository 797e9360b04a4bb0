using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Every hold of the book, and whether the world had done anything that asks for one; a hold outlives its cause until the next look.</summary>
internal sealed class HoldAudit(SimulatedBank world, ILedger ledger, Func<DateTimeOffset, DateTimeOffset> trueTime, TimeSpan nextLook, DateTimeOffset end)
{
    private const string Mark = "hold: ";

    /// <summary>A book that sees a card for the first time waits until the orders of another box are settled.</summary>
    private static readonly TimeSpan FirstSeen = TimeSpan.FromHours(5);

    public IReadOnlyList<HeldTime> Holds() => [.. world.Cards.SelectMany(card => Of(card.Iccid))];

    private IEnumerable<HeldTime> Of(string iccid)
    {
        var rows = ledger.History(iccid, int.MaxValue, null).Where(row => row.What == NoteKind.Decision).Reverse().Select(row => (At: trueTime(row.At), row.Text)).ToArray();
        var asked = Asked(iccid).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            if (!rows[i].Text.StartsWith(Mark, StringComparison.Ordinal) || rows[i].At >= end) continue;
            DateTimeOffset? to = i + 1 < rows.Length ? rows[i + 1].At : null;
            var free = new Span(rows[i].At, to is { } next && next < end ? next : end).FreeOf(asked).Sum(time => time.Length.TotalSeconds);
            yield return new HeldTime(iccid, rows[i].At, to, rows[i].Text[Mark.Length..], TimeSpan.FromSeconds(free));
        }
    }

    private IEnumerable<Span> Asked(string iccid) =>
    [
        new Span(RehearsalPlan.Start, RehearsalPlan.Start + FirstSeen),
        .. world.Obstacles.Of(iccid).Where(one => one.What is Obstacle.WordingChanged or Obstacle.ClockUnproven or Obstacle.NoWay || one.Source.StartsWith("words", StringComparison.Ordinal))
            .Select(one => new Span(one.From, one.To is { } to ? to + nextLook : DateTimeOffset.MaxValue)),
    ];
}
