using EsimModem.Carriers;
using EsimModem.Carriers.Replies;

namespace EsimModem.Ledger;

/// <summary>The proof that an order happened: what it cost, what it brought, and the carrier's own words.</summary>
internal sealed record Receipt(
    long Id, long Order, string Iccid, OrderKind Kind, string? Plan, Money? Paid,
    Money? BalanceBefore, Money? BalanceAfter, Expiry? ValidBefore, Expiry? ValidAfter, DateTimeOffset At, string Words);
