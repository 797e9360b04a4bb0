namespace EsimModem.Carriers.General;

/// <summary>A phrase near a figure, and how near it is: 0 is next to it.</summary>
/// <param name="At">Which of the marks it is.</param>
internal sealed record Governed(Mark Phrase, int At, double Distance, bool IsBefore)
{
    public Sense Sense => Phrase.Sense;
}
