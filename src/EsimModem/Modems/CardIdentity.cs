namespace EsimModem.Modems;

/// <summary>The card in the modem; its own number is often unknown to it.</summary>
/// <param name="AsksPin">It asks for its PIN whenever its supply was off; null where the modem does not tell.</param>
internal sealed record CardIdentity(string Iccid, string? Imsi, string? Number, bool? AsksPin);
