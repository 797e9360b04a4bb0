namespace EsimModem.Sims;

/// <summary>By what a SIM may be recognised in the configuration; what is not known is null and matches nothing.</summary>
internal sealed record SimIdentity(
    string? Iccid = null, string? Imsi = null, string? Number = null, string? Label = null, string? Carrier = null, string? Port = null);
