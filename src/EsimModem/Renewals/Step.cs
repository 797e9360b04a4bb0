namespace EsimModem.Renewals;

/// <summary>What is to be done next for a SIM.</summary>
internal enum Step { Wait, Ask, TopUp, Renew, Remind, Approve, Hold }
