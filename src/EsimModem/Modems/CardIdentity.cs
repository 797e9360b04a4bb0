namespace EsimModem.Modems;

/// <summary>The card in the modem; its own number is often unknown to it.</summary>
/// <param name="AsksPin">It asks for its PIN whenever its supply was off; null where the modem does not tell.</param>
/// <param name="Iccid">The number by which the card is known, in whichever form a modem prints it.</param>
internal sealed record CardIdentity(string Iccid, string? Imsi, string? Number, bool? AsksPin)
{
    /// <summary>The number as this modem prints it.</summary>
    public string Printed { get; init; } = Iccid;
}
