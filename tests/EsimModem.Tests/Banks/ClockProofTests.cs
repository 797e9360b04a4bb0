using EsimModem.Bank;
using EsimModem.Tests.Web;

namespace EsimModem.Tests.Banks;

/// <summary>Whether a box's clock may be trusted with money.</summary>
internal sealed class ClockProofTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(31);
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
        proof.Heard(now.AddMinutes(3), "X");
        Assert.That(proof.Doubt, Is.Null, "the network's time agrees");
        proof.Heard(now.AddHours(3), "X");
        Assert.That(proof.Doubt, Does.Contain("not proven"), "and now it does not");
        Assert.That(new ClockProof(_clock, runsOn: false, now.AddDays(-1), () => true).Doubt, Is.Null, "NTP has set it");
    }

    [Test]
    public void A_message_that_has_just_come_agrees_with_the_clock_once_all_that_waited_has_come()
    {
        var now = _clock.GetUtcNow();
        var proof = new ClockProof(_clock, runsOn: false, now.AddDays(-1));
        proof.Stamped(now, TimeSpan.FromMinutes(29), "Kcell");
        Assert.That(proof.Doubt, Does.Contain("not proven"), "it may have waited while the box, and its clock, stood still");
        proof.Stamped(now.AddHours(-2), Long, "Kcell");
        Assert.That(proof.Doubt, Does.Contain("not proven"), "an old message proves nothing");
        proof.Stamped(now.AddSeconds(-20), Long, "Kcell");
        Assert.That(proof.Doubt, Is.Null);
        proof.Stamped(now.AddHours(-2), Long, "Kcell");
        Assert.That(proof.Doubt, Is.Null, "and takes no proof away");
    }

    [Test]
    public void However_long_the_program_runs_a_modem_that_has_just_entered_the_network_still_brings_what_waited()
    {
        var proof = new ClockProof(_clock, runsOn: false, _clock.GetUtcNow().AddDays(-1));
        _clock.Pass(TimeSpan.FromHours(5));
        proof.Stamped(_clock.GetUtcNow(), TimeSpan.FromMinutes(1), "Kcell");
        Assert.That(proof.Doubt, Does.Contain("not proven"));
    }

    [Test]
    public void A_message_that_lay_there_proves_nothing_whatever_its_stamp()
    {
        var proof = new ClockProof(_clock, runsOn: false, _clock.GetUtcNow().AddDays(-1));
        _clock.Pass(TimeSpan.FromHours(5));
        proof.Stamped(_clock.GetUtcNow(), listened: null, "Kcell");
        Assert.That(proof.Doubt, Does.Contain("not proven"));
    }

    [Test]
    public void A_message_from_our_future_shows_that_we_are_behind()
    {
        var now = _clock.GetUtcNow();
        foreach (var listened in (TimeSpan?[])[null, Long])
        {
            var proof = new ClockProof(_clock, runsOn: false, now.AddDays(-1));
            proof.Stamped(now, Long, "Kcell");
            proof.Stamped(now.AddMinutes(9), listened, "Kcell");
            Assert.That(proof.Doubt, Is.Null);
            proof.Stamped(now.AddMinutes(11), listened, "Kcell");
            Assert.That(proof.Doubt, Does.Contain("more than 10 minutes off"));
            proof.Stamped(now, Long, "Kcell");
            Assert.That(proof.Doubt, Does.Contain("not proven"), "one that agrees is only as late as we are");
            proof.Heard(now, "X");
            Assert.That(proof.Doubt, Is.Null, "the network's own time agrees");
        }
        var battery = new ClockProof(_clock, runsOn: true, now.AddDays(-1));
        battery.Heard(now, "X");
        battery.Stamped(now.AddHours(3), Long, "Kcell");
        Assert.That(battery.Doubt, Is.Null, "an advertisement from a centre with a wrong zone outweighs no battery");
        Assert.That(battery.WantsWord, Is.True, "but is a reason to ask a network again");
        Assert.That(battery.Suspicion, Is.Null, "while one has agreed");
        var kept = new ClockProof(_clock, runsOn: true, now.AddDays(-1), () => true);
        kept.Stamped(now.AddHours(8), null, "Kcell");
        Assert.That(kept.Doubt, Is.Null, "what NTP has set is right whatever a centre writes");
    }

    [Test]
    public void A_battery_that_a_message_from_the_future_contradicts_is_suspect_until_somebody_agrees_with_it()
    {
        var now = _clock.GetUtcNow();
        var proof = new ClockProof(_clock, runsOn: true, now.AddDays(-1));
        Assert.That(proof.Suspicion, Is.Null);
        proof.Stamped(now.AddHours(3), Long, "Kcell");
        Assert.That((proof.Doubt, proof.Accuser), Is.EqualTo(((string?)null, (string?)null)), "it holds nothing");
        Assert.That(proof.Suspicion, Does.Contain("message of Kcell").And.Contain("may be behind"));
        proof.Heard(now.AddHours(3), "X");
        Assert.That((proof.Suspicion, proof.Accuser), Is.EqualTo(((string?)null, "the time of X")));
        proof.Heard(now, "X");
        Assert.That(proof.Suspicion, Is.Null);
        var kept = new ClockProof(_clock, runsOn: true, now.AddDays(-1), () => true);
        kept.Stamped(now.AddHours(3), Long, "Kcell");
        Assert.That(kept.Suspicion, Is.Null, "NTP has agreed with it");
    }

    [Test]
    public void Whose_word_is_over_because_another_changed_its_own_is_asked_again()
    {
        var now = _clock.GetUtcNow();
        var proof = new ClockProof(_clock, runsOn: true, now.AddDays(-1));
        proof.Heard(now.AddHours(3), "X");
        proof.Heard(now.AddHours(3), "Y");
        Assert.That(proof.Heard(now, "X"), Is.True);
        Assert.That((proof.Doubt, proof.WantsWord), Is.EqualTo(((string?)null, true)));
        Assert.That(proof.Heard(now.AddHours(3), "Y"), Is.False);
        Assert.That((proof.Doubt, proof.WantsWord), Is.EqualTo(((string?)null, false)), "it has spoken, and the battery and X outvote it");
        Assert.That(proof.Heard(now, "Y"), Is.False, "there was nobody else's word to end");
    }

    [Test]
    public void No_stamp_outweighs_a_network_that_disagrees()
    {
        var now = _clock.GetUtcNow();
        var proof = new ClockProof(_clock, runsOn: false, now.AddDays(-1));
        proof.Heard(now.AddDays(3), "X");
        proof.Stamped(now, Long, "Kcell");
        Assert.That(proof.Doubt, Does.Contain("not proven"));
        proof.Heard(now.AddMinutes(2), "X");
        Assert.That(proof.Doubt, Is.Null);
    }

    [Test]
    public void Against_a_battery_one_network_needs_a_second_and_whoever_agrees_outvotes_it()
    {
        var now = _clock.GetUtcNow();
        var proof = new ClockProof(_clock, runsOn: true, now.AddDays(-1));
        proof.Heard(now.AddHours(3), "X");
        Assert.That((proof.Accuser, proof.WantsWord), Is.EqualTo(("the time of X", true)), "nothing is spent while a second one is asked");
        proof.Heard(now.AddMinutes(1), "Y");
        Assert.That((proof.Doubt, proof.Accuser, proof.WantsWord), Is.EqualTo(((string?)null, (string?)null, false)));
        proof.Heard(now.AddHours(3), "X");
        Assert.That(proof.Doubt, Is.Null, "however often it says so");
        proof.Heard(now.AddHours(3), "Z");
        Assert.That(proof.Doubt, Does.Contain("the time of X and Z is more than 10 minutes off").And.Contain("where it is right bring NTP back or put a modem of another network in"));
        proof.Heard(now, "Z");
        Assert.That(proof.Doubt, Is.Null, "the clock was set");
    }

    [Test]
    public void What_ntp_has_set_since_the_start_one_network_does_not_outweigh_until_somebody_sets_it()
    {
        var clock = new WallClock();
        var isSet = true;
        var proof = new ClockProof(clock, runsOn: true, clock.GetUtcNow().AddDays(-1), () => isSet);
        Assert.That(proof.Doubt, Is.Null);
        isSet = false;
        proof.Heard(clock.GetUtcNow().AddHours(8), "X");
        Assert.That(proof.Doubt, Is.Null, "NTP went away, and its time goes on");
        clock.SetBy = TimeSpan.FromHours(1);
        Assert.That(proof.Doubt, Does.Contain("the time of X"));
        clock.SetBy = TimeSpan.Zero;
        proof.Heard(clock.GetUtcNow().AddHours(8), "Y");
        Assert.That(proof.Doubt, Does.Contain("the time of X and Y"));
    }

    [Test]
    public void A_clock_that_only_a_network_has_proven_is_not_believed_against_another()
    {
        var now = _clock.GetUtcNow();
        var proof = new ClockProof(_clock, runsOn: false, now.AddDays(-1));
        proof.Heard(now, "Y");
        proof.Heard(now.AddHours(3), "X");
        Assert.That(proof.Doubt, Does.Contain("the time of X"));
        proof.Heard(now, "Z");
        Assert.That(proof.Doubt, Is.Null, "two against one");
    }

    [Test]
    public void A_network_is_asked_once_even_about_a_battery_clock_and_its_word_counts()
    {
        var now = _clock.GetUtcNow();
        var proof = new ClockProof(_clock, runsOn: true, now.AddDays(-1));
        Assert.That((proof.Doubt, proof.WantsWord), Is.EqualTo(((string?)null, true)));
        proof.Heard(now.AddMinutes(1), "X");
        Assert.That((proof.Doubt, proof.WantsWord), Is.EqualTo(((string?)null, false)));
        proof.Heard(now.AddDays(3), "X");
        Assert.That(proof.Doubt, Does.Contain("not proven"), "the battery was flat");
        Assert.That(proof.WantsWord, Is.True);
    }

    /// <summary>Somebody sets it, and the time that has passed stays what it is.</summary>
    private sealed class WallClock : TimeProvider
    {
        public TimeSpan SetBy { get; set; }

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 20, 5, 0, 0, TimeSpan.Zero) + SetBy;

        public override long GetTimestamp() => 0;
    }
}
