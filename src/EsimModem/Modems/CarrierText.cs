namespace EsimModem.Modems;

/// <summary>Words of a carrier to one card, beside them what the modem really printed.</summary>
/// <param name="Sent">When the service centre says that it was sent; null where nothing says so.</param>
internal sealed record CarrierText(string Iccid, string Words, string Raw, Via Via, string? Sender, DateTimeOffset Received, bool Malformed = false, DateTimeOffset? Sent = null);
