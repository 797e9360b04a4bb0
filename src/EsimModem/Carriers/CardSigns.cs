namespace EsimModem.Carriers;

/// <summary>By what a card may be known to be of a carrier; what is not known is null.</summary>
internal sealed record CardSigns
{
    /// <summary>The provider's name as the card has it (EF-SPN, 3GPP 31.102 section 4.2.12).</summary>
    public string? Spn { get; init; }

    /// <summary>The whole IMSI, or its beginning: the card's own network.</summary>
    public string? Imsi { get; init; }

    public string? Iccid { get; init; }

    /// <summary>The network in which the card is.</summary>
    public string? Network { get; init; }

    /// <summary>The brand that the carrier's own replies have shown it to be of.</summary>
    public string? Settled { get; init; }
}
