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
