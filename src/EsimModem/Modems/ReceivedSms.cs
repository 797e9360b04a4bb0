namespace EsimModem.Modems;

/// <summary>A message as it lies in a modem or card, undecoded; one without a slot was handed over directly.</summary>
/// <param name="IsLive">It was announced or handed over, so that it came just now; another may have lain there for long.</param>
/// <param name="IsShort">Octets of it were lost on the way: it stays where it is and is read again.</param>
/// <param name="Iccid">The card that was there when it was handed over; null for one that lies somewhere, and before a card was read.</param>
internal sealed record ReceivedSms(string Pdu, DateTimeOffset Arrived, string? Store = null, int? Slot = null, bool IsLive = false, string? Iccid = null, bool IsShort = false)
{
    /// <summary>The store of the card itself: whatever modem it is in, what lies there is the card's.</summary>
    public const string OfCard = "SM";

    /// <summary>It lies in the modem's own store, which stays where it is when the card goes.</summary>
    public bool LiesInModem => Slot is not null && Store is not (null or OfCard);
}
