using System.IO.Ports;
using System.Text;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.StandIns;

/// <summary>What the product asks of <see cref="SerialPort"/>, from the stand-in as from the real package, over real ptys.</summary>
[TestFixture]
internal sealed class SerialPortTests
{
    [Test]
    public async Task What_is_written_arrives_on_both_sides_byte_for_byte()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        var all = Encoding.Latin1.GetString([.. Enumerable.Range(0, 256).Select(value => (byte)value)]);

        await port.BaseStream.WriteAsync(Encoding.Latin1.GetBytes(all), AtMost.TenSeconds());
        Assert.That(modem.Hear(256), Is.EqualTo(all));

        modem.Say(all);
        Assert.That(await Read(port.BaseStream, 256), Is.EqualTo(all));
    }

    [Test]
    public async Task A_read_gives_what_is_there_and_does_not_wait_for_more()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        var read = port.BaseStream.ReadAsync(new byte[100], AtMost.TenSeconds());

        modem.Say("OK");

        Assert.That(await read, Is.InRange(1, 2));
    }

    [Test]
    public async Task A_long_write_comes_through_while_the_other_side_reads_slowly()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{number:D9}\n"));

        var write = port.BaseStream.WriteAsync(Encoding.Latin1.GetBytes(text), AtMost.TenSeconds());
        var heard = new StringBuilder();
        while (heard.Length < text.Length) heard.Append(modem.Hear(1000));
        await write;

        Assert.That(heard.ToString(), Is.EqualTo(text));
    }

    [Test]
    public async Task A_cancelled_read_takes_nothing_from_the_next()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        using var stop = new CancellationTokenSource();
        var first = port.BaseStream.ReadAsync(new byte[10], stop.Token);

        stop.Cancel();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        modem.Say("READY");

        Assert.That(await Read(port.BaseStream, 5), Is.EqualTo("READY"));
    }

    [Test]
    public void A_read_that_is_cancelled_beforehand_does_not_start()
    {
        using var modem = new Pty();
        using var port = Opened(modem);

        Assert.That(async () => await port.BaseStream.ReadAsync(new byte[1], new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Closing_ends_a_read_that_is_pending()
    {
        using var modem = new Pty();
        var port = Opened(modem);
        var read = port.BaseStream.ReadAsync(new byte[1], AtMost.TenSeconds());

        port.Close();

        Assert.That(async () => await read, Throws.InstanceOf<InvalidOperationException>().Or.InstanceOf<IOException>());
        Assert.That(port.IsOpen, Is.False);
        Assert.That(() => port.BaseStream, Throws.InvalidOperationException);
    }

    [Test]
    public async Task A_port_can_be_opened_again_after_it_was_closed()
    {
        using var modem = new Pty();
        using var port = Opened(modem);
        port.Close();

        port.Open();
        modem.Say("A");

        Assert.That(await Read(port.BaseStream, 1), Is.EqualTo("A"));
    }

    [Test]
    public void A_name_that_is_not_there_is_refused()
    {
        using var port = new SerialPort("/dev/ttyNOT_THERE");

        Assert.That(port.Open, Throws.InstanceOf<FileNotFoundException>().Or.InstanceOf<UnauthorizedAccessException>());
        Assert.That(port.IsOpen, Is.False);
    }

    [Test]
    public void A_file_is_not_a_serial_port()
    {
        var file = Path.GetTempFileName();
        using var port = new SerialPort(file);

        Assert.That(port.Open, Throws.Exception);
        Assert.That(port.IsOpen, Is.False);
        File.Delete(file);
    }

    [Test]
    public void Settings_are_kept_and_nonsense_is_refused()
    {
        using var port = new SerialPort("/dev/ttyUSB0", 115200, Parity.Even, 7, StopBits.Two) { Handshake = Handshake.RequestToSend, ReadTimeout = 500, WriteTimeout = 600 };

        Assert.That((port.PortName, port.BaudRate, port.Parity, port.DataBits, port.StopBits), Is.EqualTo(("/dev/ttyUSB0", 115200, Parity.Even, 7, StopBits.Two)));
        Assert.That((port.Handshake, port.ReadTimeout, port.WriteTimeout), Is.EqualTo((Handshake.RequestToSend, 500, 600)));
        Assert.That(() => port.BaudRate = 0, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => port.DataBits = 9, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => port.PortName = "", Throws.ArgumentException);
        Assert.That(() => port.BaseStream, Throws.InvalidOperationException);
    }

    [Test]
    public void The_ports_of_this_box_can_be_listed() => Assert.That(SerialPort.GetPortNames(), Is.All.StartsWith("/dev/"));

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
