namespace EsimModem.Simulator;

/// <summary>What a carrier writes into its own ledger.</summary>
public enum CarrierEvent
{
    Opened,
    ToppedUp,
    Accepted,
    Renewed,
    AutoRenewed,
    Queued,
    Started,
    Refused,
    Fee,
    DailyPackage,
    Expired,
    Blocked,
    Message,
}
