using EsimModem.Carriers.Figures;

namespace EsimModem.Tests.Carriers.Figures;

/// <summary>Times of day, and what only looks like one.</summary>
internal sealed class TimeGrammarTests
{
    [TestCase("14:00", 14, 0)]
    [TestCase("9:05", 9, 5)]
    [TestCase("23:59:59", 23, 59)]
    [TestCase("24:00", 24, 0)]
    [TestCase("2:30 pm", 14, 30)]
    [TestCase("12:00 AM", 0, 0)]
    [TestCase("12:15p.m.", 12, 15)]
    public void A_time_is_read(string text, int hour, int minute) =>
        Assert.That(TimeGrammar.Read(text, 0)!.Value.Time, Is.EqualTo(new TimeSpan(hour, minute, 0)));

    [TestCase("25:00")]
    [TestCase("24:01")]
    [TestCase("14:60")]
    [TestCase("119:51:13")]
    [TestCase("1:2")]
    [TestCase("14")]
    [TestCase("14:00:00:00")]
    public void What_is_no_time_is_not_read(string text) => Assert.That(TimeGrammar.Read(text, 0), Is.Null);

    [TestCase(" 14:00", true)]
    [TestCase(" в 14:00", true)]
    [TestCase(", 14:00", true)]
    [TestCase("T14:00", true)]
    [TestCase(" или 14:00", false)]
    [TestCase(". Звоните с 14:00", false)]
    public void Right_after_a_date_stands_its_time(string text, bool isThere) =>
        Assert.That(TimeGrammar.ReadAfterDate(text, 0) is not null, Is.EqualTo(isThere));
}
