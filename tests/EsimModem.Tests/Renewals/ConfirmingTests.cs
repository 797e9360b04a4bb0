using EsimModem.Renewals;

namespace EsimModem.Tests.Renewals;

internal sealed class ConfirmingTests
{
    private static readonly CheckSettings Check = new();

    [TestCase(0, 60)]
    [TestCase(8, 60)]
    [TestCase(24, 180)]
    [TestCase(500, 360)]
    public void A_persons_work_is_looked_for_hourly_until_the_plan_has_ended_and_then_ever_more_seldom(int hoursWaited, int minutes) =>
        Assert.That(Confirming.TaskLook(Check, TimeSpan.FromHours(hoursWaited)), Is.EqualTo(TimeSpan.FromMinutes(minutes)));

    [Test]
    public void Who_looks_more_often_anyway_looks_so_for_a_persons_work() =>
        Assert.That(Confirming.TaskLook(Check with { Near = TimeSpan.FromMinutes(5) }, TimeSpan.Zero), Is.EqualTo(TimeSpan.FromMinutes(5)));
}
