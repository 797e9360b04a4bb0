using EsimModem.Modems;
using EsimModem.Tests.At;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Modems;

/// <summary>Who is refused: the word of the older network counts, for the other one refuses every card that has no LTE.</summary>
internal sealed class NetworkWatchTests
{
    private const string Reports = "> AT+CREG=1\n< OK\n> AT+CGREG=0\n< OK\n> AT+CEREG=1\n< OK\n> AT+COPS=3,2\n< OK\n";
    private const string Signal = "> AT+CSQ\n< +CSQ: 17,99\n< OK\n";

    [TestCase("< +CREG: 1,2\n< OK\n", 3, false)]
    [TestCase("< +CREG: 1,3\n< OK\n", 3, true)]
    [TestCase("< +CREG: 1,3\n< OK\n", 2, true)]
    [TestCase("< ERROR\n", 3, true)]
    public void A_card_is_refused_where_the_older_network_says_so_or_does_not_speak(string voice, int lte, bool isDenied) =>
        AtBench.Story($"{Reports}> AT+CREG?\n{voice}> AT+CEREG?\n< +CEREG: 1,{lte}\n< OK\n{Signal}", async (channel, _, loop) =>
        {
            var network = new NetworkWatch(channel, new Charset(channel), loop.Clock);
            await network.SetUp();
            Assert.That((await network.Look())!.IsDenied, Is.EqualTo(isDenied));
        });

    [TestCase(false, "> AT+CREG?\n< +CREG: 1,1\n< OK\n" + Signal, TestName = "The_second_glance_since_the_networks_last_word_asks_whether_it_is_still_there")]
    [TestCase(true, Signal, TestName = "A_network_that_has_answered_meanwhile_is_not_asked_whether_it_is_there")]
    public void Second(bool hasAnswered, string second) => AtBench.Story($"""
        > AT+CREG?
        < +CREG: 1,1
        < OK
        {Signal}> AT+COPS?
        < +COPS: 0,2,"40101"
        < OK
        > AT+COPS=3,0
        < OK
        > AT+COPS?
        < +COPS: 0,0,"Beeline"
        < OK
        > AT+COPS=3,2
        < OK
        {Signal}{second}
        """, async (channel, _, loop) =>
    {
        var network = new NetworkWatch(channel, new Charset(channel), loop.Clock);
        await network.Look();
        await Rest(network, loop);
        await network.Glance();
        if (hasAnswered) network.Answered();
        await Rest(network, loop);
        Assert.That((await network.Glance())!.SignalDbm, Is.EqualTo(-79));
    });

    [TestCase("+CME ERROR: 14")]
    [TestCase("ERROR")]
    public void A_modem_that_does_not_say_where_it_is_has_said_nothing(string answer) => AtBench.Story($"""
        > AT+CREG?
        < {answer}
        {Signal}
        """, async (channel, _, loop) =>
    {
        var network = new NetworkWatch(channel, new Charset(channel), loop.Clock);
        Assert.That(await network.Look(), Is.Null);
        Assert.That(network.Age, Is.EqualTo(TimeSpan.MaxValue));
    });

    [Test]
    public void A_notice_that_only_a_look_can_explain_leaves_open_where_the_modem_is() => AtBench.Story($"{Reports}> AT+CREG?\n< +CREG: 1,1\n< OK\n{Signal}> AT+COPS?\n< ERROR\n", async (channel, _, loop) =>
    {
        var network = new NetworkWatch(channel, new Charset(channel), loop.Clock);
        await network.SetUp();
        await network.Look();
        Assert.That(network.Age, Is.LessThan(TimeSpan.FromMinutes(1)));
        Assert.That(network.Hear("+CREG: 2"), Is.True);
        Assert.That(network.Age, Is.EqualTo(TimeSpan.MaxValue));
    });

    private static Task Rest(NetworkWatch network, TestLoop loop) => loop.Pass(network.NextGlance.TotalSeconds);
}
