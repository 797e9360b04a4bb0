using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>No renewal is bought twice, and none without an order in the book.</summary>
internal sealed class ChargeAudit(BookAudit audit, CarrierBook carriers)
{
    /// <summary>The account is read within the hour before money moves.</summary>
    private static readonly TimeSpan LastReading = TimeSpan.FromHours(2);

    /// <summary>Each that was bought a second time, as a sentence.</summary>
    public IReadOnlyList<string> Doubled { get; } = [.. audit.Accepted.GroupBy(one => one.Entry.Iccid).SelectMany(own => DoubledOf([.. own], carriers, audit))];

    /// <summary>Each that the carrier was asked for and the book knows nothing of.</summary>
    public IReadOnlyList<string> Unrecorded { get; } =
        [.. audit.Accepted.Where(one => one.Order is null).Select(one => $"the carrier took {one.Entry.Cause} for {one.Entry.Iccid} on {When(one.Entry.At)}, and no order in the book was being sent then")];

    private static IEnumerable<string> DoubledOf(AcceptedOrder[] own, CarrierBook carriers, BookAudit audit)
    {
        for (var i = 0; i < own.Length; i++)
        {
            var (entry, order, _) = own[i];
            if (order is null) continue;
            if (own[..i].Any(before => before.Order?.Id == order.Id))
                yield return $"order {order.Id} of {entry.Iccid} was taken twice by the carrier, the second time on {When(entry.At)}";
            else if (own[..i].Any(before => before.Booked is { } booked && booked.At > entry.At))
                yield return $"order {order.Id} of {entry.Iccid} was sent on {When(entry.At)} while an earlier one was still to be booked";
            else if (RunsOn(entry, order.Draft.Plan, carriers))
                yield return $"order {order.Id} of {entry.Iccid} was sent on {When(entry.At)} although the plan ran until {When(entry.ValidUntil)} already";
        }
    }

    private static bool RunsOn(CarrierEntry entry, string? plan, CarrierBook carriers) =>
        plan is not null && carriers.Find(entry.Carrier)?.Plan(plan)?.Lead.Of(WayKind.Ussd) is { } lead && entry.ValidUntil - entry.At > lead + LastReading;

    internal static string When(DateTimeOffset at) => at.ToOffset(RehearsalPlan.Start.Offset).ToString("yyyy-MM-dd HH:mm");
}
