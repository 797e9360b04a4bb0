using EsimModem.Modems;

namespace EsimModem.Tests.Modems;

/// <summary>One question and its answer: which text is the answer, and what proves that a code did not leave.</summary>
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
        ~ 65s
        > AT
        < OK
        > AT+CUSD=1,"*100#",15
        < +CUSD: 0,"Again without",15
        """, async bench =>
    {
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Without OK"));
        await bench.Loop.Pass(10);
        var asked = bench.Loop.Clock.GetUtcNow();
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Again without"));
        Assert.That(bench.Loop.Clock.GetUtcNow() - asked, Is.LessThan(TimeSpan.FromSeconds(5)));
    });

    [Test]
    public void A_text_of_an_earlier_dialogue_is_no_answer_however_long_the_OK_takes() => UssdBench.Run("""
        > AT+CUSD=1,"*200#",15
        < +CUSD: 0,"Balance: 5",15
        ~ 20s
        < OK
        ~ 2s
        < +CUSD: 0,"Renewed",15
        """, async bench =>
    {
        Assert.That((await bench.Ussd.Ask("*200#", false)).Text!.Words, Is.EqualTo("Renewed"));
        Assert.That(bench.Told.Select(text => text.Words), Is.EqualTo(new[] { "Balance: 5" }));
    });

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
