using EsimModem.Carriers;

namespace EsimModem.Ledger;

/// <summary>A balance that was read and was not the one read before: the raw material of statements and of evidence.</summary>
/// <param name="Before">Null where none had been read, or one in another currency.</param>
internal sealed record Movement(string Iccid, DateTimeOffset At, Money? Before, Money After)
{
    /// <summary>What came; negative for what went, null where nothing is known to compare with.</summary>
    public Money? Change => Before is null ? null : new Money(After.Amount - Before.Amount, After.Currency);
}
