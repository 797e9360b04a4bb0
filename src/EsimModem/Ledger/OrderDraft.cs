using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;

namespace EsimModem.Ledger;

/// <summary>What is to be ordered, before the book has given it a number.</summary>
/// <param name="Price">The most that it may cost; null where nothing of ours is spent.</param>
/// <param name="Settles">How late after sending the carrier may still carry it out.</param>
/// <param name="Promised">The end of validity that the order should bring, where that can be told.</param>
/// <param name="To">The number that a message goes to; its text stands in the row of the message alone, and may be dropped in time.</param>
/// <param name="Proves">On a trial: the order of the carrier file that it proves once it is confirmed, as <c>carrier/kind/way</c>.</param>
internal sealed record OrderDraft(
    string Iccid, OrderKind Kind, WayKind Way, string? Plan, Money? Price, TimeSpan Settles,
    Money? BalanceBefore, Expiry? ValidBefore, DateTimeOffset? Promised,
    string AskedBy, string Why, long? Parent = null, int Attempt = 1, string? Proves = null, string? To = null)
{
    /// <summary>A person's task: it reserves money only while it is taken.</summary>
    public bool IsTask => Way == WayKind.Person;
}
