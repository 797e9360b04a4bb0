using EsimModem.At;
using static EsimModem.Tests.At.AtBench;

namespace EsimModem.Tests.At;

/// <summary>A restart is noticed by what a modem says of itself or by its echo, and told once.</summary>
internal sealed class AtRestartTests
{
    [TestCase(20)]
    [TestCase(0)]
    public void A_modem_that_restarts_fails_what_is_pending_and_what_is_queued(int gap) => Story("""
        > AT+CSQ
        < RDY
        < +CFUN: 1
        > \x1b\r
        > AT
        < OK
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async (channel, told, _, _) =>
    {
        var pending = channel.Send(Signal);
        var queued = channel.Send(Signal);
        Assert.That(((await pending).Final, (await pending).Written), Is.EqualTo((FinalKind.Rebooted, true)));
        Assert.That(((await queued).Final, (await queued).Written), Is.EqualTo((FinalKind.Rebooted, false)));
        Assert.That((await channel.Send(Signal)).Ok, Is.True);
        Assert.That(told, Is.EqualTo(new[] { "RDY!", "+CFUN: 1" }), "one boot is told once");
    }, settings: AtSettings.Default with { Gap = TimeSpan.FromMilliseconds(gap) });

    [Test]
    public void An_echo_that_is_back_tells_of_a_restart_without_a_word() => Story("""
        > ATE0
        < ATE0\r\r\nOK\r\n
        > AT+CSQ
        < +CSQ: 1,99
        < OK
        > AT+CSQ
        < +CSQ: 2,99
        < OK
        > AT+CSQ
        < +CSQ: 3,99
        < OK
        > AT+CSQ
        < AT+CSQ\r\r\n+CSQ: 4,99\r\nOK\r\n
        """, async (channel, told, _) =>
    {
        await channel.Send(new AtCommand("ATE0"));
        for (var level = 1; level <= 4; level++)
        {
            Assert.That(told, Is.Empty);
            Assert.That((await channel.Send(Signal)).Line, Is.EqualTo($"+CSQ: {level},99"));
        }

        Assert.That(told, Is.EqualTo(new[] { "the echo is back!" }));
    });

    [Test]
    public void A_modem_that_never_stops_echoing_is_not_restarting() => Story("""
        > ATE0
        < ATE0\r\r\nOK\r\n
        > AT+CSQ
        < AT+CSQ\r\r\n+CSQ: 1,99\r\nOK\r\n
        > AT+CSQ
        < AT+CSQ\r\r\n+CSQ: 2,99\r\nOK\r\n
        """, async (channel, told, _) =>
    {
        await channel.Send(new AtCommand("ATE0"));
        await channel.Send(Signal);
        await channel.Send(Signal);
        Assert.That(told, Is.Empty);
    });

    [Test]
    public void The_heartbeat_of_a_Huawei_stick_is_one_restart_at_most() => Story("""
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        > \x1b\r
        > AT
        < OK
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async (channel, told, loop, link) =>
    {
        await channel.Send(Signal);
        for (var i = 0; i < 5; i++)
        {
            link.Say("\r\n^BOOT:20952548,0,0,0,7" + i + "\r\n");
            await loop.Pass(60);
        }

        Assert.That(told.Count(line => line.EndsWith('!')), Is.EqualTo(1));
        await channel.Send(Signal);
        link.Say("\r\n^BOOT:11111111,0,0,0,72\r\n");
        await loop.Pass(1);
        Assert.That(told.Count(line => line.EndsWith('!')), Is.EqualTo(2), "another key is another start");
    });

    [TestCase(@"AT+CMGS=23\r\r\n> ")]
    [TestCase("AT+CMGS=23> ")]
    public void An_echo_that_is_back_at_the_prompt_keeps_the_message_back(string prompt) => Story($"""
        > ATE0
        < ATE0\r\r\nOK\r\n
        > AT+CSQ
        < +CSQ: 1,99
        < OK
        > AT+CSQ
        < +CSQ: 2,99
        < OK
        > AT+CSQ
        < +CSQ: 3,99
        < OK
        > AT+CMGS=23
        < {prompt}
        > \x1b
        """, async (channel, told, _) =>
    {
        await channel.Send(new AtCommand("ATE0"));
        for (var level = 1; level <= 3; level++)
            await channel.Send(Signal);
        var reply = await channel.Send(AtCommand.Ask("AT+CMGS=23", "+CMGS:", Patience.Network) with { Payload = "0001000B91" });
        Assert.That((reply.Final, reply.PayloadLeft), Is.EqualTo((FinalKind.Rebooted, false)), "a modem in text mode would send the digits as words to the number 23");
        Assert.That(told, Is.EqualTo(new[] { "the echo is back!" }));
    });

    [TestCase("AT+CIMI")]
    [TestCase("AT+CGMR")]
    public void A_restart_that_the_radio_alone_tells_of_answers_nothing(string asked) => Story($"""
        > {asked}
        < +CFUN: 1
        """, async (channel, told, _) =>
    {
        var reply = await channel.Send(AtCommand.Bare(asked));
        Assert.That((reply.Final, reply.Lines.Count), Is.EqualTo((FinalKind.Rebooted, 0)));
        Assert.That(told, Is.EqualTo(new[] { "+CFUN: 1!" }));
    });

    [Test]
    public void Who_asks_for_the_radio_has_its_answer() => Story("""
        > AT+CFUN?
        < +CFUN: 1
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(AtCommand.Ask("AT+CFUN?", "+CFUN:"))).Line, Is.EqualTo("+CFUN: 1"));
        Assert.That(told, Is.Empty);
    });
}
