using System.Net;
using System.Net.Sockets;
using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>Opening: what comes through, who is kept out, and what is said when it does not work.</summary>
internal sealed class SystemPortsTests
{
    private readonly SystemPorts ports = new([]);

    [Test]
    public async Task A_tty_opens_and_speaks_both_ways()
    {
        using var modem = new Pty();
        await using var line = await Open(modem.Name);

        await line.WriteAsync("AT\r"u8.ToArray(), AtMost.TenSeconds());
        Assert.That(modem.Hear(3), Is.EqualTo("AT\r"));
        modem.Say("\r\nOK\r\n");
        Assert.That(await Read(line, 6), Is.EqualTo("\r\nOK\r\n"));
    }

    [Test]
    public async Task A_pulled_modem_ends_the_line_with_an_error_and_its_successor_opens()
    {
        var modem = new Pty();
        await using var line = await Open(modem.Name);
        var read = line.ReadAsync(new byte[1], AtMost.TenSeconds());

        modem.Dispose();

        Assert.That(async () => await read, Throws.InstanceOf<IOException>());
        Assert.That(async () => await line.WriteAsync(new byte[1], AtMost.TenSeconds()), Throws.InstanceOf<IOException>());
        using var successor = new Pty();
        Assert.That(async () => await (await Open(successor.Name)).DisposeAsync(), Throws.Nothing);
    }

    [Test]
    public async Task A_port_in_use_is_refused_with_the_name_of_its_holder()
    {
        using var modem = new Pty();
        await using var line = await Open(modem.Name);

        Assert.That(async () => await Open(modem.Name), Throws.TypeOf<PortUnavailableException>().With.Message.EqualTo(
            $"The port {modem.Name} is in use by this daemon already: remove its second name under `modems:`."));
        await line.DisposeAsync();
        Assert.That(async () => await (await Open(modem.Name)).DisposeAsync(), Throws.Nothing);
    }

    [Test]
    public async Task A_port_that_another_program_has_is_refused_with_the_name_of_that_program()
    {
        using var modem = new Pty();
        using var other = System.Diagnostics.Process.Start("flock", ["--no-fork", modem.Name, "sleep", "60"]);
        await Eventually.True(() => PortHolder.NameOf(other.Id) == "sleep", "the other program has the port");

        var refusal = await Assert.ThrowsAsync<PortUnavailableException>(async () => await Open(modem.Name));

        other.Kill();
        Assert.That(refusal?.Message, Does.Match($"^The port {modem.Name} is held by sleep \\(process {other.Id}\\): end that program\\.$"));
    }

    [Test]
    public void A_port_that_is_missing_or_no_port_is_refused_in_one_sentence()
    {
        var file = Path.GetTempFileName();

        Assert.That(async () => await Open("/dev/ttyNOT_THERE"), Throws.TypeOf<PortUnavailableException>().With.Message.EqualTo(
            "The port /dev/ttyNOT_THERE is not there: plug the modem in, or correct its name under `modems:`."));
        Assert.That(async () => await Open(file), Throws.TypeOf<PortUnavailableException>().With.Message.Contains("name a tty"));
        File.Delete(file);
    }

    [Test]
    public void Every_refusal_says_what_to_do()
    {
        var name = Path.GetTempFileName();
        var denied = new UnauthorizedAccessException("no", new IOException("Permission denied", 13));

        Assert.That(PortRefusal.Of(name, denied).Message, Does.StartWith($"No permission to open {name}: add the user to the group dialout (usermod -aG dialout "));
        Assert.That(PortRefusal.Of(name, new PortHeldException(new PortHolder(812, "ModemManager"))).Message, Is.EqualTo(
            $"The port {name} is held by ModemManager (process 812): keep it off with hardware/udev/70-esim-modem.rules, or stop it."));
        Assert.That(PortRefusal.Of(name, new PortHeldException(new PortHolder(99, "minicom"))).Message, Is.EqualTo($"The port {name} is held by minicom (process 99): end that program."));
        Assert.That(PortRefusal.Of(name, new PortHeldException(null)).Message, Does.Contain("esim-modem doctor"));
        File.Delete(name);
    }

    [Test]
    public async Task A_serial_server_speaks_both_ways_and_its_end_is_an_error()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var accepting = server.AcceptTcpClientAsync(AtMost.TenSeconds());
        await using var line = await Open($"tcp://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}");
        using var modem = await accepting;

        await line.WriteAsync("AT\r"u8.ToArray(), AtMost.TenSeconds());
        Assert.That(await Read(modem.GetStream(), 3), Is.EqualTo("AT\r"));
        await modem.GetStream().WriteAsync("OK"u8.ToArray(), AtMost.TenSeconds());
        modem.Close();

        Assert.That(await Read(line, 2), Is.EqualTo("OK"));
        Assert.That(async () => await line.ReadAsync(new byte[1], AtMost.TenSeconds()), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void A_serial_server_that_does_not_answer_is_refused_in_one_sentence()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        server.Stop();

        Assert.That(async () => await Open($"tcp://127.0.0.1:{port}"), Throws.TypeOf<PortUnavailableException>().With.Message.EqualTo(
            $"No serial server answers at tcp://127.0.0.1:{port} (Connection refused): start it, or correct the address under `modems:`."));
        Assert.That(async () => await Open("tcp://127.0.0.1"), Throws.TypeOf<PortUnavailableException>().With.Message.Contains("write host and port"));
    }

    [Test]
    public void Opening_stops_when_it_is_told_to()
    {
        Assert.That(async () => await ports.Open(new FoundPort("tcp://127.0.0.1:1", "", 0), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    private async Task<Stream> Open(string name) => await ports.Open(new FoundPort(name, name, 115200), AtMost.TenSeconds());

    private static async Task<string> Read(Stream stream, int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count;) at += await stream.ReadAsync(bytes.AsMemory(at), AtMost.TenSeconds());
        return System.Text.Encoding.Latin1.GetString(bytes);
    }
}
