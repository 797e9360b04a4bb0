using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>
/// What to do next for one SIM: the rules from top to bottom, the first that has something to say decides.
/// No clock, no lock, no I/O: the same situation always gives the same decision.
/// </summary>
internal static class RenewalPolicy
{
    private static readonly Func<Situation, Decision?>[] Rules =
    [
        NobodyThere,
        LockedCard,
        UnknownCarrier,
        RoamingForbidsAll,
        NoNetwork,
        Renewing.MoneyForRun,
        OrderUnderWay,
        TaskOfAPerson,
        TimeToAsk,
        OpenPlan.Decide,
        NothingToPlanBy,
        FarFromTheEnd,
        Reactivating.Decide,
        Renewing.Decide,
    ];

    public static Decision Decide(Situation s)
    {
        foreach (var rule in Rules)
            if (rule(s) is { } decision) return decision;
        return Wait(s, s.NextLook, "nothing is due");
    }

    private static Decision? NobodyThere(Situation s) => s.Sim.Present ? null
        : new(Step.Wait, null, "the card is in no modem of this bank; put it in, and work goes on");

    private static Decision? LockedCard(Situation s) => s.Sim.Lock switch
    {
        CardLock.Pin when s.Settings.Pin is not null => new(Step.Hold, null, "the card asks for its PIN, and the one under sims: pin did not open it or was not entered, as its history says; give the right one there, or switch the PIN off in a phone"),
        CardLock.Pin => new(Step.Hold, null, "the card asks for its PIN; give it under sims: pin, or switch the PIN off"),
        CardLock.Puk => new(Step.Hold, null, "the card asks for its PUK; only a person with the card's papers can unlock it"),
        _ => null,
    };

    private static Decision? UnknownCarrier(Situation s)
    {
        if (s.Carrier is null)
            return new(Step.Hold, null, "the carrier of this card is not known; name it under sims: carrier");
        return s.Carrier.Ask.Any(Conversation.CanAsk) ? null
            : new(Step.Wait, null, $"{s.Carrier.Name} answers no question that can be asked yet; its account must be watched by a person");
    }

    private static Decision? RoamingForbidsAll(Situation s) => s.Sim.Roaming && s.Roaming == RoamingRule.Hold
        ? new(Step.Hold, null, "the card roams and roaming is set to hold; it goes on in the home network")
        : null;

    private static Decision? NoNetwork(Situation s) => s.Sim.Registered ? null
        : new(Step.Wait, null, "no network; the modem goes on searching");

    /// <summary>Money rule 3: an order without an outcome is looked at, never sent again.</summary>
    private static Decision? OrderUnderWay(Situation s)
    {
        var order = s.Open.FirstOrDefault(o => IsWatched(o, s));
        if (order is null || s.Carrier is null) return null;
        var look = Confirming.NextLook(order, s.Carrier.Confirm, s.Sim.AskedAt);
        return new(Step.Ask, look, $"order {order.Id} is {Word(order.State)}: the account is looked at until it shows what became of it", order.Draft.Way, order.Draft.Price, order);
    }

    /// <summary>A likely order is looked at closely only as long as the carrier may still be behind with its books.</summary>
    private static bool IsWatched(Order order, Situation s) => !order.Draft.IsTask && order.State switch
    {
        OrderState.Sending or OrderState.Accepted or OrderState.Unknown => true,
        OrderState.Likely => s.Now < (order.SentAt ?? order.StartedAt) + s.Carrier!.Confirm.For,
        _ => false,
    };

    private static Decision? TaskOfAPerson(Situation s)
    {
        var task = s.Open.FirstOrDefault(o => o.Draft.IsTask);
        if (task is null || s.NextLook <= s.Now) return null;
        if (task.Kind == OrderKind.TopUp && s.Plan?.Price is { } price && s.Sim.Balance is { } balance && balance.Currency == price.Currency && balance >= price) return null;
        var asked = s.Sim.AskedAt ?? s.Now;
        var waited = s.End < asked ? asked - (s.End > task.StartedAt ? s.End.Value : task.StartedAt) : TimeSpan.Zero;
        var look = Earlier(s.NextLook, asked + Confirming.TaskLook(s.Check, waited));
        if (TaskStanding.Of(task) is { State: TaskState.Done, Since: { } done } && s.Carrier is { } carrier) look = Earlier(look, Confirming.NextLook(done, carrier.Confirm, asked));
        return new(look <= s.Now ? Step.Ask : Step.Wait, look,
            task.Kind == OrderKind.TopUp ? $"waits for a person to put {task.Draft.Price} on the card (task {task.Id})" : $"waits for a person to renew it (task {task.Id})",
            task.Draft.Way, task.Draft.Price, task);
    }

    private static Decision? TimeToAsk(Situation s)
    {
        if (s.NextLook > s.Now) return null;
        return new(Step.Ask, s.NextLook, s.Sim switch
        {
            { AskedAt: null } => "its account has not been read yet",
            _ when s.Hint == s.NextLook => "a text told something of the account, which only a look can show",
            { Misses: > 0 } => $"the last {s.Sim.Misses} questions brought nothing that was understood",
            _ => "it is time to look at the account again",
        });
    }

    private static Decision? NothingToPlanBy(Situation s)
    {
        if (s.Sim.Holds.FirstOrDefault(one => one.Kind == HoldKind.Wording) is { } hold) return new(Step.Hold, s.NextLook, $"{hold.Why}; {hold.Ends}");
        if (s.End is null && s.Sim.Balance is not null && s.Plan is not null && s.Mode != RenewalMode.Observe)
            return new(Step.Remind, s.NextLook, $"{s.Carrier!.Name} shows no end of validity for this card; renew it once with `renew`, and from then on the calendar of {s.Plan.Name} counts");
        if (s.End is null) return Wait(s, s.NextLook, s.Sim.Balance is null ? "the account could not be read; it is asked again" : "no end of validity is known for this card");
        return s.Plan is null ? Wait(s, s.NextLook, "no plan is set for this card; it is only watched. Name one under sims: plan") : null;
    }

    private static Decision? FarFromTheEnd(Situation s)
    {
        if (s.Ways.Count == 0 || s.End - s.LongestLead <= s.Now) return null;
        var first = s.Ways.OrderByDescending(way => way.Lead).First();
        return Wait(s, Earlier(s.NextLook, s.End!.Value - first.Lead), $"valid for {Days(s.End.Value - s.Now)}; renewing starts {Days(first.Lead)} before the end");
    }

    internal static Decision Wait(Situation s, DateTimeOffset? until, string why) => new(Step.Wait, until > s.Now ? until : s.Now + TimeSpan.FromMinutes(1), why);

    internal static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    internal static string Word<T>(T state) where T : struct, Enum => state.ToString().ToLowerInvariant();

    /// <summary>A length of time as people say it.</summary>
    internal static string Days(TimeSpan length) => length switch
    {
        { TotalHours: >= 48 } => $"{Math.Floor(length.TotalDays)} days",
        { TotalMinutes: >= 120 } => $"{Math.Floor(length.TotalHours)} hours",
        _ => $"{Math.Max(0, Math.Floor(length.TotalMinutes))} minutes",
    };
}
