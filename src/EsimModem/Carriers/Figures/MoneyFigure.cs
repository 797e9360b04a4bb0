namespace EsimModem.Carriers.Figures;

/// <summary>An amount as it stands in a text, with the word for its currency where one stands there.</summary>
/// <param name="IsRate">So much per month, day or minute.</param>
internal readonly record struct MoneyFigure(decimal Amount, string? Currency, bool IsRate, int End);
