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
