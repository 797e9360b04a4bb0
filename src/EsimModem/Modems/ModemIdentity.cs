namespace EsimModem.Modems;

/// <summary>What the modem says of itself; cheap sticks may lack or share an IMEI.</summary>
internal sealed record ModemIdentity(string? Imei, string Manufacturer, string Model, string Revision);
