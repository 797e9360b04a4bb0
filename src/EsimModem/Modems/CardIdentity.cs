namespace EsimModem.Modems;

/// <summary>The card in the modem; its own number is often unknown to it.</summary>
internal sealed record CardIdentity(string Iccid, string? Imsi, string? Number);
