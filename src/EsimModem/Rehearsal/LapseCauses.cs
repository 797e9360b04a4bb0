using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>
/// Why a plan ended: what the world knows to have stood in the way while a renewal would still have saved it. Where there was time
/// enough with nothing in the way, it was the product.
/// </summary>
internal sealed class LapseCauses(BookAudit audit, CarrierBook carriers, CheckSettings check, RoamingRule roaming, IReadOnlyList<HeldTime> holds)
{
    private readonly SimulatedBank _world = audit.World;

    /// <summary>In so much undisturbed time, outside the carriers' night, a careful program looks, orders and sees it booked.</summary>
    private readonly TimeSpan _enough = check.Near + check.Jitter + TimeSpan.FromHours(2);

    /// <summary>A card that the book sees for the first time holds until the orders of another box are settled.</summary>
    private static readonly TimeSpan FirstSeen = TimeSpan.FromHours(5);

    public Lapse Of(CarrierEntry lapse) => new(lapse.Iccid, lapse.At, Cause(lapse));

    private string Cause(CarrierEntry lapse)
    {
        var window = Window(lapse);
        var dearer = IsDearer(lapse, window);
        var obstacles = _world.Obstacles.Of(lapse.Iccid).Where(one => one.Source != ObstacleTime.Roaming || roaming != RoamingRule.On).SelectMany(one => Standing(one, dearer).Select(time => (one.What, Time: time)))
            .Concat(Capped(lapse.Iccid)).Select(one => (one.What, Time: one.Time.Within(window))).Where(one => one.Time.Length > TimeSpan.Zero).ToArray();
        var free = window.FreeOf([.. obstacles.Select(one => one.Time), .. Nights(window)]);
        if (obstacles.Length == 0 || free.Any(time => time.Length >= _enough)) return Lapse.OurFault;
        var chief = obstacles.GroupBy(one => one.What).OrderByDescending(group => group.Sum(one => one.Time.Length.TotalSeconds)).ThenBy(group => group.Key).First().Key.ToString();
        return char.ToLowerInvariant(chief[0]) + chief[1..];
    }

    /// <summary>New words and prices of the carrier stand in the way of no renewal that does not meet them: of what is understood and paid as before nobody knows that it is new.</summary>
    /// <param name="dearer">The carrier's own run met a new price.</param>
    private IEnumerable<Span> Standing(ObstacleTime one, bool dearer)
    {
        var time = new Span(one.From, one.To ?? DateTimeOffset.MaxValue);
        return one.What != Obstacle.WordingChanged || HoldAudit.IsOwners(one) || dearer ? [time]
            : holds.Where(hold => hold.Sim == one.Iccid && !hold.ByCap).Select(hold => new Span(hold.From, hold.To ?? DateTimeOffset.MaxValue).Within(time));
    }

    /// <summary>The account held the price that the book knew when its last order was left to the carrier's own run, and the run asked for more.</summary>
    private bool IsDearer(CarrierEntry lapse, Span window) => Run(lapse) is { } run && run.At >= window.From
        && audit.Orders.LastOrDefault(order => order.Iccid == lapse.Iccid && order.Draft.Way == WayKind.Auto && audit.SentAt(order) <= run.At) is { Draft.Price: { } known } && run.Balance >= known.Amount;

    /// <summary>The last refused run of a carrier that renews by itself.</summary>
    private CarrierEntry? Run(CarrierEntry lapse) => !_world.AccountOf(lapse.Iccid).AutoRenewal ? null
        : _world.Ledger.Of(lapse.Iccid).LastOrDefault(entry => entry is { What: CarrierEvent.Refused, Cause: "auto" } && entry.At <= lapse.At);

    /// <summary>A cap is the owner's own word that there is no way for now.</summary>
    private IEnumerable<(Obstacle What, Span Time)> Capped(string iccid) =>
        holds.Where(hold => hold.ByCap && hold.Sim == iccid).Select(hold => (Obstacle.NoWay, new Span(hold.From, hold.To ?? DateTimeOffset.MaxValue)));

    /// <summary>From where the first way begins to the last moment that counts: the end, or the last run of a carrier that renews by itself.</summary>
    private Span Window(CarrierEntry lapse)
    {
        var account = _world.AccountOf(lapse.Iccid);
        var lead = carriers.Find(lapse.Carrier)?.Plan(account.Plan.Key)?.Lead.Of(account.AutoRenewal ? WayKind.Auto : WayKind.Ussd) ?? TimeSpan.FromHours(30);
        var from = lapse.At - lead < RehearsalPlan.Start + FirstSeen ? RehearsalPlan.Start + FirstSeen : lapse.At - lead;
        return new Span(from, Run(lapse) is { } run && run.At > from ? run.At : lapse.At);
    }

    private static IEnumerable<Span> Nights(Span window)
    {
        var midnight = new DateTimeOffset(window.From.ToOffset(RehearsalPlan.Start.Offset).Date, RehearsalPlan.Start.Offset);
        for (; midnight < window.To; midnight = midnight.AddDays(1)) yield return new Span(midnight, midnight.AddHours(4));
    }
}
