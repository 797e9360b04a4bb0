using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>The gate before every order: the money rules from top to bottom; the first that objects decides.</summary>
internal static class Gate
{
    private static readonly Func<Situation, Intention, Decision?>[] ForDaemon =
        [OrderInDoubt, NotProven, OnlyObserved, Held, WithoutPrice, StaleFigures, TooLittleMoney, NoRoomInCaps, NotApproved];

    /// <summary>A person's own word is a yes and needs no fresh figures; the caps are held against it by the book.</summary>
    private static readonly Func<Situation, Intention, Decision?>[] ForPerson = [OrderInDoubt, NotProven, Held, WithoutPrice, TooLittleMoney];

    private static readonly Func<Situation, Intention, Decision?>[] ForForesight = [OrderInDoubt, NotProven, OnlyObserved, Held, WithoutPrice, TooLittleLater];

    /// <summary>What becomes of something that the daemon would do by itself.</summary>
    public static Decision Pass(Situation s, Intention wanted) => Ask(ForDaemon, s, wanted);

    /// <summary>What it would need of a person, before it is due: money, or a yes, or room in a cap; null where it would want nothing, or cannot be told yet.</summary>
    public static Decision? Foresee(Situation s, Intention wanted)
    {
        var known = s.Now - 2 * s.Check.Near;
        if (s.Sim.BalanceAt is not { } read || read < known || (s.Sim.ValidUntil is not null && !(s.Sim.ValidAt >= known))) return null;
        return First(ForForesight, s, wanted) switch
        {
            null => First([NoRoomInCaps, NotApproved], s, wanted),
            { Step: Step.TopUp } money => money,
            _ => null,
        };
    }

    /// <summary>What the carrier's own run, which is waited for, would need of a person.</summary>
    public static Decision? ForRun(Situation s, Intention wanted) => First([OnlyObserved, Held, TooLittleLater], s, wanted) is { Step: Step.TopUp } money ? money : null;

    /// <summary>What becomes of something that a person asks for outright.</summary>
    public static Decision PassAsked(Situation s, Intention wanted) => Ask(ForPerson, s, wanted);

    private static Decision Ask(Func<Situation, Intention, Decision?>[] checks, Situation s, Intention wanted) => First(checks, s, wanted) ?? wanted.Go(s);

    private static Decision? First(Func<Situation, Intention, Decision?>[] checks, Situation s, Intention wanted)
    {
        foreach (var check in checks)
            if (check(s, wanted) is { } objection) return objection;
        return null;
    }

    /// <summary>Money rule 3: nothing is bought beside an order whose outcome nobody knows.</summary>
    private static Decision? OrderInDoubt(Situation s, Intention wanted) =>
        wanted.Step == Step.Renew && s.OpenOf(wanted.Kind) is { State: not (OrderState.Planned or OrderState.Approving) } open
            ? new(Step.Remind, s.NextLook, $"order {open.Id} is {RenewalPolicy.Word(open.State)} and nothing more is bought beside it; look at the account and say `resolve {open.Id}`", open.Draft.Way, open.Draft.Price, open)
            : null;

    /// <summary>Money rule 6: only proven orders are sent, but for a trial.</summary>
    private static Decision? NotProven(Situation s, Intention wanted) => !wanted.Sends || wanted.Proven ? null
        : wanted.Hold(s, $"{wanted.Why}, but the order by {RenewalPolicy.Word(wanted.Way)} is not proven yet; `renew --trial` proves it on this card");

    private static Decision? OnlyObserved(Situation s, Intention wanted) => s.Mode != RenewalMode.Observe ? null
        : new(Step.Remind, s.NextLook, $"{wanted.Why}: would be {wanted.What}, but renewals: observe sends nothing", wanted.Way, wanted.Price, null, wanted.Kind);

    private static Decision? Held(Situation s, Intention wanted) =>
        Holding.Objection(s) is { } hold ? hold with { Way = wanted.Way, Price = wanted.Price, Kind = wanted.Kind } : null;

    /// <summary>Money rule 5: what costs nobody knows what cannot be held against a cap.</summary>
    private static Decision? WithoutPrice(Situation s, Intention wanted) => !wanted.Sends || wanted.Kind != OrderKind.Renewal || wanted.Price is not null ? null
        : wanted.Hold(s, $"the price of {s.Plan!.Name} is not known, so no cap could hold it back; write `price` into the plan");

    /// <summary>Money is moved on fresh figures only, and not while the carrier keeps its books.</summary>
    private static Decision? StaleFigures(Situation s, Intention wanted)
    {
        if (s.Carrier!.Books is { } books && books.Contains(s.Now, s.Carrier.Zone))
        {
            var after = books.EndAfter(s.Now, s.Carrier.Zone);
            if (after + TimeSpan.FromHours(1) < s.End) return RenewalPolicy.Wait(s, after, "the carrier keeps its books; a balance read now proves nothing");
        }
        var fresh = s.Now - TimeSpan.FromHours(1) - s.Check.Jitter;
        // What was read before the carrier's run was over tells nothing of what the run did.
        if (s.Carrier.Books?.EndAfter(s.Now - TimeSpan.FromDays(1), s.Carrier.Zone) is { } over && over <= s.Now && over > fresh) fresh = over;
        var endIsFresh = s.Sim.ValidUntil is null || s.Sim.ValidAt >= fresh;
        return s.Sim.BalanceAt >= fresh && endIsFresh ? null
            : s.Sim.AskedAt >= fresh ? RenewalPolicy.Wait(s, s.NextLook, "the account could not be read just now; nothing is spent blindly")
            : new(Step.Ask, s.Now, "the account is read once more before money moves");
    }

    /// <summary>The carrier's own run comes later, and fees come before it; what goes out at once needs its price alone.</summary>
    private static Decision? TooLittleMoney(Situation s, Intention wanted) => TooLittle(s, wanted, later: wanted.Way == WayKind.Auto);

    private static Decision? TooLittleLater(Situation s, Intention wanted) => TooLittle(s, wanted, later: true);

    private static Decision? TooLittle(Situation s, Intention wanted, bool later)
    {
        if (wanted is not { Step: Step.Renew, Way: not WayKind.Person, Price: { } price } || s.Sim.Balance is not { } balance) return null;
        if (balance.Currency != price.Currency) return wanted.Hold(s, $"the balance is in {balance.Currency} but the plan costs {price}; correct the plan's price");
        var (fees, asked) = (s.Fees(price.Currency), s.OpenOf(OrderKind.TopUp));
        if (balance.Amount >= price.Amount + (later && asked is null ? fees.Amount : 0)) return null;
        var need = TopUpAmount.For(price with { Amount = price.Amount + fees.Amount }, balance, s.Settings.TopUp);
        var besides = fees.Amount > 0 ? $" and {fees} of fees until it ends" : "";
        return new(Step.TopUp, s.Now, $"the balance of {balance} does not suffice for {price}{besides}: a person is asked to put {need} on the card", WayKind.Person, need, asked);
    }

    private static Decision? NoRoomInCaps(Situation s, Intention wanted) =>
        wanted is { Sends: true, Kind: OrderKind.Renewal } && s.CapInTheWay is { } cap ? wanted.Hold(s, cap) : null;

    private static Decision? NotApproved(Situation s, Intention wanted)
    {
        var open = s.OpenOf(wanted.Kind);
        return s.Mode != RenewalMode.Approve || !wanted.Sends || IsApproved(open) ? null
            : new(Step.Approve, open?.State == OrderState.Approving ? s.NextLook : s.Now,
                $"{wanted.Why}: waits for a person's word to be {wanted.What}", wanted.Way, wanted.Price, open, wanted.Kind);
    }

    /// <summary>Only a yes approves: an order may be planned merely because the program ended before it asked.</summary>
    private static bool IsApproved(Order? open) => open is { State: OrderState.Planned } && open.Evidence.Any(seen => seen.What == RenewalRun.Approved);
}
