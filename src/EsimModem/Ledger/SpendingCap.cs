using EsimModem.Carriers;

namespace EsimModem.Ledger;

/// <summary>A hard stop: no more than this within any stretch of time so long.</summary>
internal sealed record SpendingCap(Money Most, TimeSpan Window);
