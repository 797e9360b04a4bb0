using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>What the book says of its orders must be true of the carriers' accounts.</summary>
internal sealed class ClaimAudit(BookAudit audit, DateTimeOffset end)
{
    /// <summary>So long before its end an order may have been read; a minute is lost in the carriers' printing.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromMinutes(15);

    /// <summary>By then evidence or a person has ended whatever can be ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public IEnumerable<string> Broken() => [.. audit.Orders.Where(order => order.Kind == OrderKind.Renewal).SelectMany(Broken)];

    private IEnumerable<string> Broken(Order order)
    {
        var taken = audit.Accepted.FirstOrDefault(one => one.Order?.Id == order.Id);
        if (order.State == OrderState.Confirmed && order.Draft.Way != WayKind.Person && !WasRenewed(order))
            yield return $"{Told(order)} is confirmed, but no carrier carried it out";
        if (order.Receipt?.ValidAfter is { } valid && !Ends(order).Any(until => (until - valid.PlannedAs).Duration() < TimeSpan.FromMinutes(1)))
            yield return $"{Told(order)} has a receipt for validity until {valid}, which the carrier's account never had then";
        if (order.State == OrderState.Refused && taken?.Booked is { What: CarrierEvent.Renewed } booked)
            yield return $"{Told(order)} is refused in the book, but the carrier carried it out on {ChargeAudit.When(booked.At)}";
        if (order is { IsOpen: true, Draft.IsTask: false, SentAt: not null } && audit.SentAt(order) < end - Patience)
            yield return $"{Told(order)} is still {order.State.ToString().ToLowerInvariant()} at the end";
    }

    /// <summary>The carrier did renew while the order was open, whoever asked it to.</summary>
    private bool WasRenewed(Order order) => audit.World.Ledger.Of(order.Iccid).Any(entry =>
        entry.What is CarrierEvent.Renewed or CarrierEvent.AutoRenewed && entry.At >= audit.SentAt(order) && entry.At <= audit.EndedAt(order));

    /// <summary>The ends that the account had shortly before the order was closed.</summary>
    private IEnumerable<DateTimeOffset> Ends(Order order)
    {
        var closed = audit.EndedAt(order);
        var states = audit.World.Ledger.Of(order.Iccid).Where(entry => entry.At <= closed).ToArray();
        return states.Where((entry, place) => place == states.Length - 1 || states[place + 1].At >= closed - Reading).Select(entry => entry.ValidUntil);
    }

    private string Told(Order order) =>
        $"order {order.Id} of {order.Iccid} by {order.Draft.Way.ToString().ToLowerInvariant()}, begun {ChargeAudit.When(audit.SentAt(order))} and last moved {ChargeAudit.When(audit.TrueTime(order.Evidence is [.., var last] ? last.At : order.StartedAt))},";
}
