namespace EsimModem.Carriers.General;

/// <summary>What a piece of a text is to the general reader.</summary>
internal enum MarkKind
{
    Word,
    Phrase,

    // Figures.
    Money,
    Date,
    Time,
    Talk,
    Data,
    Minutes,
    Messages,
    Days,
    Hours,

    /// <summary>A figure that is none of the fields: a code, a telephone number, a percentage, a count of something else.</summary>
    Other,
    Phone,

    // What parts words.
    Comma,
    Colon,
    Dash,
    Bracket,
    Stop,
    Line,
}
