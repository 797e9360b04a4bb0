using System.Globalization;
using EsimModem.Carriers.Figures;

namespace EsimModem.Tests.Carriers.Figures;

/// <summary>Which day a written date means, and when nobody can say.</summary>
internal sealed class DateGrammarTests
{
    static readonly DateOnly Received = new(2026, 11, 20);

    [TestCase("25.11.2026", "2026-11-25")]
    [TestCase("25.11.26", "2026-11-25")]
    [TestCase("5.1.2027", "2027-01-05")]
    [TestCase("30. 1. 2027", "2027-01-30")]
    [TestCase("25-11-26", "2026-11-25")]
    [TestCase("25/11/2026", "2026-11-25")]
    [TestCase("2026-11-25", "2026-11-25")]
    [TestCase("2026.11.25", "2026-11-25")]
    [TestCase("25.11.2026г.", "2026-11-25")]
    [TestCase("25 ноября 2026 г.", "2026-11-25")]
    [TestCase("25 ноября 2026", "2026-11-25")]
    [TestCase("1 мая 2027", "2027-05-01")]
    [TestCase("25 нояб. 2026", "2026-11-25")]
    [TestCase("25-ноя-26", "2026-11-25")]
    [TestCase("25 қараша 2026 ж.", "2026-11-25")]
    [TestCase("2026 жылғы 25 қарашаға", "2026-11-25")]
    [TestCase("2026 ж. 25 қараша", "2026-11-25")]
    [TestCase("қарашаның 25", "2026-11-25")]
    [TestCase("25 листопада 2026 року", "2026-11-25")]
    [TestCase("25 Nov 2026", "2026-11-25")]
    [TestCase("Nov 25 2026", "2026-11-25")]
    [TestCase("November 25, 2026", "2026-11-25")]
    [TestCase("25Nov2026", "2026-11-25")]
    [TestCase("31-DEC-26", "2026-12-31")]
    [TestCase("29.02.2028", "2028-02-29")]
    [TestCase("25.11", "2026-11-25")]
    [TestCase("03/01", "2027-01-03")]
    [TestCase("25 ноября", "2026-11-25")]
    [TestCase("25 ноября 14:00", "2026-11-25")]
    [TestCase("15.11", "2026-11-15")]
    [TestCase("25th Nov 2026", "2026-11-25")]
    [TestCase("Nov 21st, 2026", "2026-11-21")]
    [TestCase("25 Nov, 26.", "2026-11-25")]
    [TestCase("Dec 9.", "2026-12-09")]
    public void A_date_is_read(string text, string day) =>
        Assert.That(Day(text, "KZ", Received)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(day));

    [TestCase("31.02.2026")]
    [TestCase("29.02.2027")]
    [TestCase("00.11.2026")]
    [TestCase("25.13.2026")]
    [TestCase("25.11.9378")]
    [TestCase("25.11.2569")]
    [TestCase("25.11.2049")]
    [TestCase("25.11.1999")]
    [TestCase("25.11.202")]
    [TestCase("125.11.2026")]
    [TestCase("1.2.3.4")]
    [TestCase("12.30 тг")]
    [TestCase("10.10 МБ")]
    [TestCase("5.11")]
    [TestCase("25 ноябрина 2026")]
    [TestCase("25 мармелада 2026")]
    [TestCase("25 дней")]
    [TestCase("20.05")]
    [TestCase("Dec 9 GB")]
    [TestCase("out 5.")]
    [TestCase("116/02/20")]
    [TestCase("1405/09/25")]
    public void What_is_no_sure_date_is_left_out(string text) => Assert.That(Day(text, "KZ", Received), Is.Null);

    [TestCase("08/10/2026", "US", "2026-08-10")]
    [TestCase("08/10/2026", "KZ", "2026-10-08")]
    [TestCase("08/10/2026", null, null)]
    [TestCase("08/10/2026", "XX", null)]
    [TestCase("08/28/2026", null, "2026-08-28")]
    [TestCase("28/08/2026", null, "2026-08-28")]
    [TestCase("04/03/16", "XX", null)]
    [TestCase("08/08/2026", "XX", "2026-08-08")]
    [TestCase("08.10.2026", "XX", "2026-10-08")]
    [TestCase("26-08-10", "SE", null)]
    [TestCase("28/08/2026", "US", null)]
    [TestCase("116/02/20", "TW", "2027-02-20")]
    [TestCase("1405/09/25", "IR", "2026-12-16")]
    [TestCase("1405/12/30", "IR", null)]
    [TestCase("1405/12/29", "AF", "2027-03-20")]
    public void Day_and_month_stand_as_the_country_writes_them(string text, string? country, string? day) =>
        Assert.That(Day(text, country, Received)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(day));

    [Test]
    public void A_date_without_a_year_needs_to_know_when_it_was_said()
    {
        Assert.That(Day("25.11", "KZ", null), Is.Null);
        Assert.That(Day("25.11.2026", "KZ", null), Is.Not.Null);
    }

    static DateOnly? Day(string text, string? country, DateOnly? received) =>
        DateGrammar.Read(text, 0) is { } figure ? new DateSense(country, received).Day(figure) : null;
}
