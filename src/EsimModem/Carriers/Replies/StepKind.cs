namespace EsimModem.Carriers.Replies;

/// <summary>What a step of the reader is about.</summary>
internal enum StepKind
{
    /// <summary>A rule of the carrier's own file fits these words.</summary>
    Rule,

    /// <summary>Words of a language that mean something.</summary>
    Phrase,
    Figure,

    /// <summary>A line of a menu.</summary>
    Option,
}
