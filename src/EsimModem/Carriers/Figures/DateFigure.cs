namespace EsimModem.Carriers.Figures;

/// <summary>A date as it stands in a text, before anybody decides which year or order is meant.</summary>
/// <param name="Year">As written, of two digits or four; null when none was written.</param>
/// <param name="Mark">What parts the figures; a blank where the month is a word.</param>
internal readonly record struct DateFigure(int First, int Second, int? Year, int YearDigits, char Mark, bool YearFirst, int End);
