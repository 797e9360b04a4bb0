using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Web.Http;

namespace EsimModem.Web.Calls;

/// <summary>The stretch of time that a call asks for: days as the carrier counts them, or exact moments.</summary>
internal sealed record Period(string? From, string? To)
{
    /// <exception cref="CallException">One of them is neither a day nor a moment.</exception>
    public static Period Of(Call call)
    {
        var period = new Period(call.Query("from"), call.Query("to"));
        var (from, to) = period.In(TimeZoneInfo.Utc, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        return from <= to ? period : throw new CallException(400, $"from ({period.From}) is later than to ({period.To}).");
    }

    /// <summary>The moments in a zone; the day of <c>to</c> is in it whole.</summary>
    public (DateTimeOffset From, DateTimeOffset To) In(TimeZoneInfo zone, DateTimeOffset first, DateTimeOffset last) =>
        (At(From, "from", zone, 0) ?? first, At(To, "to", zone, 1) ?? last);

    private static DateTimeOffset? At(string? text, string name, TimeZoneInfo zone, int days)
    {
        if (text is null) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1999 and < 3000)
            return Zones.Instant(day.AddDays(days).ToDateTime(TimeOnly.MinValue), zone);
        return text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
            : throw new CallException(400, $"{name} is a day such as 2026-11-30, or a moment such as 2026-11-30T12:00:00+05:00, not \"{text}\".");
    }
}
