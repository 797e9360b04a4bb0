using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>Whose voice it is, by what is heard and after how long.</summary>
internal sealed class PortProbeTests
{
    [TestCase("$GPRMC,1,2\r\n", ExpectedResult = "Positions")]
    [TestCase("noise$GNGSA,A,3\r\n", ExpectedResult = "Positions")]
    [TestCase("$BDGSV,1\r\n", ExpectedResult = "Positions")]
    [TestCase("\x7e\x01\x7e", ExpectedResult = "Diagnosis")]
    [TestCase("RDY\r\n+CFUN: 1\r\n", ExpectedResult = "Silent")]
    [TestCase("OK\r\n", ExpectedResult = "Silent")]
    [TestCase("a ~ in words\r\n", ExpectedResult = "Silent")]
    public string Who_only_listens_tells_receivers_and_diagnosis_from_the_rest(string said) => Heard(new AnsweringLine(said, _ => ""), listen: true, speak: false).Voice;

    [TestCase("\r\nOK\r\n", ExpectedResult = "Commands")]
    [TestCase("AT\r\r\nOK\r\n", ExpectedResult = "Commands")]
    [TestCase("AT\r0\r", ExpectedResult = "Commands")]
    [TestCase("\r\nERROR\r\n", ExpectedResult = "Commands")]
    [TestCase("AT\r", ExpectedResult = "Silent")]
    [TestCase("login: AT\r\n", ExpectedResult = "Silent")]
    [TestCase("\r\n+CME ERROR: BROKEN\r\n", ExpectedResult = "Silent")]
    public string Who_speaks_believes_a_result_alone(string answer) => Heard(new AnsweringLine("", _ => answer), listen: false, speak: true).Voice;

    [Test]
    public void Silence_costs_a_second_of_listening_and_three_of_asking()
    {
        var deaf = new AnsweringLine("", _ => "");

        Assert.That(Heard(deaf, listen: true, speak: true), Is.EqualTo(("Silent", 4.2)));
        Assert.That(deaf.Told, Is.EqualTo("AT\r\e\rAT\rAT\r"));
    }

    [Test]
    public void Nothing_is_written_to_a_receiver() =>
        Assert.That(new AnsweringLine("$GPGGA,1\r\n", _ => "") is var receiver && Heard(receiver, listen: true, speak: true).Voice == "Positions" ? receiver.Told : "spoken to", Is.Empty);

    [TestCase("AT\rxOK\r", ExpectedResult = "Silent")]
    [TestCase("OK\r", ExpectedResult = "Commands")]
    public string Who_speaks_believes_a_result_on_a_line_of_its_own_alone(string answer) => Heard(new AnsweringLine("", _ => answer), listen: false, speak: true).Voice;

    [Test]
    public void A_port_that_never_stops_talking_keeps_the_loop_from_nobody() => TestLoop.Run(async loop =>
    {
        var chatter = new EndlessLine();
        var heard = new PortProbe(loop.Clock).Hear(chatter, listen: true, speak: false, CancellationToken.None);
        loop.Post(_ => chatter.IsQuiet = true, null);
        Assert.That(await heard, Is.EqualTo(PortVoice.Silent));
        Assert.That(chatter.Reads, Is.LessThan(100));
    });

    [Test]
    public void Of_what_a_port_says_only_the_last_is_looked_at() => TestLoop.Run(async loop =>
    {
        var (chatter, before) = (new EndlessLine(), GC.GetAllocatedBytesForCurrentThread());
        Assert.That(await new PortProbe(loop.Clock).Hear(chatter, listen: true, speak: false, CancellationToken.None), Is.EqualTo(PortVoice.Silent));
        Assert.That(chatter.Reads, Is.EqualTo(chatter.Most));
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / chatter.Reads, Is.LessThan(10_000), "bytes for each read");
    });

    private static (string Voice, double Seconds) Heard(AnsweringLine line, bool listen, bool speak)
    {
        var (voice, seconds) = ("", 0.0);
        TestLoop.Run(async loop =>
        {
            var before = loop.Clock.GetUtcNow();
            voice = $"{await new PortProbe(loop.Clock).Hear(line, listen, speak, CancellationToken.None)}";
            seconds = (loop.Clock.GetUtcNow() - before).TotalSeconds;
        });
        return (voice, seconds);
    }
}
