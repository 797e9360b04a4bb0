using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Modems.Answers;

internal sealed class PinRetriesTests
{
    [Test]
    public void An_order_that_cannot_be_told_gives_only_what_is_sure()
    {
        Assert.That(PinRetries.Read(["+SPIC: 3,10,3,10"]), Is.EqualTo(new PinRetries(3, 10, 3, 10)));
        Assert.That(PinRetries.Read(["+SPIC: 2,3,10,10"]), Is.EqualTo(new PinRetries(2, 10, 3, 10)));
        Assert.That(PinRetries.Read(["+SPIC: 2,3,3,10"]), Is.EqualTo(new PinRetries(Pin: 2, Puk2: 10)));
        Assert.That(PinRetries.Read(["+SPIC: 2"]), Is.EqualTo(new PinRetries(Current: 2)));
    }

    [Test]
    public void Each_maker_is_read_in_its_own_order()
    {
        string[] named = ["+CPINR: SIM PIN,2,3", "+CPINR: SIM PUK,9,10", "+CPINR: SIM PIN2,1,3", "+CPINR: SIM PUK2,8,10"];
        Assert.That(PinRetries.Read(named), Is.EqualTo(new PinRetries(2, 9, 1, 8)));
        Assert.That(PinRetries.Read(["+EPINC: 2,1,9,8"]), Is.EqualTo(new PinRetries(2, 9, 1, 8)));
        Assert.That(PinRetries.Read(["%CPININFO: 2, 9, 1, 8"]), Is.EqualTo(new PinRetries(2, 9, 1, 8)));
        Assert.That(PinRetries.Read(["$NWPINR: PIN1:2, PUK1:9, PIN2:1, PUK2:8"]), Is.EqualTo(new PinRetries(2, 9, 1, 8)));
        Assert.That(PinRetries.Read(["+CPNNUM: PIN1=2; PUK1=9; PIN2=1; PUK2=8"]), Is.EqualTo(new PinRetries(2, 9, 1, 8)));
        Assert.That(PinRetries.Read(["^CPIN: SIM PIN,2,9,2,8,1"]), Is.EqualTo(new PinRetries(2, 9, 1, 8, 2, "SIM PIN")));
        Assert.That(PinRetries.Read(["+QPINC: \"P2\",1,8"]), Is.EqualTo(new PinRetries(Pin2: 1, Puk2: 8)));
        Assert.That(PinRetries.Read(["+CSIM: 4,\"63c2\""]), Is.EqualTo(new PinRetries(Pin: 2, Current: 2)));
    }

    [TestCase("+SPIC: ")]
    [TestCase("+CSIM: 4,\"9000\"")]
    [TestCase("+CSIM: 4,\"63\"")]
    [TestCase("+CPIN: READY")]
    [TestCase("+UPINCNT: (0-3)")]
    public void What_shows_no_count_gives_none(string line) => Assert.That(PinRetries.Read([line]), Is.Null);
}
