using EsimModem.Modems.Recovery;

namespace EsimModem.Tests.Modems.Recovery;

public class LadderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    private Ladder _ladder = null!;
    private DateTimeOffset _now;

    [SetUp]
    public void Stand() => (_ladder, _now) = (new Ladder(), Start);

    [Test]
    public void A_trouble_may_pass_by_itself_first()
    {
        _ladder.Suffer(Complaint.NoNetwork, _now);
        Assert.Multiple(() =>
        {
            Assert.That(_ladder.NextAt(All), Is.EqualTo(Start + TimeSpan.FromMinutes(5)));
            Assert.That(_ladder.Due(Start + TimeSpan.FromMinutes(4), All), Is.Null);
            Assert.That(_ladder.Due(Start + TimeSpan.FromMinutes(5), All), Is.EqualTo(Rung.Radio));
        });
    }

    [TestCase("NoNetwork", "Radio Card Reopen Reset Reenumerate HubPower")]
    [TestCase("NoAnswers", "Radio Card Reopen Reset Reenumerate HubPower")]
    [TestCase("CardFails", "Card Reset Reenumerate HubPower")]
    [TestCase("NoCard", "Card")]
    [TestCase("Mute", "Reenumerate HubPower")]
    public void Against_each_complaint_its_own_rungs_are_taken_from_the_gentlest_on(string complaint, string rungs) =>
        Assert.That(Climb(Enum.Parse<Complaint>(complaint), TimeSpan.FromMinutes(50)), Is.EqualTo(rungs.Split(' ').Select(Enum.Parse<Rung>)));

    [Test]
    public void What_cannot_be_done_is_left_out() =>
        Assert.That(Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(50), rung => rung is Rung.Radio or Rung.Reset), Is.EqualTo(new[] { Rung.Radio, Rung.Reset }));

    [Test]
    public void Where_nothing_can_be_done_a_person_is_called_and_it_is_not_asked_again_and_again()
    {
        Assert.That(Climb(Complaint.Mute, TimeSpan.FromHours(1), _ => false), Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(_ladder.NeedsPerson(_now), Is.True);
            Assert.That(_ladder.NextAt(_ => false), Is.Null);
        });
    }

    [Test]
    public void At_the_top_it_rests_ever_longer_and_begins_again()
    {
        Climb(Complaint.NoNetwork, TimeSpan.FromHours(20), rung => rung is Rung.Radio);
        var rests = _steps.Zip(_steps.Skip(1), (one, next) => Math.Round((next.At - one.At).TotalHours)).ToArray();
        Assert.That(rests, Is.EqualTo(new[] { 1.0, 2, 4, 8 }));
    }

    [Test]
    public void No_rung_is_taken_more_often_a_day_than_its_budget_allows()
    {
        for (var hour = 0; hour < 48; hour++)
        {
            // It is well in between each time, so that every hour is a new trouble.
            Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(45));
            _ladder.BeWell(_now);
            _ladder.BeWell(_now += TimeSpan.FromMinutes(15));
        }
        Assert.Multiple(() =>
        {
            foreach (var rung in Enum.GetValues<Rung>())
                foreach (var step in _steps.Where(step => step.Rung == rung))
                    Assert.That(_steps.Count(other => other.Rung == rung && other.At > step.At - LadderRules.Day && other.At <= step.At), Is.LessThanOrEqualTo(LadderRules.MostADay(rung)), $"{rung} at {step.At}");
            Assert.That(_steps.Count(step => step.Rung == Rung.Reset), Is.EqualTo(2 * LadderRules.MostADay(Rung.Reset)), "and the next day there is a budget again");
        });
    }

    [Test]
    public void What_comes_back_within_minutes_is_the_same_trouble_and_goes_on_where_it_was()
    {
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(6));
        Assert.That(_ladder.BeWell(_now), Is.False, "a moment is no cure");
        _now += TimeSpan.FromMinutes(3);
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(4));
        Assert.That(_steps, Has.Count.EqualTo(1), "but it may pass by itself again");
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(2));
        Assert.That(_steps.Select(step => step.Rung), Is.EqualTo(new[] { Rung.Radio, Rung.Card }));
    }

    [Test]
    public void What_was_well_for_long_begins_at_the_bottom()
    {
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(10));
        _ladder.BeWell(_now);
        Assert.That(_ladder.BeWell(_now += LadderRules.Cured), Is.True);
        Assert.That(_ladder.BeWell(_now), Is.False, "told once");
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(6));
        Assert.That(_steps[^1].Rung, Is.EqualTo(Rung.Radio));
    }

    [Test]
    public void What_a_new_card_meets_is_a_trouble_of_its_own()
    {
        Climb(Complaint.NoCard, TimeSpan.FromHours(3));
        _steps.Clear();
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(4));
        Assert.That(_steps, Is.Empty, "a card that has just come may look for its network first");
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(2));
        Assert.That(_steps.Select(step => step.Rung), Is.EqualTo(new[] { Rung.Radio }));
    }

    [Test]
    public void A_rung_that_could_not_be_taken_is_not_told_as_done()
    {
        Climb(Complaint.Mute, TimeSpan.FromMinutes(3));
        _ladder.Failed();
        Assert.That(_ladder.Climbed, Is.Empty);
    }

    [Test]
    public void A_step_waits_for_a_sign_that_the_one_before_did_not_help()
    {
        _ladder.Suffer(Complaint.NoAnswers, Start);
        Assert.That(_ladder.Due(Start, All), Is.EqualTo(Rung.Radio));
        _ladder.Took(Rung.Radio, Start);
        Assert.That(_ladder.Due(Start + TimeSpan.FromHours(5), All), Is.Null, "no question was asked since");
        _ladder.Suffer(Complaint.NoAnswers, Start + TimeSpan.FromHours(5));
        Assert.That(_ladder.Due(Start + TimeSpan.FromHours(5), All), Is.EqualTo(Rung.Card));
    }

    [Test]
    public void While_it_climbs_again_nobody_is_called()
    {
        Climb(Complaint.NoNetwork, TimeSpan.FromHours(1), rung => rung is Rung.Radio);
        Assert.That(_ladder.NeedsPerson(_now), Is.True);
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(10), rung => rung is Rung.Radio);
        Assert.Multiple(() =>
        {
            Assert.That(_steps, Has.Count.EqualTo(2), "it rested");
            Assert.That(_ladder.NeedsPerson(_now), Is.False);
        });
        Climb(Complaint.NoNetwork, TimeSpan.FromMinutes(5), rung => rung is Rung.Radio);
        Assert.That(_ladder.NeedsPerson(_now), Is.True);
    }

    private readonly List<(Rung Rung, DateTimeOffset At)> _steps = [];

    [TearDown]
    public void Forget() => _steps.Clear();

    /// <summary>Suffers for so long, and takes every rung that is due.</summary>
    private Rung[] Climb(Complaint complaint, TimeSpan time, Func<Rung, bool>? can = null)
    {
        for (var end = _now + time; _now < end; _now += TimeSpan.FromSeconds(30))
        {
            _ladder.Suffer(complaint, _now);
            _ladder.Advance(_now, can ?? All);
            if (_ladder.Due(_now, can ?? All) is not { } rung) continue;
            _ladder.Took(rung, _now);
            _steps.Add((rung, _now));
        }
        return [.. _steps.Select(step => step.Rung)];
    }

    private static bool All(Rung rung) => true;
}
