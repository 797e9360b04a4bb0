namespace EsimModem.Carriers.Figures;

/// <summary>A figure without a sign as it stands in a text.</summary>
/// <param name="Value">With as many decimals as were written.</param>
/// <param name="End">Where the text goes on after it.</param>
internal readonly record struct Numeral(decimal Value, int End);
