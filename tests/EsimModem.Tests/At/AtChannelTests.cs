using EsimModem.At;
using EsimModem.Tests.Support;
using static EsimModem.Tests.At.AtBench;
using Patience = EsimModem.At.Patience;

namespace EsimModem.Tests.At;

/// <summary>Commands on one line: their order, their payload, and what ends them.</summary>
internal sealed class AtChannelTests
{
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

    [TestCase("+CUSD: 0,\"Balance\r\n5.00 KZT\",15")]
    [TestCase("+CMT: ,4\r\n0791448720003023")]
    public void The_last_line_of_a_text_or_a_message_may_have_no_end(string said) => Story("", async (channel, told, loop, link) =>
    {
        link.Say($"\r\n{said}");
        await loop.Pass(2);
        Assert.That(told, Is.EqualTo(new[] { said.Split("\r\n0")[0] }));
    });

    [TestCase("+CMT: ,4\r\n07", "+CMT: ,4")]
    [TestCase("+CUSD: 0,\"Balance\r\n+CREG", "+CUSD: 0,\"Balance")]
    public void A_piece_that_may_be_anything_is_left_for_what_follows_it(string said, string first) => Story("", async (channel, told, loop, link) =>
    {
        link.Say($"\r\n{said}");
        await loop.Pass(2);
        Assert.That(told, Is.EqualTo(new[] { first }));
        link.Say("xyz\r\n");
        await loop.Pass(1);
        Assert.That(told, Has.Count.EqualTo(2));
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
}
