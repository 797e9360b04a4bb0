using EsimModem.At;
using static EsimModem.Tests.At.AtBench;

namespace EsimModem.Tests.At;

/// <summary>Where no pause parts the commands, the next one is written while the last piece of the line is still at hand.</summary>
internal sealed class AtBriskTests
{
    [Test]
    public void What_came_in_one_piece_with_a_result_belongs_to_no_later_command() => BriskStory("""
        > AT+CSQ
        < \r\n+CSQ: 1,99\r\n\r\nOK\r\n\r\n+CSQ: 9,99\r\n\r\nOK\r\n
        > AT+CSQ
        < +CSQ: 2,99
        < OK
        """, async (channel, told, _, _) =>
    {
        var first = channel.Send(Signal);
        var second = channel.Send(Signal);
        Assert.That(((await first).Line, (await second).Line), Is.EqualTo(("+CSQ: 1,99", "+CSQ: 2,99")));
        Assert.That(told, Does.Contain("+CSQ: 9,99"));
    });

    [Test]
    public void Nothing_that_was_queued_is_written_into_a_modem_that_restarts() => BriskStory("""
        > AT+CSQ
        < RDY
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
        Assert.That(((await pending).Final, (await queued).Final, (await queued).Written), Is.EqualTo((FinalKind.Rebooted, FinalKind.Rebooted, false)));
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 7,99"));
        Assert.That(told, Is.EqualTo(new[] { "RDY!" }));
    });

    [Test]
    public void A_port_that_is_slow_to_take_a_command_does_not_shorten_its_time() => BriskStory("""
        > AT+CSQ
        < +CSQ: 1,99
        < OK
        > AT+CSQ
        ~ 4s
        < +CSQ: 2,99
        < OK
        """, async (channel, _, loop, link) =>
    {
        await channel.Send(Signal);
        // The five seconds of the first one would be over while the second one is still being written.
        await loop.Pass(4.5);
        link.Writing = TimeSpan.FromSeconds(2);
        Assert.That((await channel.Send(Signal)).Line, Is.EqualTo("+CSQ: 2,99"));
    });
}
