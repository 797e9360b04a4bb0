using EsimModem.At;
using EsimModem.Tests.Support;
using static EsimModem.Tests.At.AtBench;

namespace EsimModem.Tests.At;

/// <summary>What single makes of modems do on the wire that no standard knows.</summary>
internal sealed class BadHabitsTests
{
    private static readonly AtCommand Message = AtCommand.Ask("AT+CMGS=14", "+CMGS:", Patience.Network) with { Payload = "0001000B91" };

    [Test]
    public void A_blank_before_an_answer_hides_it_from_nobody() => Story("""
        > AT+CSQ
        <  +CSQ: 20,99
        <  +CUSD: 1,"Menu\r\n1. Balance",15\r\n
        <  OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 20,99"));
        Assert.That(told, Is.EqualTo(new[] { "+CUSD: 1,\"Menu\r\n1. Balance\",15" }));
    });

    [TestCase("+NEW: 1,2")]
    [TestCase("^NEW:3")]
    public void An_unknown_notification_is_not_the_second_line_of_a_header(string notice) => Story($"""
        > AT+CSQ
        < +CMT: ,24
        < {notice}
        < +CSQ: 20,99
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 20,99"));
        Assert.That(told, Is.EqualTo(new[] { "+CMT: ,24", notice }));
    });

    [Test]
    public void A_header_without_its_message_takes_no_answer_for_it() => Story("""
        > AT+CGMM
        < +CDS: ,25
        < E3372
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(AtCommand.Bare("AT+CGMM"))).Line, Is.EqualTo("E3372"));
        Assert.That(told, Is.EqualTo(new[] { "+CDS: ,25" }));
    });

    [Test]
    public void A_broadcast_does_not_take_the_answer_behind_it_for_more_of_itself() => Story("""
        > AT+ICCID
        < +CBM: 88
        < 40100320010011C4
        < 8999701560000000011
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(AtCommand.Bare("AT+ICCID"))).Line, Is.EqualTo("8999701560000000011"));
        Assert.That(told, Is.EqualTo(new[] { "+CBM: 88" }));
    });

    [TestCase("+CMT: ,99999999")]
    [TestCase("+CDS: 99999999")]
    public void A_length_that_no_message_has_gathers_no_more_than_a_message(string header)
    {
        var gathered = new List<int>();
        var assembler = new ReplyAssembler(urc => gathered.Add(urc.Second?.Length ?? 0));
        assembler.Feed(new Frame(FrameKind.Line, header));
        for (var line = 0; line < 2_000; line++)
            assembler.Feed(new Frame(FrameKind.Line, "07917710000000F1"));
        Assert.That(gathered, Is.Not.Empty);
        Assert.That(gathered.Max(), Is.InRange(352, 1000));
    }

    [Test]
    public void Words_in_quotes_open_no_text_that_has_none_around_it() => Story("""
        > AT+CSQ
        < +CUSD: 0,Balance "main" 5.00 KZT
        < +CUSD: 0,Bonus 1
        < +CSQ: 20,99
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(Signal)).Ok, Is.True);
        Assert.That(told, Is.EqualTo(new[] { "+CUSD: 0,Balance \"main\" 5.00 KZT", "+CUSD: 0,Bonus 1" }));
    });

    [Test]
    public void A_message_that_is_echoed_although_the_echo_is_off_is_no_answer() => Story("""
        > AT+CMGS=14
        < \r\n> 
        > 0001000B91\x1a
        < 0001000B91\x1a\r\n
        < +CMGS: 42
        < OK
        """, async (channel, told, _) =>
    {
        var reply = await channel.Send(Message);
        Assert.That((reply.Line, reply.Lines.Count, reply.PayloadLeft), Is.EqualTo(("+CMGS: 42", 1, true)));
        Assert.That(told, Is.Empty);
    });

    [Test]
    public void A_notification_between_the_command_and_its_prompt_is_told() => Story("""
        > AT+CMGS=14
        < ^RSSI:15
        < \r\n> 
        > 0001000B91\x1a
        < +CMGS: 42
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(Message)).Line, Is.EqualTo("+CMGS: 42"));
        Assert.That(told, Is.EqualTo(new[] { "^RSSI:15" }));
    });

    [TestCase(@"\r\n>\r\n")]
    [TestCase(@"\n>")]
    [TestCase(@"AT+CMGS=14\r\r\n> ")]
    [TestCase(@"AT+CMGS=14> ")]
    public void A_prompt_is_one_in_every_shape(string prompt) => Story($"""
        > AT+CMGS=14
        < {prompt}
        > 0001000B91\x1a
        < +CMGS: 42
        < OK
        """, async channel => Assert.That((await channel.Send(Message)).Line, Is.EqualTo("+CMGS: 42")));

    [TestCase("OK")]
    [TestCase("ERROR")]
    public void A_result_instead_of_the_prompt_keeps_the_message_back(string result) => Story($"""
        > AT+CMGS=14
        < {result}
        """, async channel => Assert.That((await channel.Send(Message)).PayloadLeft, Is.False));

    [TestCase("NOT FOND ^")]
    [TestCase("NOT CUSTOM AT")]
    public void Noise_before_an_error_ends_nothing(string noise) => Story($"""
        > AT+CSQ
        < {noise}
        < ERROR
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(Signal)).Final, Is.EqualTo(FinalKind.Error));
        Assert.That(told, Is.EqualTo(new[] { noise }));
    });

    [Test]
    public void Of_two_registrations_in_one_answer_the_one_that_was_asked_for_is_taken() => Story("""
        > AT+CREG?
        < +CGREG: 0,2
        < +CREG: 0,1
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(AtCommand.Ask("AT+CREG?", "+CREG:"))).Line, Is.EqualTo("+CREG: 0,1"));
        Assert.That(told, Is.EqualTo(new[] { "+CGREG: 0,2" }));
    });

    [TestCase("OK", FinalKind.Ok)]
    [TestCase("ERROR", FinalKind.Error)]
    public void A_result_without_a_line_end_counts_after_a_silence(string result, FinalKind kind) => Story($"""
        > AT+CSQ
        < \r\n{result}
        > AT+CSQ
        < \r\n\r\n+CSQ: 20,99\r\n\r\nOK
        """, async (channel, told, loop) =>
    {
        var asked = loop.Clock.GetUtcNow();
        Assert.That((await channel.Send(Signal)).Final, Is.EqualTo(kind));
        Assert.That(loop.Clock.GetUtcNow() - asked, Is.LessThan(TimeSpan.FromSeconds(1)));
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 20,99"));
        Assert.That(told, Is.Empty);
    });

    [Test]
    public void A_number_to_which_a_digit_may_yet_come_ends_nothing() => Story("""
        > AT+CSQ
        < \r\n+CME ERROR: 3
        ~ 2s
        < 0\r\n
        """, async (channel, _, _) => Assert.That((await channel.Send(Signal)).Text, Is.EqualTo("+CME ERROR: 30")));

    [Test]
    public void A_modem_that_ends_no_result_is_greeted() => TestLoop.Run(async loop =>
    {
        var link = new ScriptedLink(loop.Clock, "> \\x1b\\r\n> AT\n< \\r\\nOK\n> AT+CSQ\n< \\r\\n+CSQ: 20,99\\r\\n\\r\\nOK");
        await using var channel = new AtChannel(link, loop.Clock, _ => { });
        channel.Open();
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 20,99"));
        link.AssertPlayed();
    });

    [TestCase("+CMGR: 1,,24\\r\\nOK", TestName = "Where_a_message_is_due_no_piece_of_a_line_ends_the_command")]
    [TestCase("OK GO", TestName = "A_piece_that_is_no_result_ends_nothing")]
    public void Not(string said) => Story($"""
        > AT+CMGR=1
        < \r\n{said}
        ~ 3s
        < AY\r\n
        < OK
        """, async (channel, _, loop) =>
    {
        var asked = loop.Clock.GetUtcNow();
        Assert.That((await channel.Send(AtCommand.Ask("AT+CMGR=1", "+CMGR:") with { WithBody = true })).Ok, Is.True);
        Assert.That(loop.Clock.GetUtcNow() - asked, Is.GreaterThan(TimeSpan.FromSeconds(2)));
    });

    [Test]
    public void In_an_open_text_no_piece_of_a_line_ends_the_command() => Story("""
        > AT+CUSD=1,"*100#",15
        < \r\n+CUSD: 1,"Press\r\nOK
        ~ 1s
        <  to go on",15\r\n
        < OK
        """, async (channel, told, _) =>
    {
        Assert.That((await channel.Send(new AtCommand("AT+CUSD=1,\"*100#\",15"))).Ok, Is.True);
        Assert.That(told.Single(), Does.Contain("OK to go on"));
    });
}
