using EsimModem.Tests.Support;

namespace EsimModem.Tests.Sims;

/// <summary>The clock of a box may run ahead and be put right; what it stamped meanwhile is as good as unread.</summary>
public class SimFactsTests
{
    [Test]
    public void What_was_stamped_by_a_clock_that_ran_ahead_was_not_read()
    {
        var facts = Some.Sim() with { AskedAt = Some.Now.AddDays(30), BalanceAt = Some.Now.AddDays(30), ValidAt = Some.Now.AddHours(-1) };
        var now = facts.NotAfter(Some.Now);
        Assert.That((now.AskedAt, now.BalanceAt, now.ValidAt), Is.EqualTo(((DateTimeOffset?)null, (DateTimeOffset?)null, facts.ValidAt)));
        Assert.That(Some.Sim().NotAfter(Some.Now), Is.EqualTo(Some.Sim()));
    }
}
