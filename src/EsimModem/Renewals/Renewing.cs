using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>The rules for a plan whose end is near: by which way, whether the money suffices, and what still forbids it.</summary>
internal static class Renewing
{
    /// <summary>So often is a way tried in one period before the next one takes over.</summary>
    private const int TriesPerWay = 3;

    public static Decision? Decide(Situation s)
    {
        var (way, due) = Choose(s);
        if (way is null) return new(Step.Remind, s.NextLook, $"every way to renew has failed; ask {s.Carrier!.Name} at {s.Carrier.Care ?? "its shop"}");
        if (due > s.Now) return RenewalPolicy.Wait(s, RenewalPolicy.Earlier(s.NextLook, due), $"ends in {RenewalPolicy.Days(s.End!.Value - s.Now)}; renewed by {RenewalPolicy.Word(way.Kind)} in {RenewalPolicy.Days(due - s.Now)}");
        if (!MayFollowAuto(s, way)) return RenewalPolicy.Wait(s, s.NextLook, "the carrier may renew by itself; nothing is bought beside it until that is proven off or its run is over");
        if (s.OpenOf(OrderKind.Renewal) is { State: not (OrderState.Planned or OrderState.Approving) } open)
            return new(Step.Remind, s.NextLook, $"order {open.Id} is {RenewalPolicy.Word(open.State)} and nothing more is bought beside it; look at the account and say `resolve {open.Id}`", open.Draft.Way, open.Draft.Price, open);
        if (way.Kind != WayKind.Person && !way.Proven)
            return new(Step.Hold, s.NextLook, $"the order by {RenewalPolicy.Word(way.Kind)} is not proven yet; `renew --trial` proves it on this card", way.Kind, s.Plan!.Price);
        if (s.Mode == RenewalMode.Observe)
            return new(Step.Remind, s.NextLook, $"would renew now by {RenewalPolicy.Word(way.Kind)} for {Price(s)}; renewals: observe sends nothing", way.Kind, s.Plan!.Price);
        if (Forbidden(s) is { } hold) return hold with { Way = way.Kind, Price = s.Plan!.Price };
        if (Unpriced(s, way.Kind) is { } unpriced) return unpriced;
        if (StaleForMoney(s) is { } look) return look;
        if (way.Kind != WayKind.Person && TooPoor(s) is { } topUp) return topUp;
        if (way.Kind is not (WayKind.Person or WayKind.Auto) && s.CapInTheWay is { } cap)
            return new(Step.Hold, s.NextLook, cap, way.Kind, s.Plan!.Price);
        if (s.Mode == RenewalMode.Approve && way.Kind is not (WayKind.Auto or WayKind.Person) && !IsApproved(s)) return Approval(s, way);
        return new(Step.Renew, s.Now, $"ends in {RenewalPolicy.Days(s.End!.Value - s.Now)}: renewed by {RenewalPolicy.Word(way.Kind)} for {Price(s)}", way.Kind, s.Plan!.Price, s.OpenOf(OrderKind.Renewal));
    }

    /// <summary>The first way of the owner's order that is not used up, and when it is due; a later one takes over only then.</summary>
    private static (Way? Way, DateTimeOffset Due) Choose(Situation s)
    {
        foreach (var way in s.Ways.Where(way => way.NotBuilt is null))
        {
            if (way.Kind == WayKind.Auto && s.Sim.AutoRenews != true) continue;
            var tries = s.Tried.Count(order => order.Kind == OrderKind.Renewal && order.Draft.Way == way.Kind);
            if (tries >= (way.Kind == WayKind.Auto ? 1 : TriesPerWay)) continue;
            // Where the carrier refuses to renew before the end, that is the earliest that can be of use.
            var due = s.Plan!.Early == EarlyRenewal.Refused && way.Kind is not (WayKind.Auto or WayKind.Person) ? s.Over!.Value : s.End!.Value - way.Lead;
            if (LastTry(s, way) is { } last) due = Latest(due, last + TimeSpan.FromHours(Math.Pow(2, tries - 1)));
            return (way, due);
        }
        return (null, default);
    }

    private static DateTimeOffset? LastTry(Situation s, Way way) =>
        s.Tried.FirstOrDefault(order => order.Kind == OrderKind.Renewal && order.Draft.Way == way.Kind)?.EndedAt;

    /// <summary>Money rule 7: where the carrier may renew by itself, we do not, until it is proven off or its run is over.</summary>
    internal static bool MayFollowAuto(Situation s, Way way)
    {
        if (way.Kind is WayKind.Auto || s.Orders.Auto is not { } auto || s.Sim.AutoRenews == false) return true;
        var over = (auto.Books?.EndAfter(s.End!.Value, s.Carrier!.Zone) ?? s.End!.Value + TimeSpan.FromHours(6)) + s.Carrier!.Settles.Of(WayKind.Auto);
        return s.Now >= over && s.Tried.Any(order => order.Draft.Way == WayKind.Auto && order.State == OrderState.Refused);
    }

    /// <summary>Money rule 8: what makes a SIM hold, each with what would end it.</summary>
    internal static Decision? Forbidden(Situation s)
    {
        if ((s.Standing.RedButton ?? s.Sim.Hold) is { } hold) return new(Step.Hold, s.NextLook, $"{hold.Why}; {hold.Ends}");
        if (s.Standing.ClockDoubt is { } doubt) return new(Step.Hold, s.NextLook, doubt);
        if (s.Sim.Roaming && s.Roaming != RoamingRule.On)
            return new(Step.Hold, s.NextLook, "the card roams; nothing is spent abroad while roaming is set to ask");
        var since = s.Sim.PutBack ?? s.Sim.FirstSeen;
        return UnknownUntil(s) is not { } known ? null
            : new(Step.Hold, RenewalPolicy.Earlier(known, s.NextLook),
                $"this book {(s.Sim.PutBack is null ? "knows the card only" : "was put back to an older state and knows the card anew")} since {Zoned(s, since)}: an order that it does not know may still be carried out until {Zoned(s, known)}; `sims adopt` ends this");
    }

    /// <summary>Until when a card holds because this book has not known it long enough; null when it has, or the owner adopted it.</summary>
    internal static DateTimeOffset? UnknownUntil(Situation s) =>
        (s.Sim.PutBack ?? s.Sim.FirstSeen) + Settled(s) is var known && (s.Sim.Adopted || s.Now >= known) ? null : known;

    /// <summary>Money rule 5: what costs nobody knows what cannot be held against a cap.</summary>
    internal static Decision? Unpriced(Situation s, WayKind way) => s.Plan!.Price is not null || way is WayKind.Auto or WayKind.Person ? null
        : new(Step.Hold, s.NextLook, $"the price of {s.Plan.Name} is not known, so no cap could hold it back; write `price` into the plan", way);

    /// <summary>The longest time in which an order that we know nothing of could still be carried out.</summary>
    private static TimeSpan Settled(Situation s) => s.Ways
        .Where(way => way.Kind is WayKind.Ussd or WayKind.Sms or WayKind.Pay)
        .Select(way => s.Carrier!.Settles.Of(way.Kind)).DefaultIfEmpty(TimeSpan.Zero).Max();

    /// <summary>Money is moved on fresh figures only, and not while the carrier keeps its books.</summary>
    internal static Decision? StaleForMoney(Situation s)
    {
        if (s.Carrier!.Books is { } books && books.Contains(s.Now, s.Carrier.Zone))
        {
            var after = books.EndAfter(s.Now, s.Carrier.Zone);
            if (after + TimeSpan.FromHours(1) < s.End) return RenewalPolicy.Wait(s, after, "the carrier keeps its books; a balance read now proves nothing");
        }
        var fresh = s.Now - TimeSpan.FromHours(1) - s.Check.Jitter;
        var endIsFresh = s.Sim.ValidUntil is null || s.Sim.ValidAt >= fresh;
        return s.Sim.BalanceAt >= fresh && endIsFresh ? null
            : s.Sim.AskedAt >= fresh ? RenewalPolicy.Wait(s, s.NextLook, "the account could not be read just now; nothing is spent blindly")
            : new(Step.Ask, s.Now, "the account is read once more before money moves");
    }

    internal static Decision? TooPoor(Situation s)
    {
        if (s.Plan!.Price is not { } price || s.Sim.Balance is not { } balance) return null;
        if (balance.Currency != price.Currency)
            return new(Step.Hold, s.NextLook, $"the balance is in {balance.Currency} but the plan costs {price}; correct the plan's price");
        if (balance.Amount >= price.Amount) return null;
        var need = TopUpAmount.For(price, balance, s.Settings.TopUp);
        return new(Step.TopUp, s.Now, $"the balance of {balance} does not suffice for {price}: a person is asked to put {need} on the card", WayKind.Person, need, s.OpenOf(OrderKind.TopUp));
    }

    private static bool IsApproved(Situation s) =>
        s.OpenOf(OrderKind.Renewal) is { State: OrderState.Planned } order && order.Evidence.Any(seen => seen.What == RenewalRun.Approved);

    private static Decision Approval(Situation s, Way way)
    {
        var open = s.OpenOf(OrderKind.Renewal);
        return new(Step.Approve, open?.State == OrderState.Approving ? s.NextLook : s.Now,
            $"ends in {RenewalPolicy.Days(s.End!.Value - s.Now)}: waits for a person's word to renew by {RenewalPolicy.Word(way.Kind)} for {Price(s)}", way.Kind, s.Plan!.Price, open);
    }

    private static string Price(Situation s) => s.Plan!.Price?.ToString() ?? "a price that is not known";

    private static string Zoned(Situation s, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, s.Carrier?.Zone ?? TimeZoneInfo.Utc).ToString("yyyy-MM-dd HH:mm");

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
