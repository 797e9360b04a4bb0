using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>The rules for a plan whose end is near: by which way, and from when on.</summary>
internal static class Renewing
{
    public const string AutoMayCome = "the carrier may renew by itself; nothing is bought beside it until that is proven off or its run is over";

    /// <summary>So often is a way tried in one period before the next one takes over.</summary>
    private const int TriesPerWay = 3;

    private static readonly TimeSpan TogetherRead = TimeSpan.FromMinutes(30);

    public static Decision? Decide(Situation s)
    {
        var (way, due) = Choose(s);
        if (way is null) return new(Step.Remind, s.NextLook, $"every way to renew has failed; ask {s.Carrier!.Name} at {s.Carrier.Care ?? "its shop"}");
        if (due > s.Now) return Early(s, way) ?? RenewalPolicy.Wait(s, RenewalPolicy.Earlier(s.NextLook, due), $"ends in {RenewalPolicy.Days(s.End!.Value - s.Now)}; renewed by {RenewalPolicy.Word(way.Kind)} in {RenewalPolicy.Days(due - s.Now)}");
        if (!MayFollowAuto(s, way)) return RenewalPolicy.Wait(s, s.NextLook, AutoMayCome);
        return Gate.Pass(s, Wanted(s, way.Kind, way.Proven, Ends(s)));
    }

    /// <summary>Persons need longer than machines: for money and for a yes they are asked by the time at which a person's own way would begin.</summary>
    private static Decision? Early(Situation s, Way way) => s.End - s.Plan!.Lead.Of(WayKind.Person) > s.Now || !MayFollowAuto(s, way) ? null
        : Gate.Foresee(s, Wanted(s, way.Kind, way.Proven, Ends(s)));

    /// <summary>The carrier's own renewal is waited for, and since that began a fee has taken what it needs: it would fail in the night.</summary>
    public static Decision? MoneyForRun(Situation s)
    {
        if (s.OpenOf(OrderKind.Renewal) is not { State: OrderState.Accepted, Draft: { Way: WayKind.Auto, BalanceBefore: { } before } }) return null;
        if (!(s.End > s.Now) || s.Plan?.Price is not { } price || s.Carrier is null || s.OpenOf(OrderKind.TopUp) is not null || s.Sim.Balance is not { } balance) return null;
        // Where the price may have gone already, or the end was not read together with the balance, the run may be over.
        if (before.Currency != balance.Currency || before.Amount - balance.Amount >= price.Amount || !(s.Sim.ValidAt >= s.Sim.BalanceAt - TogetherRead)) return null;
        return s.Sim.BalanceAt >= s.Now - 2 * s.Check.Near ? Gate.ForRun(s, Wanted(s, WayKind.Auto, true, Ends(s))) : null;
    }

    public static Intention Wanted(Situation s, WayKind way, bool proven, string why) =>
        new(Step.Renew, OrderKind.Renewal, way, proven, s.Plan!.Price, why, $"renewed by {RenewalPolicy.Word(way)} for {s.Plan.Price?.ToString() ?? "a price that is not known"}");

    private static string Ends(Situation s) => s.End > s.Now ? $"ends in {RenewalPolicy.Days(s.End.Value - s.Now)}" : $"ended {RenewalPolicy.Days(s.Now - s.End!.Value)} ago";

    /// <summary>Money rule 7: where the carrier may renew by itself, we do not, until it is proven off or its run is over.</summary>
    public static bool MayFollowAuto(Situation s, Way way)
    {
        if (way.Kind is WayKind.Auto || s.Orders.Auto is not { } auto || s.Sim.AutoRenews == false) return true;
        // An owner who does not list the carrier's own way has it watched by nobody: then its time alone must do.
        var isOff = s.Ways.All(one => one.Kind != WayKind.Auto) || Tries(s, WayKind.Auto).Any(order => order.State == OrderState.Refused);
        return isOff && s.Now >= AutoOver(s, s.End!.Value, auto);
    }

    /// <summary>When the carrier's own renewal can no longer come: its night run after the end, and the time in which it settles.</summary>
    public static DateTimeOffset AutoOver(Situation s, DateTimeOffset end, AutoRenewal auto) =>
        (auto.Books?.EndAfter(end, s.Carrier!.Zone) ?? end + TimeSpan.FromHours(6)) + s.Carrier!.Settles.Of(WayKind.Auto);

    /// <summary>Tries of this period; the carrier's end tells one from the other.</summary>
    private static IEnumerable<Order> Tries(Situation s, WayKind way) =>
        s.Tried.Where(order => order.Kind == OrderKind.Renewal && order.Draft.Way == way && order.Draft.ValidBefore == s.Sim.ValidUntil);

    /// <summary>The first way of the owner's order that is not used up, and when it is due; a later one takes over only then.</summary>
    private static (Way? Way, DateTimeOffset Due) Choose(Situation s)
    {
        foreach (var way in s.Ways.Where(way => way.NotBuilt is null))
        {
            if (way.Kind == WayKind.Auto && s.Sim.AutoRenews == false) continue;
            var tries = Tries(s, way.Kind).Count();
            if (tries >= (way.Kind == WayKind.Auto ? 1 : TriesPerWay)) continue;
            // Where the carrier refuses to renew before the end, that is the earliest that can be of use.
            var due = s.Plan!.Early == Carriers.EarlyRenewal.Refused && way.Kind is not (WayKind.Auto or WayKind.Person) ? s.Over!.Value : s.End!.Value - way.Lead;
            if (Tries(s, way.Kind).FirstOrDefault() is { } last) due = Latest(due, Again(last, tries));
            return (way, due);
        }
        return (null, default);
    }

    /// <summary>Where only a person's word ended an order that had left, the carrier may still carry it out until it has settled.</summary>
    private static DateTimeOffset Again(Order last, int tries)
    {
        var pause = last.EndedAt!.Value + TimeSpan.FromHours(Math.Pow(2, tries - 1));
        return last.SentAt is { } sent && last.Evidence is [.., { What: Evidence.Person }] ? Latest(pause, sent + last.Draft.Settles) : pause;
    }

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
