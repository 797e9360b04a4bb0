using EsimModem.Carriers;
using EsimModem.Carriers.Replies;

namespace EsimModem.Ledger;

/// <summary>A receipt before the book has numbered it.</summary>
internal sealed record ReceiptDraft(Money? Paid, Money? BalanceAfter, Expiry? ValidAfter, string Words);
