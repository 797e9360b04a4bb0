using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>The rules for a plan whose end is near: by which way, and from when on.</summary>
internal static class Renewing
{
    public const string AutoMayCome = "the carrier may renew by itself; nothing is bought beside it until that is proven off or its run is over";

    /// <summary>So often is a way tried in one period before the next one takes over.</summary>
    private const int TriesPerWay = 3;

    public static Decision? Decide(Situation s)
    {
        var (way, due) = Choose(s);
        if (way is null) return new(Step.Remind, s.NextLook, $"every way to renew has failed; ask {s.Carrier!.Name} at {s.Carrier.Care ?? "its shop"}");
        if (due > s.Now) return RenewalPolicy.Wait(s, RenewalPolicy.Earlier(s.NextLook, due), $"ends in {RenewalPolicy.Days(s.End!.Value - s.Now)}; renewed by {RenewalPolicy.Word(way.Kind)} in {RenewalPolicy.Days(due - s.Now)}");
        if (!MayFollowAuto(s, way)) return RenewalPolicy.Wait(s, s.NextLook, AutoMayCome);
        return Gate.Pass(s, Wanted(s, way.Kind, way.Proven, Ends(s)));
    }

    public static Intention Wanted(Situation s, WayKind way, bool proven, string why) =>
        new(Step.Renew, OrderKind.Renewal, way, proven, s.Plan!.Price, why, $"renewed by {RenewalPolicy.Word(way)} for {s.Plan.Price?.ToString() ?? "a price that is not known"}");

    private static string Ends(Situation s) => s.End > s.Now ? $"ends in {RenewalPolicy.Days(s.End.Value - s.Now)}" : $"ended {RenewalPolicy.Days(s.Now - s.End!.Value)} ago";

    /// <summary>Money rule 7: where the carrier may renew by itself, we do not, until it is proven off or its run is over.</summary>
    public static bool MayFollowAuto(Situation s, Way way)
    {
        if (way.Kind is WayKind.Auto || s.Orders.Auto is not { } auto || s.Sim.AutoRenews == false) return true;
        var over = (auto.Books?.EndAfter(s.End!.Value, s.Carrier!.Zone) ?? s.End!.Value + TimeSpan.FromHours(6)) + s.Carrier!.Settles.Of(WayKind.Auto);
        return s.Now >= over && s.Tried.Any(order => order.Draft.Way == WayKind.Auto && order.State == OrderState.Refused);
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
            var due = s.Plan!.Early == Carriers.EarlyRenewal.Refused && way.Kind is not (WayKind.Auto or WayKind.Person) ? s.Over!.Value : s.End!.Value - way.Lead;
            if (LastTry(s, way) is { } last) due = Latest(due, last + TimeSpan.FromHours(Math.Pow(2, tries - 1)));
            return (way, due);
        }
        return (null, default);
    }

    private static DateTimeOffset? LastTry(Situation s, Way way) =>
        s.Tried.FirstOrDefault(order => order.Kind == OrderKind.Renewal && order.Draft.Way == way.Kind)?.EndedAt;

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
