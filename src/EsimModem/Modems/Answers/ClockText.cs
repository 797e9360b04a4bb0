namespace EsimModem.Modems.Answers;

/// <summary>The written form of a time in answers: <c>yy/MM/dd,hh:mm:ss±zz</c> with the zone in quarters of an hour (3GPP 27.007 section 8.15).</summary>
internal static class ClockText
{
    private const int EastMost = 56;
    private const int WestMost = -48;

    /// <summary>Null when it is no date, or the zone is none that exists. Seconds and zone may be missing, the year may have four digits.</summary>
    public static ModemTime? Read(string text)
    {
        var zoneAt = text.LastIndexOfAny(['+', '-']);
        TimeSpan? offset = null;
        if (zoneAt >= 0 && (offset = Zone(text[zoneAt..])) is null)
            return null;
        return Local(zoneAt < 0 ? text : text[..zoneAt], ',') is { } local ? new ModemTime(local, offset) : null;
    }

    /// <summary>Null when the text is no date and time with this sign between the two.</summary>
    public static DateTime? Local(string text, char between)
    {
        if (text.Trim().Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not [var date, var time])
            return null;
        if (Numbers(date, '/') is not [var year, var month, var day] || Numbers(time, ':') is not [var hour, var minute, .. { Length: <= 1 } second])
            return null;
        return DateAndTime(FullYear(year), month, day, hour, minute, second.FirstOrDefault());
    }

    /// <summary>Null when the numbers are no date, or no time of day.</summary>
    public static DateTime? DateAndTime(int year, int month, int day, int hour, int minute, int second)
    {
        var isDate = year is >= 1970 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        var isTime = hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59;
        return isDate && isTime ? new DateTime(year, month, day, hour, minute, second) : null;
    }

    /// <summary>Null when the text is no number of quarters between the date line's two sides; a missing sign is a plus.</summary>
    public static TimeSpan? Zone(string? text)
    {
        if (text?.Trim().TrimStart('+', '-') is not { Length: 1 or 2 } || !int.TryParse(text, out var quarters))
            return null;
        return quarters is >= WestMost and <= EastMost ? TimeSpan.FromMinutes(15 * quarters) : null;
    }

    public static int FullYear(int year) => year switch
    {
        < 70 => 2000 + year,
        < 100 => 1900 + year,
        _ => year,
    };

    private static int[] Numbers(string text, char separator)
    {
        var parts = text.Split(separator);
        return Array.TrueForAll(parts, part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)) ? [.. parts.Select(int.Parse)] : [];
    }
}
