namespace EsimModem.Carriers.General;

/// <summary>What "1.234" and "1,234" are, by the habit of the country and the money: a thousand and more, or one and a bit.</summary>
internal static class Thousands
{
    const string English = "en";

    // Before a mark of thousands stand no more digits.
    const int LongestGroup = 3;

    static readonly string[] ThreeDecimals = ["KWD", "BHD", "OMR", "TND", "JOD", "LYD"];

    // Where those are at home.
    static readonly string[] WithThreeDecimals = ["KW", "BH", "OM", "TN", "JO", "LY"];

    // Where money has no decimals.
    static readonly string[] WithoutDecimals = ["BF", "BI", "BJ", "CF", "CG", "CI", "CM", "DJ", "GA", "GN", "GQ", "GW", "KM", "MG", "ML", "NE", "RW", "SN", "TD", "TG"];

    // Where a point is always the decimal mark.
    static readonly string[] PointDecimals =
        ["US", "GB", "IE", "AU", "NZ", "CA", "IN", "PK", "BD", "LK", "NP", "MY", "SG", "PH", "TH", "HK", "CN", "TW", "JP", "KR", "KE", "NG", "GH", "UG", "TZ", "ZM", "MW", "ET", "EG", "IL", "AE", "SA", "MX", "IR", "IQ"];

    // Where a comma is always the decimal mark.
    static readonly string[] CommaDecimals =
        ["DE", "AT", "ES", "IT", "PT", "BR", "FR", "BE", "NL", "DK", "SE", "NO", "FI", "PL", "CZ", "SK", "HU", "RO", "BG", "RS", "HR", "BA", "SI", "GR", "TR", "ID", "VN", "AR", "CL", "CO", "UY", "PY", "RU", "UA", "BY", "KZ", "KG", "UZ", "LT", "LV", "EE", "IS", "MK", "TM"];

    /// <summary>
    /// A comma with three digits behind it where a comma is the decimal mark: carriers copy either habit, and nobody knows. In English it parts thousands everywhere.
    /// A point with three digits behind it in a country of which nobody knows the habit.
    /// </summary>
    public static bool AreDoubtful(ReadOnlySpan<char> figure, string? country, string? language) => MarkOf(figure) switch
    {
        ',' => language != English && CommaDecimals.Contains(country),
        '.' => country is not null && !CommaDecimals.Contains(country) && !PointDecimals.Contains(country) && !WithThreeDecimals.Contains(country) && !WithoutDecimals.Contains(country),
        _ => false,
    };

    /// <summary>The amount meant by a figure that was read with a mark of thousands.</summary>
    public static decimal Meant(ReadOnlySpan<char> figure, Money money, string? country) => MarkOf(figure) switch
    {
        '.' or ',' when ThreeDecimals.Contains(money.Currency) => money.Amount / 1000,
        '.' when PointDecimals.Contains(country) => money.Amount / 1000,
        _ => money.Amount,
    };

    /// <summary>The megabytes of a figure with its unit; null where nobody knows what its mark parts. Of gigabytes there are so few that it parts decimals, and was read so.</summary>
    public static decimal? Counted(ReadOnlySpan<char> figure, decimal megabytes, string? country, string? language)
    {
        var unit = figure[(figure.LastIndexOfAnyInRange('0', '9') + 1)..].Trim();
        if (MarkOf(figure) is not { } mark || Words.UnitWords.MegabytesIn(unit) is null or > 1) return megabytes;
        // A comma is copied from either habit; in English alone it always parts thousands.
        var isDecimal = mark is '.' && PointDecimals.Contains(country);
        var isThousand = mark is '.' ? CommaDecimals.Contains(country) : language is English || PointDecimals.Contains(country);
        return isDecimal == isThousand ? null : isDecimal ? megabytes / 1000 : megabytes;
    }

    /// <summary>Whether a single mark with three digits behind it was taken to part thousands.</summary>
    public static bool IsMarked(ReadOnlySpan<char> figure) => MarkOf(figure) is not null;

    // The one mark of a figure that has three digits behind it; nothing where there are several, or none.
    static char? MarkOf(ReadOnlySpan<char> figure)
    {
        var from = figure.IndexOfAnyInRange('0', '9');
        var to = figure.LastIndexOfAnyInRange('0', '9');
        if (from < 0 || to - from < 4) return null;
        var digits = figure[from..(to + 1)];
        var mark = digits[^4];
        return mark is '.' or ',' && digits.Length <= LongestGroup + 4 && digits[..^4].IndexOfAnyExceptInRange('0', '9') < 0 && digits[..^4] is not "0" ? mark : null;
    }
}
