using System.Text;
using EsimModem.At;

namespace EsimModem.Tests.At;

internal sealed class ReplyAssemblerTests
{
    [Test]
    public void A_reply_split_by_a_notification_is_still_whole()
    {
        var (reply, told) = Play(AtCommand.Ask("AT+COPS?", "+COPS:"), "\r\n+CMTI: \"SM\",3\r\n\r\n+COPS: 0,2,\"40102\",7\r\n\r\n+CUSD: 0,\"Hi\",15\r\n\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "+COPS: 0,2,\"40102\",7" }));
        Assert.That(told, Is.EqualTo(new[] { "+CMTI: \"SM\",3", "+CUSD: 0,\"Hi\",15" }), "told, and not left in the reply too");
    }

    [TestCase("OK GOOGLE")]
    [TestCase("OKAY")]
    [TestCase("ERRORS: 0")]
    [TestCase("CONNECTED")]
    [TestCase("NO CARRIERS")]
    public void A_line_that_only_begins_like_a_result_does_not_end_the_reply(string line)
    {
        var (reply, _) = Play(AtCommand.Bare("ATI"), $"{line}\r\n");
        Assert.That(reply, Is.Null);
        (reply, _) = Play(AtCommand.Bare("ATI"), $"{line}\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { line }));
    }

    [Test]
    public void Without_a_prefix_known_notifications_are_still_not_swallowed()
    {
        var (reply, told) = Play(AtCommand.Bare("AT+CGMM"), "^RSSI:15\r\nE3372\r\n+CREG: 1\r\nRING\r\n\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "E3372" }));
        Assert.That(told, Is.EqualTo(new[] { "^RSSI:15", "+CREG: 1", "RING" }));
    }

    [Test]
    public void Words_that_begin_like_a_command_are_no_echo()
    {
        var (reply, _) = Play(AtCommand.Bare("AT+CGMR"), "AT+CGMR\r\r\nATTO-1.0\r\n\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "ATTO-1.0" }));
    }

    [Test]
    public void An_echo_in_pieces_with_a_notification_between_is_dropped()
    {
        var (reply, told) = Play(AtCommand.Ask("AT+CSQ", "+CSQ:"), "AT+C\r\n^RSSI:15\r\nSQ\r\r\n+CSQ: 20,99\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "+CSQ: 20,99" }));
        Assert.That(told, Is.EqualTo(new[] { "^RSSI:15" }));
    }

    [Test]
    public void A_failing_call_does_not_end_another_command()
    {
        var (reply, told) = Play(AtCommand.Ask("AT+CSQ", "+CSQ:"), "NO CARRIER\r\nBUSY\r\n+CSQ: 1,99\r\nOK\r\n");
        Assert.That(reply!.Line, Is.EqualTo("+CSQ: 1,99"));
        Assert.That(told, Is.EqualTo(new[] { "NO CARRIER", "BUSY" }));
    }

    [Test]
    public void A_failing_call_ends_the_dial_command() =>
        Assert.That(Play(new AtCommand("ATD116;"), "\r\nNO CARRIER\r\n").Reply!.Final, Is.EqualTo(FinalKind.NoCarrier));

    [TestCase("+CREG: 2,1,\"09F5\",\"2B8A\",7", true, TestName = "The_answer_to_a_registration_question_has_the_mode_in_front")]
    [TestCase("+CREG: 1,\"09F5\",\"2B8A\"", false, TestName = "A_registration_line_of_three_fields_was_not_asked_for")]
    [TestCase("+CREG: 1", false, TestName = "A_registration_line_of_one_field_was_not_asked_for")]
    public void Registration(string line, bool answer)
    {
        var (reply, told) = Play(AtCommand.Ask("AT+CREG?", "+CREG:"), $"{line}\r\nOK\r\n");
        Assert.That(reply!.Lines.Concat(told), Is.EqualTo(new[] { line }));
        Assert.That(reply.Lines, Has.Count.EqualTo(answer ? 1 : 0));
    }

    [Test]
    public void Of_two_like_lines_only_the_first_is_the_answer()
    {
        var (reply, told) = Play(AtCommand.Ask("AT+CSQ", "+CSQ:"), "+CSQ: 17,0\r\n+CSQ: 18,0\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "+CSQ: 17,0" }));
        Assert.That(told, Is.EqualTo(new[] { "+CSQ: 18,0" }));
    }

    [Test]
    public void Digits_are_results_only_until_the_modem_has_used_words()
    {
        var assembler = new ReplyAssembler(_ => { });
        assembler.Begin(new AtCommand("ATE0"));
        Assert.That(Feed(assembler, "0\r")!.Ok, Is.True);
        assembler.Begin(new AtCommand("ATV1"));
        Assert.That(Feed(assembler, "\r\nOK\r\n")!.Ok, Is.True);
        assembler.Begin(AtCommand.Bare("AT+X"));
        Assert.That(Feed(assembler, "\r\n4\r\n"), Is.Null);
        assembler.End(FinalKind.TimedOut);
        assembler.Begin(new AtCommand("ATZ") { Resets = true });
        Assert.That(Feed(assembler, "0\r")!.Ok, Is.True, "a reset may bring the digits back");
    }

    [Test]
    public void A_menu_over_several_lines_is_one_notification()
    {
        var (reply, told) = Play(new AtCommand("AT+CUSD=1,\"*111#\",15"), "\r\nOK\r\n\r\n+CUSD: 1,\"Menu\r\n\r\n1. Balance\n2. Say \"hi\",15 to us\r\n",  "3. Exit\",15\r\n");
        Assert.That(reply!.Ok, Is.True);
        Assert.That(told, Is.EqualTo(new[] { "+CUSD: 1,\"Menu\r\n\r\n1. Balance\n2. Say \"hi\",15 to us\r\n3. Exit\",15" }));
    }

    [Test]
    public void A_text_that_is_never_closed_swallows_no_result()
    {
        var (reply, told) = Play(new AtCommand("AT+CUSD=1,\"*100#\",15"), "+CUSD: 0,\"Balance 5\r\n\r\nOK\r\n");
        Assert.That(reply!.Ok, Is.True);
        Assert.That(told, Is.EqualTo(new[] { "+CUSD: 0,\"Balance 5" }));
    }

    [TestCase("+CREG: 1")]
    [TestCase("+CMTI: \"SM\",1")]
    [TestCase("^RSSI: 17")]
    [TestCase("+CIEV: 2,3")]
    [TestCase("*PSUTTZ: 2026,1,1,0,0,0,\"+20\",0")]
    public void A_notification_between_two_lines_of_a_text_is_told_and_leaves_the_text_whole(string line)
    {
        var told = Heard($"+CUSD: 1,\"Plan\r\n1 3 days 1990 KZT\r\n\r\n{line}\r\n2 no\r\n\r\n+CREG: 5\r\n\r\n^RSSI: 9\r\n3 back\",15\r\n");
        Assert.That(told.Select(one => (one.Line, one.Truncated)), Is.EqualTo(new[]
        {
            (line, false), ("+CREG: 5", false), ("^RSSI: 9", false), ("+CUSD: 1,\"Plan\r\n1 3 days 1990 KZT\r\n2 no\r\n3 back\",15", false),
        }));
    }

    [TestCase("19", "+CREG: 1", "90 KZT", TestName = "Where_a_figure_may_go_on_behind_a_notification_the_text_is_cut")]
    [TestCase("1990 KZT\r\n", "RING", "2 no", TestName = "A_word_that_may_be_the_carriers_own_cuts_the_text")]
    [TestCase("1990 KZT\r\n", "DST: 1", "2 no", TestName = "A_name_without_a_sign_in_front_cuts_the_text")]
    [TestCase("1990 KZT\r\n", "NO CARRIER", "2 no", TestName = "A_result_cuts_the_text")]
    [TestCase("1990 KZT\r\n", "Call Ready", "2 no", TestName = "A_sign_of_a_start_cuts_the_text")]
    [TestCase("1990 KZT\r\n", "^BOOT:1,0,0,0,1", "2 no", TestName = "A_restart_cuts_the_text")]
    [TestCase("1990 KZT\r\n", "+CFUN: 1", "2 no", TestName = "A_restart_told_by_the_radio_alone_cuts_the_text")]
    [TestCase("1990 KZT\r\n", "+CUSD: 2", "2 no", TestName = "Another_result_cuts_the_text")]
    [TestCase("1990 KZT\r\n", "+CMT: ,24", "2 no", TestName = "A_message_cuts_the_text")]
    public void Cut(string before, string line, string after)
    {
        var told = Heard($"+CUSD: 1,\"Plan\r\n1 3 days {before}\r\n{line}\r\n{after}\",15\r\n");
        Assert.That((told[0].Line, told[0].Truncated), Is.EqualTo(($"+CUSD: 1,\"Plan\r\n1 3 days {before}".TrimEnd(), true)));
    }

    [Test]
    public void A_line_that_ends_with_a_word_in_quotes_does_not_end_the_text()
    {
        Assert.That(Heard("+CUSD: 1,\"Plan\r\n1 \"3 days\"\r\n1990 KZT\",15\r\n").Select(one => (one.Line, one.Truncated)), Is.EqualTo(new[] { ("+CUSD: 1,\"Plan\r\n1 \"3 days\"\r\n1990 KZT\",15", false) }));
        var told = Heard("+CUSD: 1,\"Plan\r\n1 \"3 days\"\r\n+CREG: 1\r\n1990 KZT\",15\r\n");
        Assert.That((told[0].Line, told[0].Truncated), Is.EqualTo(("+CUSD: 1,\"Plan\r\n1 \"3 days\"", true)));
    }

    [Test]
    public void A_text_that_is_left_open_behind_a_notification_is_cut()
    {
        var told = Heard("+CUSD: 1,\"Plan\r\n\r\n+CREG: 1\r\n1 3 days 19\r\n\r\nOK\r\n");
        Assert.That(told.Select(one => (one.Line, one.Truncated)), Is.EqualTo(new[] { ("+CREG: 1", false), ("+CUSD: 1,\"Plan\r\n1 3 days 19", true) }));
    }

    [Test]
    public void An_answer_inside_a_text_is_still_the_answer()
    {
        var (reply, told) = Play(AtCommand.Ask("AT+CREG?", "+CREG:"), "+CUSD: 0,\"Bonus\r\n\r\n+CREG: 0,1\r\n\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "+CREG: 0,1" }));
        Assert.That(told, Is.EqualTo(new[] { "+CUSD: 0,\"Bonus" }));
    }

    [Test]
    public void A_stray_quote_elsewhere_opens_nothing() =>
        Assert.That(Play(AtCommand.List("AT+CNUM", "+CNUM:"), "+CNUM: \"a\"b,\"+77010000000\",145\r\nOK\r\n").Reply!.Ok, Is.True);

    [Test]
    public void A_header_and_its_message_are_one_notification_even_inside_a_bare_answer()
    {
        var (reply, told) = Play(AtCommand.Bare("ATI"), "+CMT: ,24\r\n\r\n0791448720003023\r\nEC25\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "EC25" }));
        Assert.That(told, Is.EqualTo(new[] { "+CMT: ,24\n0791448720003023" }));
    }

    [Test]
    public void A_header_without_its_message_does_not_eat_the_result()
    {
        var (reply, told) = Play(AtCommand.Ask("AT+CSQ", "+CSQ:"), "+CDS: 25\r\n+CSQ: 3,0\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "+CSQ: 3,0" }));
        Assert.That(told, Is.EqualTo(new[] { "+CDS: 25" }));
    }

    [Test]
    public void A_message_slot_keeps_its_second_line_and_an_empty_one_does_not_wait_for_it()
    {
        var read = AtCommand.Ask("AT+CMGR=1", "+CMGR:") with { WithBody = true };
        Assert.That(Play(read, "+CMGR: 1,,24\r\n+CMTI: \"SM\",2\r\n07919781\r\nOK\r\n").Reply!.Lines, Is.EqualTo(new[] { "+CMGR: 1,,24", "07919781" }));
        Assert.That(Play(read, "+CMGR: 0,,0\r\n\r\nOK\r\n").Reply!.Lines, Is.EqualTo(new[] { "+CMGR: 0,,0" }));
    }

    [Test]
    public void A_result_glued_to_a_notification_is_cut_from_it()
    {
        var (reply, told) = Play(new AtCommand("AT+CFUN=1"), "OKRDY\r\n");
        Assert.That(reply!.Ok, Is.True);
        Assert.That(told, Is.EqualTo(new[] { "RDY" }));
    }

    [Test]
    public void A_complaint_glued_to_a_list_entry_does_not_end_the_list()
    {
        var (reply, _) = Play(AtCommand.List("AT+CNUM", "+CNUM:"), "+CME ERROR: 25+CNUM: \"\",\"+33671651906\",145\r\nERROR+CNUM: \"\",\"+33671651907\",145\r\nOK\r\n");
        Assert.That(reply!.Lines, Is.EqualTo(new[] { "+CNUM: \"\",\"+33671651906\",145", "+CNUM: \"\",\"+33671651907\",145" }));
    }

    [Test]
    public void A_message_glued_to_a_notification_is_cut_at_its_last_digit()
    {
        var read = AtCommand.Ask("AT+CMGR=1", "+CMGR:") with { WithBody = true };
        var (reply, told) = Play(read, "+CMGR: 1,,24\r\n0791448720003023+CMTI: \"SM\",2\r\nOK\r\n");
        Assert.That(reply!.Lines[1], Is.EqualTo("0791448720003023"));
        Assert.That(told, Is.EqualTo(new[] { "+CMTI: \"SM\",2" }));
    }

    [TestCase("ERROR", FinalKind.Error, null)]
    [TestCase("+CME ERROR: 10", FinalKind.Cme, 10)]
    [TestCase("+CME ERROR:30", FinalKind.Cme, 30)]
    [TestCase("+CME ERROR: SIM not inserted", FinalKind.Cme, null)]
    [TestCase("+CMS ERROR: 500", FinalKind.Cms, 500)]
    [TestCase("+EXT ERROR: 3", FinalKind.Error, 3)]
    [TestCase("MODEM ERROR: 7", FinalKind.Error, 7)]
    [TestCase("COMMAND NOT SUPPORT", FinalKind.Error, null)]
    [TestCase("TOO MANY PARAMETERS", FinalKind.Error, null)]
    public void Every_way_to_fail_ends_the_command(string line, FinalKind kind, int? code)
    {
        var (reply, _) = Play(new AtCommand("AT+X"), $"\r\n{line}\r\n");
        Assert.That((reply!.Final, reply.Code, reply.Text), Is.EqualTo((kind, code, line)));
    }

    [Test]
    public void An_answer_that_may_lack_its_result_can_be_ended_by_silence()
    {
        var assembler = new ReplyAssembler(_ => { });
        assembler.Begin(AtCommand.Ask("AT+CPIN?", "+CPIN:") with { EndedBy = "+CPIN:" });
        Assert.That(assembler.MayEnd, Is.False);
        Assert.That(Feed(assembler, "+CPIN: READY\r\n"), Is.Null);
        Assert.That(assembler.MayEnd, Is.True);
        Assert.That(assembler.End(FinalKind.Missing).Lines, Is.EqualTo(new[] { "+CPIN: READY" }));
    }

    private static List<AtNotification> Heard(params string[] pieces)
    {
        var heard = new List<AtNotification>();
        var assembler = new ReplyAssembler(heard.Add);
        assembler.Begin(new AtCommand("AT+CUSD=1,\"*100#\",15"));
        Feed(assembler, pieces);
        return heard;
    }

    private static (AtReply? Reply, List<string> Told) Play(AtCommand command, params string[] pieces)
    {
        var told = new List<string>();
        var assembler = new ReplyAssembler(urc => told.Add(urc.Second is null ? urc.Line : $"{urc.Line}\n{urc.Second}"));
        assembler.Begin(command);
        return (Feed(assembler, pieces), told);
    }

    private static AtReply? Feed(ReplyAssembler assembler, params string[] pieces)
    {
        var framer = new LineFramer();
        AtReply? reply = null;
        foreach (var piece in pieces)
        {
            framer.Push(Encoding.Latin1.GetBytes(piece));
            while (framer.TryTake(out var frame))
            {
                reply = assembler.Feed(frame) ?? reply;
                framer.Verbatim = assembler.TextOpen;
            }
        }

        return reply;
    }

    [Test]
    public void An_answer_that_never_ends_does_not_fill_the_memory()
    {
        var assembler = new ReplyAssembler(_ => { });
        assembler.Begin(AtCommand.Bare("ATI"));
        for (var line = 0; line < 1_000_000; line++)
            assembler.Feed(new Frame(FrameKind.Line, "the same again"));
        Assert.That(assembler.Lines, Has.Count.InRange(10_000, 100_000));
        Assert.That(assembler.Feed(new Frame(FrameKind.Line, "OK"))!.Ok);
        assembler.Begin(AtCommand.Bare("ATI"));
        assembler.Feed(new Frame(FrameKind.Line, "Quectel"));
        Assert.That(assembler.Lines, Is.EqualTo(new[] { "Quectel" }), "the next one has all its room");
    }
}
