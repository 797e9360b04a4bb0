using System.IO.Ports;
using System.Text;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.StandIns;

/// <summary>Why there is a stand-in at all: idle ports that cost nothing, and devices that vanish and are missed at once.</summary>
[TestFixture, Category("StandIn")]
internal sealed class SerialPortAtScaleTests
{
    [Test]
    public void A_vanished_device_ends_the_pending_read_at_once()
    {
        var modem = new Pty();
        using var port = Opened(modem);
        var read = port.BaseStream.ReadAsync(new byte[10], AtMost.TenSeconds());
        var start = TimeProvider.System.GetTimestamp();

        modem.Dispose();

        Assert.That(async () => await read, Throws.InstanceOf<IOException>().With.Message.Contains(modem.Name));
        Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(5)));
        Assert.That(async () => await port.BaseStream.ReadAsync(new byte[10], AtMost.TenSeconds()), Throws.InstanceOf<IOException>());
        Assert.That(async () => await port.BaseStream.WriteAsync(new byte[10], AtMost.TenSeconds()), Throws.InstanceOf<IOException>());
        Assert.That(port.IsOpen, Is.False);
    }

    [Test]
    public async Task What_arrived_before_the_device_vanished_is_still_read()
    {
        var modem = new Pty();
        using var port = Opened(modem);
        modem.Say("+CUSD: 0,\"last words\",15");
        await Eventually.True(() => port.BytesToRead == 24, "all bytes are here");

        modem.Dispose();
        await Eventually.True(() => !port.IsOpen, "the port is missed");
        var stream = port.BaseStream;

        Assert.That(await Read(stream, 24), Is.EqualTo("+CUSD: 0,\"last words\",15"));
        Assert.That(async () => await stream.ReadAsync(new byte[1], AtMost.TenSeconds()), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void A_vanished_device_ends_a_write_that_nobody_takes()
    {
        var modem = new Pty();
        using var port = Opened(modem);
        var write = port.BaseStream.WriteAsync(new byte[1_000_000], AtMost.TenSeconds());
        Assert.That(write.IsCompleted, Is.False);

        modem.Dispose();

        Assert.That(async () => await write, Throws.InstanceOf<IOException>());
    }

    [Test]
    public void A_port_that_is_open_is_not_opened_again_even_by_root()
    {
        using var modem = new Pty();
        using var first = Opened(modem);
        using var second = new SerialPort(modem.Name);

        Assert.That(second.Open, Throws.InstanceOf<UnauthorizedAccessException>());
        first.Close();
        Assert.That(second.Open, Throws.Nothing);
    }

    [Test]
    public async Task A_name_that_goes_and_comes_back_can_be_opened_again()
    {
        var link = Path.Combine(Path.GetTempPath(), $"esim-modem-port-{Environment.ProcessId}");
        File.Delete(link);
        for (var round = 0; round < 3; round++)
        {
            var modem = new Pty();
            File.CreateSymbolicLink(link, modem.Name);
            using var port = new SerialPort(link);
            port.Open();
            modem.Say("RDY");
            Assert.That(await Read(port.BaseStream, 3), Is.EqualTo("RDY"));
            modem.Dispose();
            Assert.That(async () => await port.BaseStream.ReadAsync(new byte[1], AtMost.TenSeconds()), Throws.InstanceOf<IOException>());
            File.Delete(link);
        }
    }

    [Test]
    public async Task A_vanished_device_is_given_back_to_the_kernel_before_anybody_closes_it()
    {
        var modem = new Pty();
        using var port = Opened(modem);
        Assert.That(Holds(modem.Name), Is.True);

        modem.Dispose();

        await Eventually.True(() => !Holds(modem.Name), "the descriptor is closed");
    }

    private static bool Holds(string name) => Directory.GetFiles("/proc/self/fd").Any(link => Target(link).StartsWith(name, StringComparison.Ordinal));

    private static string Target(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, false)?.FullName ?? "";
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    [Test]
    public async Task Sixty_four_ports_share_one_thread_which_sleeps_while_they_are_quiet()
    {
        var modems = Enumerable.Range(0, 64).Select(_ => new Pty()).ToList();
        var ports = modems.ConvertAll(Opened);
        try
        {
            var buffers = ports.ConvertAll(_ => new byte[16]);
            var reads = ports.Zip(buffers, (port, buffer) => port.BaseStream.ReadAsync(buffer, AtMost.TenSeconds()).AsTask()).ToList();
            var thread = ProcThreads.Named("serial-epoll").Single();
            await Settled(thread);
            var before = ProcThreads.Sleeps(thread);

            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            Assert.That(ProcThreads.Sleeps(thread) - before, Is.Zero, "wake-ups in one idle second");

            for (var i = 0; i < 64; i++) modems[i].Say($"modem {i}");
            var counts = await Task.WhenAll(reads);
            for (var i = 0; i < 64; i++) Assert.That($"modem {i}", Does.StartWith(Encoding.Latin1.GetString(buffers[i], 0, counts[i])));
        }
        finally
        {
            ports.ForEach(port => port.Dispose());
            modems.ForEach(modem => modem.Dispose());
        }
    }

    /// <summary>Opening and what earlier tests left still stir it for a moment.</summary>
    private static async Task Settled(string thread)
    {
        for (long last = -1, now; (now = ProcThreads.Sleeps(thread)) != last; last = now)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
    }

    [Test]
    public void A_continuation_runs_where_it_was_awaited_and_never_on_the_thread_of_the_ports()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        PumpedContext.Run(async () =>
        {
            var here = Environment.CurrentManagedThreadId;
            for (var round = 0; round < 100; round++)
            {
                var read = port.BaseStream.ReadAsync(new byte[1], AtMost.TenSeconds());
                modem.Say("x");
                await read;
                Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(here));
            }
        });
    }

    [Test]
    public async Task Several_reads_at_once_are_served_in_their_order()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        byte[] one = new byte[1], two = new byte[1], three = new byte[1];
        using var stop = new CancellationTokenSource();
        var first = port.BaseStream.ReadAsync(one, AtMost.TenSeconds());
        var second = port.BaseStream.ReadAsync(two, stop.Token);
        var third = port.BaseStream.ReadAsync(three, AtMost.TenSeconds());

        stop.Cancel();
        modem.Say("AB");

        Assert.That(await first + await third, Is.EqualTo(2));
        Assert.That((one[0], two[0], three[0]), Is.EqualTo(((byte)'A', (byte)0, (byte)'B')));
        Assert.That(async () => await second, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task More_than_the_port_keeps_for_itself_waits_in_the_kernel_and_nothing_is_lost()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(number => $"{number:D9}\n"));
        var saying = new Thread(() => modem.Say(text));
        saying.Start();
        await Eventually.True(() => port.BytesToRead >= 16 * 1024, "the port is full");

        Assert.That(await Read(port.BaseStream, text.Length), Is.EqualTo(text));
        saying.Join();
    }

    [Test]
    public void Reads_and_writes_that_block_keep_to_their_timeouts()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        port.ReadTimeout = 20;

        Assert.That(() => port.BaseStream.Read(new byte[1], 0, 1), Throws.TypeOf<TimeoutException>());
        port.Write("AT\r"u8.ToArray(), 0, 3);
        Assert.That(modem.Hear(3), Is.EqualTo("AT\r"));
    }

    [TestCase(115200, Parity.None, 8, StopBits.One, Handshake.None)]
    [TestCase(9600, Parity.Even, 7, StopBits.Two, Handshake.RequestToSend)]
    [TestCase(250000, Parity.Mark, 5, StopBits.OnePointFive, Handshake.XOnXOff)]
    public void Line_settings_are_taken_by_the_kernel(int baud, Parity parity, int bits, StopBits stops, Handshake handshake)
    {
        using var modem = new Pty();
        using var port = new SerialPort(modem.Name, baud, parity, bits, stops) { Handshake = handshake, DtrEnable = true };

        Assert.That(port.Open, Throws.Nothing);
        Assert.That(modem.Speed, Is.EqualTo(baud));
        Assert.That(() => port.BaudRate = 57600, Throws.Nothing);
        Assert.That(modem.Speed, Is.EqualTo(57600));
        Assert.That((port.CtsHolding, port.DtrEnable), Is.EqualTo((false, true)));
    }

    private static SerialPort Opened(Pty modem)
    {
        var port = new SerialPort(modem.Name, 115200);
        port.Open();
        return port;
    }

    private static async Task<string> Read(Stream stream, int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count;) at += await stream.ReadAsync(bytes.AsMemory(at), AtMost.TenSeconds());
        return Encoding.Latin1.GetString(bytes);
    }
}
