using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class NetworkTimeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(5));

    [TestCase("+CTZE: \"+20\",0,\"2026/11/20,12:00:00\"")]
    [TestCase("+CTZE: +20,0,\"26/11/20,12:00:00\"")]
    [TestCase("+CTZEU: \"+20\",0,\"2026/11/20,07:00:00\"")]
    [TestCase("+CTZV: +20,\"26/11/20,12:00:00\"")]
    [TestCase("+CTZV: +20,26/11/20,12:00:00")]
    [TestCase("^NWTIME: 26/11/20,12:00:00+20,00")]
    [TestCase("*PSUTTZ: 2026,11,20,7,0,0,\"+20\",0")]
    [TestCase("*PSUTTZ: 26,11,20,7,0,0,\"+20\",0")]
    [TestCase("+CTZU: \"26/11/20,12:00:00\",+20,0")]
    [TestCase("+QNITZ: \"26/11/20,12:00:00+20,0\"")]
    [TestCase("+NITZ: 26/11/20,12:00:00+20")]
    [TestCase("#NITZ: 26/11/20,12:00:00+20,0")]
    public void Every_maker_tells_the_same_noon_in_Astana(string line) => Assert.That(NetworkTime.Read(line)!.Instant, Is.EqualTo(Noon));

    [TestCase("+CTZV: 90")]
    [TestCase("+CTZE: \"+20\",0,\"2026/13/20,12:00:00\"", true)]
    [TestCase("^NWTIME: 26/11/20,12:00:00+20")]
    [TestCase("^NWTIME: XX/XX/XX,XX:XX:XX+XX,XX")]
    [TestCase("*PSUTTZ: 2026,11,31,7,0,0,\"+20\",0")]
    [TestCase("+CREG: 1")]
    [TestCase("DST: many")]
    public void A_time_that_is_none_has_no_instant(string line, bool hasZone = false)
    {
        Assert.That(NetworkTime.Read(line)?.Instant, Is.Null);
        Assert.That(NetworkTime.Read(line)?.Offset, hasZone ? Is.EqualTo(TimeSpan.FromHours(5)) : Is.Null);
    }

    [Test]
    public void A_zone_or_summer_time_may_come_alone()
    {
        Assert.That(NetworkTime.Read("+CTZV: \"+20\""), Is.EqualTo(new ModemTime(null, TimeSpan.FromHours(5))));
        Assert.That(NetworkTime.Read("DST: 1"), Is.EqualTo(new ModemTime(null, null, TimeSpan.FromHours(1))));
        Assert.That(NetworkTime.Read("^TIME: 26/11/20 12:00:00"), Is.EqualTo(new ModemTime(Noon.DateTime, null)));
    }

    [TestCase("+CCLK: \"70/01/01,00:00:05+00\"")]
    [TestCase("+CCLK: \"80/01/06,00:00:05+00\"")]
    [TestCase("+CCLK: \"00/01/01,00:00:05+00\"")]
    [TestCase("+CCLK: \"26/02/30,00:00:05+00\"")]
    [TestCase("+CCLK: \"26/11/20,24:00:00+00\"")]
    [TestCase("+CCLK: \"26/11/20,12:00:00+57\"")]
    [TestCase("+CCLK: \"26/11/20,12:00:00-49\"")]
    [TestCase("+CCLK: \"26/11/20\"")]
    [TestCase("+CCLK:")]
    public void A_clock_that_was_never_set_tells_nothing(string line) => Assert.That(ClockAnswer.Read([line]), Is.Null);

    [TestCase("+CCLK: \"26/11/20,12:00:00+20\"")]
    [TestCase("+CCLK: \"2026/11/20,12:00:00+20\"")]
    [TestCase("+CCLK: \"26/11/20, 12:00:00+20\"")]
    [TestCase("+CCLK: \"26/11/20,12:00+20\"")]
    [TestCase("+CCLK:26/11/20,12:00:00+20")]
    public void A_set_clock_is_read_in_every_spelling(string line) => Assert.That(ClockAnswer.Read([line])!.Instant, Is.EqualTo(Noon));

    [Test]
    public void Greenwich_time_with_a_zone_beside_it_is_the_same_instant_as_local_time()
    {
        Assert.That(ClockAnswer.ReadNetworkTime(["+QLTS: \"2026/11/20,07:00:00+20,0\""], isLocal: false)!.Instant, Is.EqualTo(Noon));
        Assert.That(ClockAnswer.ReadNetworkTime(["+QLTS: \"2026/11/20,12:00:00+20,0\""], isLocal: true)!.Instant, Is.EqualTo(Noon));
        Assert.That(ClockAnswer.ReadNetworkTime(["+QLTS: \"\""], isLocal: true), Is.Null);
    }
}
