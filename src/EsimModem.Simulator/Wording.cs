namespace EsimModem.Simulator;

/// <summary>In which words a carrier speaks: its usual ones, or new ones in one kind of text.</summary>
public enum Wording
{
    Usual,
    NewAnswers,
    NewMenus,
    NewAcceptance,

    /// <summary>The usual words, with dates as they are written in America.</summary>
    MonthFirst,
}
