using EsimModem.Modems;

namespace EsimModem.Tests.Modems;

/// <summary>A menu is a dialogue left open by the network: what may be typed into it, and when it is over.</summary>
internal sealed class UssdMenuTests
{
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

    [TestCase("< +CME ERROR: 100", UssdOutcome.Refused, TestName = "After_a_refused_reply_the_menu_is_left_before_the_next_code")]
    [TestCase("< OK\n~ 2s\n< +CME ERROR: 258", UssdOutcome.Refused, TestName = "After_an_error_behind_the_OK_of_a_reply_the_menu_is_left_before_the_next_code")]
    [TestCase("~ 5s\n< +CME ERROR: 30", UssdOutcome.Refused, TestName = "After_a_reply_that_never_left_the_modem_the_menu_is_left_before_the_next_code")]
    public void After_a_failed_reply(string end, UssdOutcome outcome) => UssdBench.Run($"""
        > AT+CUSD=1,"*111#",15
        < OK
        < +CUSD: 1,"Menu",15
        > AT+CUSD=1,"1",15
        {end}
        > AT+CUSD=2
        < OK
        ~ 1500ms
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        ~ 2s
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        """, async bench =>
    {
        await bench.Ussd.Ask("*111#", false);
        Assert.That((await bench.Ussd.Reply("1")).Outcome, Is.EqualTo(outcome));
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5"));
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5"), "it is left once, and a question costs one command again");
    });

    [Test]
    public void After_a_reply_whose_OK_never_came_the_menu_is_left_before_the_next_code() => UssdBench.Run("""
        > AT+CUSD=1,"*111#",15
        < OK
        < +CUSD: 1,"Menu",15
        > AT+CUSD=1,"1",15
        ~ 60s
        > AT
        < OK
        > AT+CUSD=2
        < OK
        ~ 1500ms
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        """, async bench =>
    {
        await bench.Ussd.Ask("*111#", false);
        Assert.That((await bench.Ussd.Reply("1")).Outcome, Is.EqualTo(UssdOutcome.NoAnswer));
        Assert.That((await bench.Ussd.Ask("*100#", false)).Text!.Words, Is.EqualTo("Balance: 5"));
    });

    [Test]
    public void A_dialogue_that_the_network_has_closed_after_a_failed_reply_needs_no_cancel() => UssdBench.Run("""
        > AT+CUSD=1,"*111#",15
        < OK
        < +CUSD: 1,"Menu",15
        > AT+CUSD=1,"1",15
        < +CME ERROR: 100
        ~ 2s
        < +CUSD: 2
        ~ 2s
        > AT+CUSD=1,"*100#",15
        < OK
        < +CUSD: 0,"Balance: 5",15
        """, async bench =>
    {
        await bench.Ussd.Ask("*111#", false);
        await bench.Ussd.Reply("1");
        await bench.Loop.Pass(5);
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
}
