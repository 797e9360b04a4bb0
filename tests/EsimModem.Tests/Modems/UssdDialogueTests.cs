using EsimModem.Gsm;
using EsimModem.Modems;
using EsimModem.Modems.Dialects;

namespace EsimModem.Tests.Modems;

internal sealed class UssdDialogueTests
{
    [Test]
    public void An_answer_is_the_text_after_the_OK() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < OK
        ~ 10s
        < +CUSD: 0,"Balance: 120.50",15
        """, async bench =>
    {
        var before = bench.Line.Exchanges;
        var answer = await bench.Ussd.Ask("*100#", harmless: true);
        Assert.That((answer.Outcome, answer.Text!.Words, answer.Text.Iccid, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.Answered, "Balance: 120.50", "8999702000000000001", true)));
        Assert.That(answer.Text.Raw, Is.EqualTo("+CUSD: 0,\"Balance: 120.50\",15"));
        Assert.That(bench.Line.Exchanges - before, Is.EqualTo(1), "one command per question");
    });

    [Test]
    public void The_next_code_waits_a_second_after_the_last_answer() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 0,"One",15
        > AT+CUSD=1,"*101#",15
        < OK
        < +CUSD: 0,"Two",15
        """, async bench =>
    {
        await bench.Ussd.Ask("*100#", false);
        var ended = bench.Loop.Clock.GetUtcNow();
        await bench.Ussd.Ask("*101#", false);
        Assert.That(bench.Loop.Clock.GetUtcNow() - ended, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
    });

    [Test]
    public void An_answer_before_the_OK_is_accepted_and_expected_the_next_time() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < +CUSD: 0,"Early",15
        < OK
        ~ 3s
        > AT+CUSD=1,"*100#",15
        < +CUSD: 0,"Early again",15
        < OK
        """, async bench =>
    {
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Early"));
        Assert.That(bench.Memory.AnswersEarly(UssdBench.Identity), Is.True);
        await bench.Loop.Pass(10);
        var asked = bench.Loop.Clock.GetUtcNow();
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Early again"));
        Assert.That(bench.Loop.Clock.GetUtcNow() - asked, Is.LessThan(TimeSpan.FromSeconds(1)));
    });

    [Test]
    public void An_answer_whose_OK_never_comes_is_accepted() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < +CUSD: 0,"Without OK",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Without OK")));

    [Test]
    public void A_text_before_the_OK_is_not_ours_when_another_follows() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < +CUSD: 0,"You have been topped up",15
        < OK
        ~ 2s
        < +CUSD: 0,"Balance: 5",15
        """, async bench =>
    {
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5"));
        Assert.That(bench.Told.Select(text => text.Words), Is.EqualTo(new[] { "You have been topped up" }));
    });

    [Test]
    public void An_empty_release_of_an_earlier_dialogue_answers_nothing() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < +CUSD: 2
        < OK
        ~ 20s
        < +CUSD: 0,"Balance: 5",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5")));

    [Test]
    public void A_release_with_a_text_is_the_answer() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 2,"Balance: 5",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", false)).Outcome, Is.EqualTo(UssdOutcome.Answered)));

    [TestCase("+CUSD: 2")]
    [TestCase("+CUSD: 2,\"Session terminated\",15")]
    [TestCase("+CUSD: 0,\"\",15")]
    public void After_a_release_without_words_the_true_text_is_waited_for(string release) => UssdBench.Run($"""
        > AT+CUSD=1,"*100#",15
        < OK
        < {release}
        ~ 3s
        < +CUSD: 0,"Balance: 5",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5")));

    [TestCase("+CUSD: 2")]
    [TestCase("+CUSD: 0,\"\",15")]
    [TestCase("+CUSD: 2,\"FFFFFFFFFFFF\",15")]
    public void An_empty_answer_is_unknown_and_never_a_text(string release) => UssdBench.Run($"""
        > AT+CUSD=1,"*100#",15
        < OK
        < {release}
        """, async bench =>
    {
        var answer = await bench.Ussd.Ask("*100#", false);
        Assert.That((answer.Outcome, answer.Text, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.NoAnswer, (CarrierText?)null, true)));
    });

    [TestCase("+CUSD: 4", UssdOutcome.NotSupported)]
    [TestCase("+CUSD: 5", UssdOutcome.NoAnswer)]
    [TestCase("+CUSD: 6,\"A text\"", UssdOutcome.Answered)]
    [TestCase("+CME ERROR: 132", UssdOutcome.Refused)]
    [TestCase("+CME ERROR: 258", UssdOutcome.Refused)]
    [TestCase("ERROR", UssdOutcome.Refused)]
    public void Every_end_after_the_OK_is_the_result(string end, UssdOutcome outcome) => UssdBench.Run($"""
        > AT+CUSD=1,"*100#",15
        < OK
        ~ 5s
        < {end}
        """, async bench =>
    {
        var answer = await bench.Ussd.Ask("*100#", true);
        Assert.That((answer.Outcome, answer.MayHaveLeft), Is.EqualTo((outcome, true)));
    });

    [Test]
    public void A_refusal_of_the_network_before_the_OK_needs_no_answer() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < +CUSD: 4
        < ERROR
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", true)).Outcome, Is.EqualTo(UssdOutcome.NotSupported)));

    [Test]
    public void Another_client_of_the_modem_is_no_answer() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 3
        < +CUSD: 0,"Balance: 5",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5")));

    [TestCase("COMMAND NOT SUPPORT", false)]
    [TestCase("+CME ERROR: 10", false)]
    [TestCase("+CME ERROR: 30", false)]
    [TestCase("+CME ERROR: 100", true)]
    [TestCase("ERROR", true)]
    [TestCase("+CMS ERROR: 500", true)]
    public void Only_a_refusal_of_the_modem_itself_proves_that_nothing_left(string refusal, bool mayHaveLeft) => UssdBench.Run($"""
        > AT+CUSD=1,"*200#",15
        < {refusal}
        """, async bench =>
    {
        var answer = await bench.Ussd.Ask("*200#", false);
        Assert.That((answer.Outcome, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.Refused, mayHaveLeft)));
        Assert.That(answer.Fault, Does.StartWith(refusal));
    });

    [Test]
    public void No_network_after_half_a_minute_of_trying_proves_nothing() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        ~ 30s
        < +CME ERROR: 30
        """, async bench => Assert.That((await bench.Ussd.Ask("*200#", false)).MayHaveLeft, Is.True));

    [Test]
    public void Silence_ends_in_a_cancelled_dialogue_and_the_code_is_not_sent_again() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < OK
        ~ 120s
        > AT+CUSD=2
        < OK
        """, async bench =>
    {
        var answer = await bench.Ussd.Ask("*200#", true);
        Assert.That((answer.Outcome, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.NoAnswer, true)));
    });

    [Test]
    public void A_late_answer_does_not_answer_the_next_question() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < OK
        ~ 120s
        > AT+CUSD=2
        < OK
        ~ 5s
        < +CUSD: 0,"Renewed",15
        ~ 5s
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        """, async bench =>
    {
        Assert.That((await bench.Ussd.Ask("*200#", false)).Outcome, Is.EqualTo(UssdOutcome.NoAnswer));
        await bench.Loop.Pass(9);
        Assert.That(bench.Told.Single().Words, Is.EqualTo("Renewed"));
        await bench.Loop.Pass(2);
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5"));
    });

    [Test]
    public void A_menu_is_answered_until_its_end() => UssdBench.Run("""
        > AT+CUSD=1,"*111#",15
        < OK
        < +CUSD: 1,"1. Balance\r\n2. Plans",15\r\n
        > AT+CUSD=1,"1",15
        < OK
        < +CUSD: 1,"Sure?",15
        > AT+CUSD=1,"1",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        """, async bench =>
    {
        var menu = await bench.Ussd.Ask("*111#", false);
        Assert.That((menu.Outcome, menu.Text!.Words), Is.EqualTo((UssdOutcome.NeedsReply, "1. Balance\r\n2. Plans")));
        Assert.That((await bench.Ussd.Reply("1")).Outcome, Is.EqualTo(UssdOutcome.NeedsReply));
        Assert.That((await bench.Ussd.Reply("1")).Outcome, Is.EqualTo(UssdOutcome.Answered));
        Assert.That(bench.Ussd.IsOpen, Is.False);
    });

    [Test]
    public void A_code_is_never_typed_into_an_open_menu() => UssdBench.Run("""
        > AT+CUSD=1,"*111#",15
        < OK
        < +CUSD: 1,"Menu",15
        > AT+CUSD=2
        < OK
        ~ 1500ms
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        """, async bench =>
    {
        await bench.Ussd.Ask("*111#", false);
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5"));
    });

    [Test]
    public void A_menu_left_alone_is_closed_and_takes_no_reply_after_that() => UssdBench.Run("""
        > AT+CUSD=1,"*111#",15
        < OK
        < +CUSD: 1,"Menu",15
        ~ 60s
        > AT+CUSD=2
        < ERROR
        """, async bench =>
    {
        await bench.Ussd.Ask("*111#", false);
        await bench.Loop.Pass(65);
        var answer = await bench.Ussd.Reply("1");
        Assert.That((answer.Outcome, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.NotSent, false)));
    });

    [Test]
    public void A_menu_closed_by_the_network_takes_no_reply() => UssdBench.Run("""
        > AT+CUSD=1,"*111#",15
        < OK
        < +CUSD: 1,"Menu",15
        ~ 30s
        < +CUSD: 2
        """, async bench =>
    {
        await bench.Ussd.Ask("*111#", false);
        await bench.Loop.Pass(31);
        Assert.That((await bench.Ussd.Reply("1")).Outcome, Is.EqualTo(UssdOutcome.NotSent));
    });

    [Test]
    public void A_text_nobody_asked_for_is_told_and_answers_nothing() => UssdBench.Run("""
        < +CUSD: 0,"Happy birthday",15
        ~ 1s
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        """, async bench =>
    {
        await bench.Loop.Pass(2);
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5"));
        Assert.That(bench.Told.Single().Words, Is.EqualTo("Happy birthday"));
    });

    [Test]
    public void A_menu_nobody_asked_for_is_cancelled() => UssdBench.Run("""
        < +CUSD: 1,"Buy our music? 1. Yes",15
        > AT+CUSD=2
        < OK
        """, async bench =>
    {
        await bench.Loop.Pass(5);
        Assert.That(bench.Told, Has.Count.EqualTo(1));
        Assert.That(bench.Ussd.IsOpen, Is.False);
    });

    [TestCase("")]
    [TestCase("*100#\r")]
    [TestCase("*100#\";+CFUN=0;")]
    [TestCase("*100#\x1a")]
    [TestCase("abc")]
    public void A_code_that_is_none_never_reaches_the_line(string code) => UssdBench.Run("", async bench =>
    {
        var answer = await bench.Ussd.Ask(code, true);
        Assert.That((answer.Outcome, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.NotSent, false)));
    });

    [Test]
    public void A_reply_that_would_end_the_command_never_reaches_the_line() => UssdBench.Run("""
        > AT+CUSD=1,"*111#",15
        < OK
        < +CUSD: 1,"Menu",15
        """, async bench =>
    {
        await bench.Ussd.Ask("*111#", false);
        Assert.That((await bench.Ussd.Reply("1\",15;+CFUN=0;\"")).Outcome, Is.EqualTo(UssdOutcome.NotSent));
        Assert.That(bench.Ussd.IsOpen, Is.True);
    });

    [Test]
    public void A_harmless_code_finds_the_form_that_the_modem_takes_and_it_is_remembered() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < ERROR
        ~ 1s
        > AT+CUSD=1,"AA180C3602",15
        < OK
        < +CUSD: 0,"C8329BFD06",15
        ~ 1s
        > AT+CUSD=1,"AA582C3602",15
        < OK
        < +CUSD: 0,"C8329BFD06",15
        """, async bench =>
    {
        var first = await bench.Ussd.Ask("*100#", harmless: true);
        Assert.That(first.Text?.Words, Is.EqualTo("Hello"), $"{first} {bench.Link.Fault}");
        Assert.That(bench.Memory.Find(UssdBench.Identity), Is.EqualTo(UssdForm.PackedHex));
        Assert.That((await bench.Ussd.Ask("*111#", harmless: false)).Text!.Words, Is.EqualTo("Hello"));
    }, Families.Standard);

    [Test]
    public void A_code_that_may_spend_is_never_sent_in_a_second_form() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < ERROR
        """, async bench => Assert.That((await bench.Ussd.Ask("*200#", harmless: false)).Outcome, Is.EqualTo(UssdOutcome.Refused)), Families.Standard);

    [Test]
    public void After_an_OK_no_other_form_is_tried() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < OK
        < +CME ERROR: 100
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", harmless: true)).Outcome, Is.EqualTo(UssdOutcome.Refused)), Families.Standard);

    [Test]
    public void A_refusal_that_is_not_about_the_form_tries_no_other() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < +CME ERROR: 30
        """, async bench => Assert.That((await bench.Ussd.Ask("*100#", harmless: true)).Fault, Does.Contain("30")), Families.Standard);

    [Test]
    public void When_no_form_is_taken_the_first_refusal_is_told_and_the_usual_form_stays() => UssdBench.Run("""
        > AT+CUSD=1,"002A0031003000300023",15
        < +CME ERROR: 3
        ~ 1s
        > AT+CSCS="GSM"
        < OK
        > AT+CSCS?
        < +CSCS: "GSM"
        < OK
        > AT+CUSD=1,"*100#",15
        < ERROR
        ~ 5s
        > AT+CSCS="UCS2"
        < OK
        > AT+CSCS?
        < +CSCS: "0055004300530032"
        < OK
        > AT+CUSD=1,"002A0031003000300023",15
        < OK
        < +CUSD: 0,"0411",72
        """, async bench =>
    {
        var refused = await bench.Ussd.Ask("*100#", harmless: true);
        Assert.That((refused.Outcome, refused.Fault), Is.EqualTo((UssdOutcome.Refused, "+CME ERROR: 3 (operation not allowed)")));
        await bench.Loop.Pass(6);
        Assert.That((await bench.Ussd.Ask("*100#", harmless: false)).Text!.Words, Is.EqualTo("Б"));
    }, Quectel.Lte);

    [Test]
    public void A_code_of_seven_characters_is_padded_so_that_no_letter_follows_it() => UssdBench.Run("""
        > AT+CUSD=1,"AA182DA68A8D1A",15
        < OK
        < +CUSD: 0,"C8329BFD06",15
        """, async bench => Assert.That((await bench.Ussd.Ask("*141*1#", false)).Outcome, Is.EqualTo(UssdOutcome.Answered)),
        Huawei.Dialect);

    [Test]
    public void A_restart_while_the_network_is_asked_ends_the_question() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < OK
        ~ 2s
        < RDY
        """, async bench =>
    {
        var answer = await bench.Ussd.Ask("*200#", false);
        Assert.That((answer.Outcome, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.Rebooted, true)));
    });

    [Test]
    public void A_restart_in_one_piece_with_the_OK_ends_the_question_at_once() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < \r\nOK\r\n\r\nRDY\r\n
        """, async bench =>
    {
        var asked = bench.Loop.Clock.GetUtcNow();
        Assert.That((await bench.Ussd.Ask("*200#", false)).Outcome, Is.EqualTo(UssdOutcome.Rebooted));
        Assert.That(bench.Loop.Clock.GetUtcNow() - asked, Is.LessThan(TimeSpan.FromSeconds(1)));
    });

    [Test]
    public void A_restart_before_the_OK_ends_the_question() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < RDY
        """, async bench =>
    {
        var answer = await bench.Ussd.Ask("*200#", false);
        Assert.That((answer.Outcome, answer.MayHaveLeft), Is.EqualTo((UssdOutcome.Rebooted, true)));
    });

    [Test]
    public void A_link_lost_with_the_code_on_it_is_not_knowledge_that_nothing_left() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        ~ broken
        """, async bench =>
    {
        var lost = await bench.Ussd.Ask("*200#", false);
        Assert.That((lost.Outcome, lost.MayHaveLeft), Is.EqualTo((UssdOutcome.LinkLost, true)));
        var after = await bench.Ussd.Ask("*200#", false);
        Assert.That((after.Outcome, after.MayHaveLeft), Is.EqualTo((UssdOutcome.LinkLost, false)));
    });

    [Test]
    public void A_cut_off_text_is_handed_on_and_marked() => UssdBench.Run("""
        > AT+CUSD=1,"*100#",15
        < OK
        < \r\n+CUSD: 0,"Balance: 5\r\n
        """, async bench =>
    {
        var answer = await bench.Ussd.Ask("*100#", false);
        Assert.That((answer.Text!.Words, answer.Text.Malformed), Is.EqualTo(("Balance: 5", true)));
    });
}
