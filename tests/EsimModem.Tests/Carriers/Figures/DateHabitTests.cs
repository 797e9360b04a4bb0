using EsimModem.Carriers.Figures;

namespace EsimModem.Tests.Carriers.Figures;

internal sealed class DateHabitTests
{
    [TestCase(true, true, "25/12/2026")]
    [TestCase(null, null, "25/12/2026")]
    [TestCase(null, true, "25/12/2026", "26/12/2026")]
    [TestCase(null, null, "25/12/2026", "until 25/12/2026, balance 5")]
    [TestCase(true, null, "12/25/2026")]
    [TestCase(true, false, "12/25/2026", "12-26-26")]
    [TestCase(false, false, "12/25/2026")]
    [TestCase(true, null, "25/12/2026", "26/12/2026", "12/25/2026")]
    [TestCase(true, true, "01/02/2026", "2026/12/25", "25.12.2026", "12/25", "31/31/2026", "no date")]
    [TestCase(true, false, "12/25/2026 and 12/26/2026")]
    public void Two_days_are_a_habit_and_a_contradiction_is_none(bool? here, bool? isDayFirst, params string[] texts)
    {
        var habit = texts.Aggregate(default(DateHabit), (known, text) => DateHabit.Of(known.With(text).ToString()));
        Assert.That(habit.IsDayFirst(here), Is.EqualTo(isDayFirst));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("x y z")]
    [TestCase("1 2")]
    public void What_was_not_kept_is_not_known(string? kept) => Assert.That(DateHabit.Of(kept), Is.EqualTo(default(DateHabit)));
}
