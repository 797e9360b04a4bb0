using System.Globalization;

namespace EsimModem.Web.Json;

/// <summary>
/// Writes tables for other programs: plain, or as the table programs of countries with a decimal comma open it at a
/// double click: with a byte order mark, semicolons, decimal commas, and long numbers kept from being rounded.
/// </summary>
internal sealed class Csv(bool excel)
{
    /// <summary>More digits than a table program keeps of a number.</summary>
    private const int LongNumber = 16;

    private readonly char _between = excel ? ';' : ',';

    public string Head(params string[] names) => (excel ? "\ufeff" : "") + Line(names);

    public string Line(params string?[] cells) => string.Join(_between, cells.Select(Cell)) + "\r\n";

    public string? Figure(decimal? amount)
    {
        var text = amount?.ToString("0.00##", CultureInfo.InvariantCulture);
        return excel ? text?.Replace('.', ',') : text;
    }

    /// <summary>A text that begins like a formula must stay a text in a table program.</summary>
    private string Cell(string? text)
    {
        if (text is null) return "";
        if (excel && text.Length >= LongNumber && text.All(char.IsAsciiDigit)) return $"\"=\"\"{text}\"\"\"";
        var safe = text.Length > 0 && text[0] is '=' or '@' or '\t' || (text.Length > 1 && text[0] is '+' or '-' && !char.IsAsciiDigit(text[1])) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny("\"\r\n") < 0 && !safe.Contains(_between) ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
