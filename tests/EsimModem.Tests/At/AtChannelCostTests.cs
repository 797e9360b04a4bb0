using EsimModem.At;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.At;

/// <summary>A bank asks for years without a pause: an exchange must stay cheap.</summary>
internal sealed class AtChannelCostTests
{
    private const int Exchanges = 2000;

    [Test]
    public void An_exchange_allocates_little()
    {
        long allocated = 0;
        var took = TimeSpan.Zero;
        TestLoop.Run(async loop =>
        {
            var wire = new Duplex();
            _ = Answer(wire.Modem);
            await using var channel = new AtChannel(wire.Host, loop.Clock, _ => { });
            channel.Open();
            var command = AtCommand.Ask("AT+CSQ", "+CSQ:");
            await channel.Send(command);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var begun = TimeProvider.System.GetTimestamp();
            for (var i = 0; i < Exchanges; i++)
                await channel.Send(command);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            took = TimeProvider.System.GetElapsedTime(begun);
        });
        TestContext.Out.WriteLine($"{allocated / Exchanges} bytes and {took.TotalMicroseconds / Exchanges:F1} us per exchange, both ends");
        Assert.That(allocated / Exchanges, Is.LessThan(4000));
    }

    private static async Task Answer(Stream modem)
    {
        var buffer = new byte[256];
        while (await modem.ReadAsync(buffer) > 0)
            await modem.WriteAsync(buffer[0] == 'A' && buffer[2] == '+' ? "\r\n+CSQ: 20,99\r\n\r\nOK\r\n"u8.ToArray() : "\r\nOK\r\n"u8.ToArray());
    }
}
