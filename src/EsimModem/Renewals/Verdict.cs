using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>What a reading shows of an open order: the state it leads to (the same one when it is only one more witness) and why.</summary>
/// <param name="Mark">The word under which the judge finds this evidence again; null where he need not.</param>
/// <param name="Differs">What happened is not what was ordered: the owner is told.</param>
/// <param name="Holds">What was sold falls short of what was ordered: nothing more is bought on top of it until a person has asked why.</param>
internal sealed record Verdict(OrderState To, string Text, ReceiptDraft? Receipt = null, bool Differs = false, string? Mark = null, bool Holds = false);
