using System.Globalization;

namespace EsimModem.Carriers.Figures;

/// <summary>In which order a carrier has written day and month where only one was possible: on how many days with the day first, and on how many with the month.</summary>
internal readonly record struct DateHabit(int DayFirst, int MonthFirst, string Last)
{
    /// <summary>So many days in one order are a habit, against the country's own too; one may be a slip.</summary>
    const int Habit = 2;

    /// <summary>Of a year only the order counts, so there is no use in counting on.</summary>
    const int Most = 9;

    const int Months = 12;
    const int Days = 31;

    /// <summary>As it is kept.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DayFirst} {MonthFirst} {Last}");

    /// <summary>What <see cref="ToString"/> wrote; nothing is known where that is nothing or broken.</summary>
    public static DateHabit Of(string? kept) =>
        kept?.Split(' ') is [var days, var months, var last] && int.TryParse(days, CultureInfo.InvariantCulture, out var dayFirst) && int.TryParse(months, CultureInfo.InvariantCulture, out var monthFirst)
            ? new(dayFirst, monthFirst, last) : default;

    /// <summary>With what the dates of a text show; the same day said again shows nothing new.</summary>
    public DateHabit With(string text)
    {
        var habit = this with { Last = Last ?? "" };
        for (var at = 0; at < text.Length; at++)
        {
            if (!Scan.IsDigit(text, at) || Scan.IsDigit(text, at - 1) || DateGrammar.Read(text, at) is not { } date) continue;
            habit = habit.With(date, text[at..date.End]);
            at = date.End - 1;
        }
        return habit;
    }

    DateHabit With(DateFigure date, string written)
    {
        if (date is not { Year: not null, YearFirst: false, Mark: '/' or '-' } || written == Last) return this;
        return (date.First, date.Second) switch
        {
            (> Months and <= Days, >= 1 and <= Months) => new(Math.Min(DayFirst + 1, Most), MonthFirst, written),
            (>= 1 and <= Months, > Months and <= Days) => new(DayFirst, Math.Min(MonthFirst + 1, Most), written),
            _ => this,
        };
    }

    /// <summary>Whether the day stands first; null where nobody can say.</summary>
    /// <param name="here">As the country writes it, where it has one way.</param>
    public bool? IsDayFirst(bool? here) => (DayFirst, MonthFirst) switch
    {
        (0, 0) => here,
        (_, 0) => here is true || DayFirst >= Habit ? true : null,
        (0, _) => here is false || MonthFirst >= Habit ? false : null,
        _ => null,
    };
}
