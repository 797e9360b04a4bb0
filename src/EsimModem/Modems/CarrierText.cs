namespace EsimModem.Modems;

/// <summary>Words of a carrier to one card, beside them what the modem really printed.</summary>
/// <param name="Malformed">Only a part of them came or can be read: what is missing may be half of a figure, so nothing is decided by the rest.</param>
/// <param name="Sent">When the service centre says that it was sent; null where nothing says so.</param>
internal sealed record CarrierText(string Iccid, string Words, string Raw, Via Via, string? Sender, DateTimeOffset Received, bool Malformed = false, DateTimeOffset? Sent = null);
