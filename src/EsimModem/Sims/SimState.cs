namespace EsimModem.Sims;

/// <summary>Where one SIM's plan stands.</summary>
internal enum SimState { Unread, Active, Expiring, Renewing, Confirming, Doubtful, Expired, Blocked, Closed }
