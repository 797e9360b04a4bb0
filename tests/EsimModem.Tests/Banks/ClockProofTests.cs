using EsimModem.Bank;
using EsimModem.Tests.Web;

namespace EsimModem.Tests.Banks;

/// <summary>Whether a box's clock may be trusted with money.</summary>
internal sealed class ClockProofTests
{
    private readonly HandClock _clock = new();

    [Test]
    public void A_clock_behind_what_the_book_has_seen_is_in_doubt_whatever_runs_it()
    {
        var now = _clock.GetUtcNow();
        Assert.That(new ClockProof(_clock, runsOn: true, now.AddMinutes(1)).Doubt, Does.Contain("behind"));
        Assert.That(new ClockProof(_clock, runsOn: true, now.AddMinutes(-1)).Doubt, Is.Null);
    }

    [Test]
    public void Without_a_battery_somebody_outside_must_agree_with_it()
    {
        var now = _clock.GetUtcNow();
        var proof = new ClockProof(_clock, runsOn: false, now.AddDays(-1));
        Assert.That(proof.Doubt, Does.Contain("not proven"));
        proof.Heard(now.AddMinutes(3));
        Assert.That(proof.Doubt, Is.Null, "the network's time agrees");
        proof.Heard(now.AddHours(3));
        Assert.That(proof.Doubt, Does.Contain("not proven"), "and now it does not");
        Assert.That(new ClockProof(_clock, runsOn: false, now.AddDays(-1), () => true).Doubt, Is.Null, "NTP has set it");
    }

    [Test]
    public void A_message_that_has_just_come_agrees_with_the_clock_once_all_that_waited_has_come()
    {
        var proof = new ClockProof(_clock, runsOn: false, _clock.GetUtcNow().AddDays(-1));
        proof.Stamped(_clock.GetUtcNow());
        Assert.That(proof.Doubt, Does.Contain("not proven"), "it may have waited while the box, and its clock, stood still");
        _clock.Pass(TimeSpan.FromMinutes(31));
        proof.Stamped(_clock.GetUtcNow().AddHours(-2));
        Assert.That(proof.Doubt, Does.Contain("not proven"), "an old message proves nothing");
        proof.Stamped(_clock.GetUtcNow().AddSeconds(-20));
        Assert.That(proof.Doubt, Is.Null);
        proof.Stamped(_clock.GetUtcNow().AddHours(-2));
        Assert.That(proof.Doubt, Is.Null, "and takes no proof away");
    }
}
