namespace EsimModem.Carriers.Replies;

/// <summary>One figure that a rule or the general reader took for a field.</summary>
/// <param name="Field">Null for a figure that a rule knows to be none of them.</param>
/// <param name="Pot">The pot's name when the field is a pot.</param>
/// <param name="Value">Of the field's own type.</param>
/// <param name="Index">Where the figure stands.</param>
/// <param name="Reach">How many characters the rule needed: who needed more knows better.</param>
/// <param name="By">What the rule is called by.</param>
internal sealed record Found(ReadingField? Field, string? Pot, object Value, int Index, int Reach, string By)
{
    /// <summary>From where to where the figure stands; the time after a date has a place of its own, although it is counted with the date.</summary>
    public (int Start, int End) Figure { get; init; } = (Index, Index);

    /// <summary>Days or hours that are the length of something rather than what is left of it.</summary>
    public bool IsLength { get; init; }

    /// <summary>The field as files and readings call it; a pot by its name.</summary>
    public string Name => Pot is not null ? $"{Schema.RuleReader.PotMark}{Pot}" : Field is { } known ? Schema.SchemaWords.Of(known) : Schema.RuleReader.NoField;
}
