using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers.General;

/// <summary>A figure with what it is taken for, and the phrase by which; without a phrase its place in the text says it.</summary>
internal sealed record Claim(ReadingField Field, object Value, Mark Figure, Governed? By)
{
    public string? Pot { get; init; }

    /// <summary>The claim as the vote counts it.</summary>
    /// <param name="text">In which the phrase stands.</param>
    public Found Found(string text) => new(Field, Pot, Value, Field is ReadingField.ValidTime ? Figure.Start + 1 : Figure.Start, Figure.End - Figure.Start,
        By is null ? "its place" : $"“{text[By.Phrase.Start..By.Phrase.End]}”") { IsLength = By?.Sense is Sense.Until or Sense.Extended };
}
