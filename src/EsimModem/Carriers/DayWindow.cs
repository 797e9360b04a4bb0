using System.Globalization;

namespace EsimModem.Carriers;

/// <summary>Hours that come back every day, such as <c>00:00-06:00</c>; <c>22:00-02:00</c> crosses midnight.</summary>
internal readonly record struct DayWindow(TimeSpan From, TimeSpan To)
{
    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>False when the text is no window, or an empty one.</summary>
    public static bool TryParse(string text, out DayWindow window)
    {
        window = default;
        var dash = text.IndexOf('-');
        if (dash < 0 || !TryTime(text[..dash].Trim(), out var from) || !TryTime(text[(dash + 1)..].Trim(), out var to) || from == to || from == Day)
            return false;
        window = new(from, to);
        return true;
    }

    public bool Contains(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var time = TimeZoneInfo.ConvertTime(instant, zone).TimeOfDay;
        return From < To ? time >= From && time < To : time >= From || time < To;
    }

    /// <summary>When the window that contains the instant ends, or the next one after it.</summary>
    public DateTimeOffset EndAfter(DateTimeOffset instant, TimeZoneInfo zone) => Next(To, instant, zone);

    /// <summary>When the next window after the instant begins.</summary>
    public DateTimeOffset BeginAfter(DateTimeOffset instant, TimeZoneInfo zone) => Next(From, instant, zone);

    public override string ToString() => $"{Written(From)}-{Written(To)}";

    static DateTimeOffset Next(TimeSpan time, DateTimeOffset instant, TimeZoneInfo zone)
    {
        var today = TimeZoneInfo.ConvertTime(instant, zone).Date;
        for (var day = today.AddDays(-1); ; day = day.AddDays(1))
            if (Zones.Instant(day + time, zone) is var at && at > instant)
                return at;
    }

    static string Written(TimeSpan time) => $"{(int)time.TotalHours:00}:{time.Minutes:00}";

    static bool TryTime(string text, out TimeSpan time)
    {
        time = Day;
        return text == "24:00" || TimeSpan.TryParseExact(text, [@"h\:mm", @"hh\:mm"], CultureInfo.InvariantCulture, out time);
    }
}
