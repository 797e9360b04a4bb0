using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>
/// What waits for a person, read off the facts and the open orders of one SIM. Nothing of it is stored: a task begins
/// with its cause, at once, and ends with it.
/// </summary>
internal static class PersonTasks
{
    /// <summary>So long an accepted order is left to the readings alone, unless the end comes first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private static readonly TimeSpan Answering = TimeSpan.FromMinutes(5);

    /// <summary>A hold that is over so long before the end leaves time enough.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromHours(6);

    /// <param name="next">The decision in force; null before the first.</param>
    /// <param name="ofSim">Where the work on the SIM as such stands.</param>
    public static IEnumerable<PersonTask> Of(Situation s, Decision? next, Func<TaskStanding> ofSim)
    {
        var deadline = Deadline(s);
        foreach (var order in s.Open)
            if (KindOf(order, s) is { } kind)
                yield return new PersonTask($"{order.Id}", kind, s.Sim.Iccid, TaskText.Of(kind, order, s, deadline), deadline, TaskStanding.Of(order).At(s.Now), order);
        if ((Misread(s) ?? (s.Open.Any(order => KindOf(order, s) is not null) ? null : Stuck(s, next))) is { } why)
            yield return new PersonTask(PersonTask.OfSim + s.Sim.Iccid, TaskKind.Look, s.Sim.Iccid, TaskText.OfSim(why, s, deadline), deadline, ofSim().At(s.Now), null);
    }

    /// <summary>The end of validity while it is ahead; after it, the end of the grace in which the number can still be saved.</summary>
    public static DateTimeOffset? Deadline(Situation s)
    {
        if (s.End > s.Now) return s.End;
        if (s.Over > s.Now) return s.Over;
        return s.Over + s.Plan?.Grace is { } last && last > s.Now ? last : null;
    }

    private static TaskKind? KindOf(Order order, Situation s) => order.State switch
    {
        OrderState.Approving => TaskKind.Approve,
        OrderState.Unknown or OrderState.Likely => TaskKind.Look,
        OrderState.Accepted when order.Draft.IsTask => Asked(order),
        OrderState.Accepted when order.Draft.Way != Carriers.Orders.WayKind.Auto && TakesLong(order, s) => TaskKind.Look,
        OrderState.Planned or OrderState.Sending when order.Draft.IsTask => Asked(order),
        _ => null,
    };

    private static TaskKind Asked(Order order) => order.Kind == OrderKind.TopUp ? TaskKind.TopUp : TaskKind.Renew;

    private static bool TakesLong(Order order, Situation s)
    {
        var sent = order.SentAt ?? order.StartedAt;
        var until = sent + Patience;
        if (s.End - Patience is { } near && near < until) until = near;
        return s.Now >= until && s.Now >= sent + Answering;
    }

    private static string? Misread(Situation s) =>
        s.Sim.Holds.FirstOrDefault(hold => hold.Kind is HoldKind.Wording or HoldKind.Menu or HoldKind.Outcome) is { } wording ? $"{wording.Why}; {wording.Ends}" : null;

    /// <summary>Why the end may come although nobody is in doubt: held, out of ways, or the card cannot be reached.</summary>
    private static string? Stuck(Situation s, Decision? next)
    {
        if (s.Mode == RenewalMode.Observe || s.Plan is null || (s.End is not null && !s.NearEnd)) return null;
        if (next?.Step is Step.Hold or Step.Remind) return EndsByItself(s) ? null : next.Why;
        if (s.Sim is { Present: true, Registered: true } && IsBlind(s)) return "the account could not be read for some time, and nothing is spent blindly";
        return !s.Sim.Present || s.Sim.Lock != CardLock.None || !s.Sim.Registered ? next?.Why : null;
    }

    /// <summary>The end is near, and what is known of the account grows old although it is asked for: no answer is understood, or the words tell the balance and not the end any more.</summary>
    private static bool IsBlind(Situation s) => s.End is not null && (s.Sim.Misses > 0 || s.Sim.BalanceAt >= s.Now - s.Check.Near || s.Sim.ValidAt >= s.Now - s.Check.Near)
        && (s.Sim.BalanceAt + s.Check.Near * 2 < s.Now || s.Sim.ValidAt + s.Check.Near * 2 < s.Now);

    /// <summary>A card that this book has only just met holds for some hours; that wants nobody while the end is far enough.</summary>
    private static bool EndsByItself(Situation s) =>
        s.Sim.Hold is null && s.Standing is { RedButton: null, ClockDoubt: null } && Holding.UnknownUntil(s) + InTime < s.End;
}
