using System.Globalization;

namespace EsimModem.Carriers.Figures;

/// <summary>Decides which day a written date means, from the country's habit, the carrier's own and the day the text came; what two days fit is none.</summary>
internal sealed record DateSense(string? Country, DateOnly? Received, DateHabit Habit = default)
{
    const int EarliestYear = 2000;
    const int LatestYear = 2100;
    const int EarliestBuddhist = 2550;
    const int LatestBuddhist = 2650;
    const int BuddhistAhead = 543;
    const int EarliestSolar = 1390;
    const int LatestSolar = 1480;
    const int RepublicSince = 1911;
    const string Taiwan = "TW";
    const string Nowhere = "XX";
    const string English = "en";
    const int YearsAhead = 20;
    const int YearsBack = 20;

    // An end that is told without its year is the next such day, or passed a moment ago.
    const int FarthestAhead = 150;
    const int FarthestBack = 7;

    static readonly string[] Buddhist = ["TH", "LA", "KH"];
    static readonly string[] Solar = ["IR", "AF"];
    static readonly PersianCalendar SolarCalendar = new();
    static readonly string[] MonthFirst = ["US", "PR", "GU", "FM", "PW"];
    static readonly string[] EitherWay = ["CA", "PH", "PA"];
    static readonly string[] YearFirst = ["CN", "JP", "KR", "HU", "LT", "MN", "SE", "TW"];

    /// <summary>Whether it can be a year of a telephone account at all; a clock that tells another one tells nothing.</summary>
    public static bool IsOfOurTime(int year) => year is >= EarliestYear and < LatestYear;

    /// <summary>The day, or null when there is no such day or two fit.</summary>
    /// <param name="language">That of the text, where it is known: English alone is written in countries of either habit.</param>
    public DateOnly? Day(DateFigure figure, string? language = null)
    {
        if (Order(figure, language is not (null or English)) is not { } order)
            return null;
        if (figure.Year is not { } written)
            return Nearest(order.Month, order.Day);
        if (Solar.Contains(Country) && written is > EarliestSolar and < LatestSolar)
            return OfSolar(written, order.Month, order.Day) is { } solar && IsLikely(solar.Year) ? solar : null;
        var year = figure.YearDigits switch
        {
            2 => 2000 + written,
            3 => Country == Taiwan ? written + RepublicSince : 0,
            _ => Buddhist.Contains(Country) && written is > EarliestBuddhist and < LatestBuddhist ? written - BuddhistAhead : written,
        };
        return IsLikely(year) ? Day(year, order.Month, order.Day) : null;
    }

    (int Month, int Day)? Order(DateFigure figure, bool isForeign)
    {
        var (first, second) = (figure.First, figure.Second);
        if (figure.Mark == ' ')
            return (second, first);
        if (figure.YearFirst)
            return (first, second);
        if (figure.Mark == '.' && figure.YearDigits == 2 && YearFirst.Contains(Country))
            return null;
        if (figure.Mark == '.' || first == second)
            return (second, first);
        var isOwnWay = figure.YearDigits != 4 && YearFirst.Contains(Country);
        if (Habit.IsDayFirst(isOwnWay ? null : IsDayFirstHere(isForeign && figure.YearDigits == 4)) is { } isDayFirst)
            return isDayFirst ? (second, first) : (first, second);
        return figure.YearDigits == 0 || isOwnWay ? null : first > 12 ? (second, first) : second > 12 ? (first, second) : null;
    }

    // Null where both ways are in use, or nobody knows where it was written.
    bool? IsDayFirstHere(bool isForeign) =>
        Country is null or Nowhere ? isForeign ? true : null : EitherWay.Contains(Country) ? null : !MonthFirst.Contains(Country);

    bool IsLikely(int year) =>
        IsOfOurTime(year) && (Received is not { } received || (year >= received.Year - YearsBack && year <= received.Year + YearsAhead));

    DateOnly? Nearest(int month, int day)
    {
        if (Received is not { } received)
            return null;
        var days = new[] { received.Year - 1, received.Year, received.Year + 1 }.Select(year => Day(year, month, day)).OfType<DateOnly>().ToList();
        var near = days.Where(each => each.DayNumber - received.DayNumber is >= -FarthestBack and <= FarthestAhead).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    // Its months have 31, 30 and at the end 29 or 30 days.
    static DateOnly? OfSolar(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= SolarCalendar.GetDaysInMonth(year, month) ? DateOnly.FromDateTime(SolarCalendar.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;

    static DateOnly? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
