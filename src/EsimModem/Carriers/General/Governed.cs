namespace EsimModem.Carriers.General;

/// <summary>A phrase near a figure, and how near it is: 0 is next to it.</summary>
internal sealed record Governed(Mark Phrase, double Distance, bool IsBefore)
{
    public Sense Sense => Phrase.Sense;
}
