namespace EsimModem.Modems.Dialects;

/// <summary>What a figure in an answer about tries counts.</summary>
internal enum PinCount
{
    Pin,
    Puk,
    Pin2,
    Puk2,

    /// <summary>Tries of the code that is asked for now, whichever that is.</summary>
    Asked,

    /// <summary>A figure that counts something else.</summary>
    Other,
}
