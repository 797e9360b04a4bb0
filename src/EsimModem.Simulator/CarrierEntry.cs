namespace EsimModem.Simulator;

/// <summary>A line of a carrier's ledger; an amount below zero was taken from the account, the balance is the one after it.</summary>
/// <param name="Cause">Whose doing it was: an order's number, "auto", "night", a person.</param>
public sealed record CarrierEntry(
    long Id,
    DateTimeOffset At,
    string Carrier,
    string Iccid,
    CarrierEvent What,
    decimal Amount,
    string Currency,
    decimal Balance,
    DateTimeOffset ValidUntil,
    string Cause)
{
    /// <summary>One line without anything that depends on the machine.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Id} {At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fff} {Carrier} {Iccid} {What} {Amount:0.00} {Currency} {Balance:0.00} {ValidUntil.UtcDateTime:yyyy-MM-ddTHH:mm} {Cause}");
}
