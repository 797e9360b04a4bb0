using EsimModem.At;
using static EsimModem.Tests.At.AtBench;
using Patience = EsimModem.At.Patience;

namespace EsimModem.Tests.At;

/// <summary>What a modem says too late is told, and credited to no later command.</summary>
internal sealed class AtLateAnswerTests
{
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
}
