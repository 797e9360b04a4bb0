using System.Net.Sockets;
using System.Text;
using EsimModem.Cli;

namespace EsimModem.Tests.Cli;

/// <summary>What systemd hears of the daemon.</summary>
internal sealed class SystemdNotifyTests
{
    [TestCase(false), TestCase(true)]
    public void States_arrive_on_a_path_and_on_an_abstract_name(bool isAbstract)
    {
        var folder = Directory.CreateTempSubdirectory("esimmodem-test");
        var path = isAbstract ? "@esimmodem-test-" + folder.Name : Path.Combine(folder.FullName, "notify");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(isAbstract ? "\0" + path[1..] : path));
        var systemd = SystemdNotify.Of(World(("NOTIFY_SOCKET", path), ("WATCHDOG_USEC", "30000000")));

        systemd.Ready("8 SIMs\nwell");
        systemd.Alive();
        systemd.Stopping();

        Assert.That(systemd.Watchdog, Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(Heard(listener), Is.EqualTo("READY=1\nSTATUS=8 SIMs well"));
        Assert.That(Heard(listener), Is.EqualTo("WATCHDOG=1"));
        Assert.That(Heard(listener), Is.EqualTo("STOPPING=1"));
        folder.Delete(recursive: true);
    }

    [Test]
    public void Without_systemd_or_with_a_deaf_one_nothing_happens()
    {
        Assert.DoesNotThrow(SystemdNotify.Of(World()).Stopping);
        Assert.DoesNotThrow(SystemdNotify.Of(World(("NOTIFY_SOCKET", "/nowhere/at/all"))).Stopping);
    }

    [TestCase("0"), TestCase("soon"), TestCase("-5")]
    public void A_watchdog_time_that_is_none_is_none(string micros) =>
        Assert.That(SystemdNotify.Of(World(("WATCHDOG_USEC", micros))).Watchdog, Is.Null);

    [Test]
    public void A_watchdog_meant_for_another_process_is_not_ours() =>
        Assert.That(SystemdNotify.Of(World(("WATCHDOG_USEC", "1000000"), ("WATCHDOG_PID", "1"))).Watchdog, Is.Null);

    private static Surroundings World(params (string Name, string Value)[] environment) => new(
        new Output(TextWriter.Null, TextWriter.Null, TextReader.Null), environment.ToDictionary(pair => pair.Name, pair => pair.Value),
        TimeProvider.System, CancellationToken.None);

    private static string Heard(Socket listener)
    {
        var buffer = new byte[256];
        return Encoding.UTF8.GetString(buffer, 0, listener.Receive(buffer));
    }
}
