namespace EsimModem.Carriers.Figures;

/// <summary>A time of day as it stands in a text; 24:00 is the end of its day.</summary>
internal readonly record struct TimeFigure(TimeSpan Time, int Start, int End);
