using EsimModem.Modems;

namespace EsimModem.Tests.Modems;

/// <summary>A modem that restarts, or is pulled, with a question under way ends it, and never claims that nothing left.</summary>
internal sealed class UssdRestartTests
{
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
}
