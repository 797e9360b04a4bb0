using EsimModem.At;
using EsimModem.Tests.Support;
using Patience = EsimModem.At.Patience;

namespace EsimModem.Tests.At;

internal sealed class AtChannelTests
{
    private const string Greeting = "> \\x1b\\r\n> AT\n< OK\n";

    private static readonly AtCommand Signal = AtCommand.Ask("AT+CSQ", "+CSQ:");

    [Test]
    public void Commands_leave_one_at_a_time_and_in_their_order() => Story("""
        > AT+CSQ
        ~ 1s
        < +CSQ: 20,99
        < OK
        > AT+CREG?
        < +CREG: 0,1
        < OK
        """, async channel =>
    {
        var first = channel.Send(Signal);
        var second = channel.Send(AtCommand.Ask("AT+CREG?", "+CREG:"));
        Assert.That((await second).Line, Is.EqualTo("+CREG: 0,1"));
        Assert.That(first.IsCompleted, Is.True);
        Assert.That((await first).Line, Is.EqualTo("+CSQ: 20,99"));
        Assert.That(channel.Exchanges, Is.EqualTo(4));
    });

    [Test]
    public void A_modem_that_dribbles_byte_by_byte_is_understood() => Story("""
        > AT+CSQ
        < +CSQ: 20,99
        < OK
        """, async channel => Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 20,99")), gulp: 1);

    [Test]
    public void A_late_OK_is_not_taken_for_the_next_command() => Story("""
        > AT+CFUN=1
        ~ 40s
        < OK
        > AT
        < OK
        > AT+CSQ
        ~ 1s
        < +CSQ: 7,99
        < OK
        """, async (channel, told, loop) =>
    {
        Assert.That((await channel.Send(new AtCommand("AT+CFUN=1", Patience: Patience.Radio))).Final, Is.EqualTo(FinalKind.TimedOut));
        Assert.That(channel.InStep, Is.False);
        await loop.Pass(11);
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 7,99"));
        Assert.That(channel.InStep, Is.True);
    });

    [Test]
    public void A_late_answer_after_the_probe_was_sent_is_told_and_credited_to_nobody() => Story("""
        > AT+COPS?
        ~ 182s
        > AT
        < +COPS: 0,2,"40102",7
        < OK
        ~ 150ms
        < OK
        > AT+COPS?
        < +COPS: 0,2,"40101",7
        < OK
        """, async (channel, told, _) =>
    {
        var ask = AtCommand.Ask("AT+COPS?", "+COPS:", Patience.Network);
        Assert.That((await channel.Send(ask)).Final, Is.EqualTo(FinalKind.TimedOut));
        Assert.That((await channel.Send(ask)).Line, Does.Contain("40101"));
        Assert.That(told, Is.EqualTo(new[] { "+COPS: 0,2,\"40102\",7" }));
    });

    [Test]
    public void A_late_OK_after_the_probe_was_sent_is_not_the_probes_own() => Story("""
        > AT+CFUN=1
        ~ 31s
        > AT
        < OK
        ~ 700ms
        < OK
        > AT+CSQ
        ~ 1s
        < +CSQ: 7,99
        < OK
        """, async channel =>
    {
        Assert.That((await channel.Send(new AtCommand("AT+CFUN=1", Patience: Patience.Radio))).Final, Is.EqualTo(FinalKind.TimedOut));
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 7,99"));
    });

    [Test]
    public void A_late_failure_is_told_and_the_probe_waits_for_its_own_result() => Story("""
        > AT+CUSD=1
        ~ 6s
        > AT
        < +CME ERROR: 258
        ~ 1s
        < OK
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(new AtCommand("AT+CUSD=1"))).Final, Is.EqualTo(FinalKind.TimedOut));
        Assert.That(await channel.Send(Signal), Has.Property("Ok").True);
        Assert.That(told, Is.EqualTo(new[] { "+CME ERROR: 258" }));
    });

    [Test]
    public void A_modem_that_answers_each_queued_probe_is_let_finish() => Story("""
        > ATZ
        ~ 6s
        > AT
        ~ 4s
        > AT
        < OK
        ~ 150ms
        < OK
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async channel =>
    {
        Assert.That((await channel.Send(new AtCommand("ATZ"))).Final, Is.EqualTo(FinalKind.TimedOut));
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 7,99"));
    });

    [Test]
    public void The_second_report_of_one_failure_is_not_the_end_of_the_next_command() => Story("""
        > AT+CUSD=1
        < ERROR
        ~ 60ms
        < +CME ERROR: 258
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(new AtCommand("AT+CUSD=1"))).Failed, Is.True);
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 7,99"));
        Assert.That(told, Is.EqualTo(new[] { "+CME ERROR: 258" }));
    });

    [Test]
    public void A_message_is_written_at_the_prompt() => Story("""
        > AT+CMGS=14
        < \r\n> 
        > 0001000B91\x1a
        < +CMGS: 42
        < OK
        """, async channel =>
    {
        var reply = await channel.Send(AtCommand.Ask("AT+CMGS=14", "+CMGS:", Patience.Network) with { Payload = "0001000B91" });
        Assert.That(reply.Line, Is.EqualTo("+CMGS: 42"));
    });

    [Test]
    public void A_refusal_instead_of_the_prompt_keeps_the_message_back() => Story("""
        > AT+CMGS=14
        < +CMS ERROR: 304
        """, async channel =>
    {
        var reply = await channel.Send(AtCommand.Ask("AT+CMGS=14", "+CMGS:", Patience.Network) with { Payload = "0001000B91" });
        Assert.That((reply.Final, reply.Code), Is.EqualTo((FinalKind.Cms, (int?)304)));
    });

    [Test]
    public void A_prompt_that_does_not_come_is_escaped_before_anything_else_is_written() => Story("""
        > AT+CMGS=14
        ~ 11s
        > \x1b
        > AT
        < OK
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async channel =>
    {
        var reply = await channel.Send(AtCommand.Ask("AT+CMGS=14", "+CMGS:", Patience.Network) with { Payload = "0001000B91" });
        Assert.That(reply.Final, Is.EqualTo(FinalKind.TimedOut));
        Assert.That((await channel.Send(Signal)).Ok, Is.True);
    });

    [Test]
    public void A_modem_that_restarts_fails_what_is_pending_and_what_is_queued() => Story("""
        > AT+CSQ
        < RDY
        < +CFUN: 1
        > \x1b\r
        > AT
        < OK
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async (channel, told, _) =>
    {
        var pending = channel.Send(Signal);
        var queued = channel.Send(Signal);
        Assert.That(((await pending).Final, (await pending).Written), Is.EqualTo((FinalKind.Rebooted, true)));
        Assert.That(((await queued).Final, (await queued).Written), Is.EqualTo((FinalKind.Rebooted, false)));
        Assert.That((await channel.Send(Signal)).Ok, Is.True);
        Assert.That(told, Is.EqualTo(new[] { "RDY!", "+CFUN: 1" }), "one boot is told once");
    });

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

    [TestCase("end", LinkEnd.Ended)]
    [TestCase("broken", LinkEnd.Failed)]
    public void A_lost_link_ends_every_command(string how, LinkEnd end) => Story($"""
        > AT+CSQ
        < +CSQ: 7,
        ~ {how}
        """, async channel =>
    {
        var pending = channel.Send(Signal);
        var queued = channel.Send(Signal);
        Assert.That(((await pending).Final, (await pending).Written), Is.EqualTo((FinalKind.LinkLost, true)));
        Assert.That(((await queued).Final, (await queued).Written), Is.EqualTo((FinalKind.LinkLost, false)));
        Assert.That(await channel.Closed, Is.EqualTo(end));
        Assert.That((await channel.Send(Signal)).Final, Is.EqualTo(FinalKind.LinkLost));
    });

    [Test]
    public void A_modem_that_answers_no_probe_is_lost() => Story("""
        > AT+CSQ
        ~ 6s
        > AT
        > AT
        > AT
        """, async channel =>
    {
        Assert.That((await channel.Send(Signal)).Final, Is.EqualTo(FinalKind.TimedOut));
        Assert.That((await channel.Send(Signal)).Final, Is.EqualTo(FinalKind.LinkLost));
        Assert.That(await channel.Closed, Is.EqualTo(LinkEnd.Mute));
    });

    [Test]
    public void An_answer_without_its_result_is_accepted_after_a_pause_and_the_line_probed() => Story("""
        > AT+CPIN?
        < +CPIN: READY
        ~ 2s
        > AT
        < OK
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async channel =>
    {
        var reply = await channel.Send(AtCommand.Ask("AT+CPIN?", "+CPIN:") with { EndedBy = "+CPIN:" });
        Assert.That((reply.Final, reply.Line), Is.EqualTo((FinalKind.Missing, "+CPIN: READY")));
        Assert.That((await channel.Send(Signal)).Ok, Is.True);
    });

    [Test]
    public void An_open_text_is_handed_on_after_a_pause() => Story("", async (channel, told, loop, link) =>
    {
        link.Say("\r\n+CUSD: 1,\"unterminated\r\n");
        await loop.Pass(1);
        Assert.That(told, Is.Empty);
        await loop.Pass(1);
        Assert.That(told, Is.EqualTo(new[] { "+CUSD: 1,\"unterminated" }));
        link.Say("\r\n\0+CREG: 1\r\n");
        await loop.Pass(1);
        Assert.That(told, Has.Count.EqualTo(2), "what comes later is a line again");
    });

    [Test]
    public void Data_mode_is_left_before_the_next_command() => Story("""
        > ATD*99#
        < CONNECT 115200
        > +++ATH\r
        > AT
        < OK
        > AT+CSQ
        < +CSQ: 7,99
        < OK
        """, async channel =>
    {
        Assert.That((await channel.Send(new AtCommand("ATD*99#"))).Final, Is.EqualTo(FinalKind.Connect));
        Assert.That((await channel.Send(Signal)).Ok, Is.True);
    });

    [Test]
    public void The_first_command_waits_for_a_modem_that_boots() => TestLoop.Run(async loop =>
    {
        var link = new ScriptedLink(loop.Clock, "> \\x1b\\r\n> AT\n> AT\n> AT\n< \\xff\\xff\\x00OK\\r\\n\n> AT+CSQ\n< +CSQ: 7,99\n< OK");
        await using var channel = new AtChannel(link, loop.Clock, _ => { });
        channel.Open();
        Assert.That((await channel.Send(Signal)).Ok, Is.True);
        Assert.That(channel.Discarded, Is.EqualTo(3));
        link.AssertPlayed();
    });

    [Test]
    public void A_secret_command_does_not_show_its_text()
    {
        var command = new AtCommand("AT+CPIN=\"1234\"") { Secret = true };
        Assert.That($"{command} {command.Shown}", Does.Not.Contain("1234"));
    }

    [Test]
    public void A_flood_of_notifications_does_not_keep_others_from_the_loop() => Story("", async (channel, told, loop, link) =>
    {
        for (var i = 0; i < 20_000; i++)
            link.Say("\r\n^RSSI:15\r\n");
        var turns = 0;
        while (told.Count < 20_000)
        {
            await Task.Yield();
            turns++;
        }

        Assert.That(turns, Is.GreaterThan(1));
    });

    private static void Story(string script, Func<AtChannel, Task> story, int gulp = int.MaxValue) =>
        Story(script, (channel, _, _, _) => story(channel), gulp);

    private static void Story(string script, Func<AtChannel, List<string>, TestLoop, Task> story) =>
        Story(script, (channel, told, loop, _) => story(channel, told, loop));

    private static void Story(string script, Func<AtChannel, List<string>, TestLoop, ScriptedLink, Task> story, int gulp = int.MaxValue) => TestLoop.Run(async loop =>
    {
        var link = new ScriptedLink(loop.Clock, Greeting + "> AT+GREETED\n< OK\n" + script) { Gulp = gulp };
        var told = new List<string>();
        await using var channel = new AtChannel(link, loop.Clock, urc => told.Add(urc.Reboot ? urc.Line + "!" : urc.Line));
        channel.Open();
        await channel.Send(new AtCommand("AT+GREETED"));
        await story(channel, told, loop, link);
        link.AssertPlayed();
    });
}
