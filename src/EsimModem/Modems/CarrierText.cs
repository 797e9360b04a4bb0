namespace EsimModem.Modems;

/// <summary>Words of a carrier to one card, beside them what the modem really printed.</summary>
internal sealed record CarrierText(string Iccid, string Words, string Raw, Via Via, string? Sender, DateTimeOffset Received, bool Malformed = false);
