namespace EsimModem.Carriers.General;

/// <summary>What one sentence of a text says as a whole.</summary>
/// <param name="Before">What all sentences before it say.</param>
/// <param name="IsAfterOffer">The one before it is advertising.</param>
internal sealed record Sentence(SenseSet Before, bool IsAfterOffer)
{
    static readonly SenseSet OfAccount = SenseSet.Of(Sense.Balance, Sense.Left, Sense.Renewed, Sense.ToppedUp, Sense.Credited, Sense.Charged, Sense.Number, Sense.Bonus);

    public SenseSet Senses { get; set; }

    public bool IsQuestion { get; set; }

    /// <summary>It has a percentage.</summary>
    public bool TellsShare { get; set; }

    /// <summary>It has a sum with its currency.</summary>
    public bool TellsMoney { get; set; }

    /// <summary>It offers something, or comes after one that does and does not speak of the account again.</summary>
    public bool IsOffer => Senses.Contains(Sense.Offer) || (IsAfterOffer && !Senses.Overlaps(OfAccount));
}
