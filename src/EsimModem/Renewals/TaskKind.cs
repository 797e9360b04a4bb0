namespace EsimModem.Renewals;

/// <summary>What a person is asked to do.</summary>
internal enum TaskKind { TopUp, Renew, Approve, Look }
