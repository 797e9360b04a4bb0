using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>What a reading shows of an open order: the state it leads to (the same one when it is only one more witness) and why.</summary>
internal sealed record Verdict(OrderState To, string Text, ReceiptDraft? Receipt = null);
