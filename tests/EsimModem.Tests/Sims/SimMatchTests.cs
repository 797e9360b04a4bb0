using EsimModem.Sims;

namespace EsimModem.Tests.Sims;

/// <summary>Which SIMs an entry of the configuration is for.</summary>
internal sealed class SimMatchTests
{
    private static readonly SimIdentity Card = new(Iccid: "8999701000000000012", Carrier: "kcell", Port: "/dev/ttyUSB2");

    [TestCase("8999701*", true)]
    [TestCase("8999701000000000012", true)]
    [TestCase("89997010000000000?2", true)]
    [TestCase("*12", true)]
    [TestCase("*701*012", true)]
    [TestCase("*", true)]
    [TestCase("8999701", false)]
    [TestCase("8999701000000000012?", false)]
    [TestCase("*13", false)]
    [TestCase("", false)]
    public void A_pattern_takes_in_the_whole_text(string pattern, bool matches) =>
        Assert.That(new SimMatch { Iccid = pattern }.Matches(Card), Is.EqualTo(matches));

    [Test]
    public void Every_field_must_match()
    {
        Assert.That(new SimMatch { Iccid = "89*", Carrier = "kcell" }.Matches(Card), Is.True);
        Assert.That(new SimMatch { Iccid = "89*", Carrier = "activ" }.Matches(Card), Is.False);
    }

    [TestCase("89997010000000000124", "8999701000000000012")]
    [TestCase("8999701000000000012", "89997010000000000124")]
    public void A_card_that_is_written_with_its_check_digit_is_meant_without_it_too(string written, string known)
    {
        Assert.That(new SimMatch { Iccid = written }.Matches(new(Iccid: known)), Is.True);
        Assert.That(new SimMatch { Iccid = written }.Matches(new(Iccid: "8999701000000000020")), Is.False);
    }

    [Test]
    public void What_is_not_known_matches_no_pattern() =>
        Assert.That(new SimMatch { Number = "*" }.Matches(Card), Is.False);

    [Test]
    public void Any_matches_even_a_card_known_by_nothing() =>
        Assert.That(SimMatch.Any.Matches(new SimIdentity()), Is.True);

    [Test]
    public void Stars_by_the_dozen_take_no_time() =>
        Assert.That(new SimMatch { Iccid = string.Concat(Enumerable.Repeat("*0", 60)) + "x" }.Matches(new(Iccid: new string('0', 5000))), Is.False);

    [Test]
    public void Only_a_full_card_field_is_exact()
    {
        Assert.That(new SimMatch { Iccid = "8999701000000000012", Port = "/dev/*" }.IsExact, Is.True);
        Assert.That(new SimMatch { Label = "Kiosk 12" }.IsExact, Is.True);
        Assert.That(new SimMatch { Iccid = "8999701*" }.IsExact, Is.False);
        Assert.That(new SimMatch { Port = "/dev/ttyUSB2", Carrier = "kcell" }.IsExact, Is.False);
        Assert.That(SimMatch.Any.IsExact, Is.False);
    }
}
