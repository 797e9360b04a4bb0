namespace EsimModem.Ledger;

/// <summary>What an order is for; at most one of a kind is open per SIM.</summary>
internal enum OrderKind { Renewal, TopUp, Reactivation, Message }
