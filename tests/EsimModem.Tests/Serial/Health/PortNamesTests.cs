using System.Net;
using System.Net.Sockets;
using EsimModem.Serial;
using EsimModem.Serial.Health;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial.Health;

/// <summary>Names under `modems:` that lead nowhere, to one modem twice, or to a port that does not open.</summary>
internal sealed class PortNamesTests
{
    private UsbBox _box = null!;

    [SetUp]
    public void Open() => _box = new UsbBox();

    [TearDown]
    public void Close() => _box.Dispose();

    private List<Finding> Look(params PortSettings[] settings) => [.. new PortNames(_box.Root, new SystemPorts(settings, _box.Root)).Look(settings)];

    [Test]
    public void A_box_without_any_port_is_told()
    {
        Assert.That(Look(), Is.EqualTo(new[] { Finding.Fault("ports", "there is no USB serial port on this box: plug a modem in, or name its port under `modems:`.") }));

        _box.Device("1-1", "1a86:7523").Face("1-1", 0, tty: "ttyUSB0");
        Assert.That(Look(), Is.Empty);
    }

    [Test]
    public void A_name_behind_which_there_is_nothing_is_told()
    {
        _box.With("dev/ttyUSB0");

        Assert.That(Look(new("/dev/ttyUSB0"), new("/dev/ttyUSB7"), new("/dev/serial/by-path/*"), new("tcp://127.0.0.1:3001")).Select(finding => finding.What), Is.EqualTo(new[] { "/dev/ttyUSB7", "/dev/serial/by-path/*" }));
    }

    [Test]
    public void Two_names_of_one_port_or_of_one_stick_are_told()
    {
        _box.Device("1-1", "2c7c:0125").Face("1-1", 2, tty: "ttyUSB2").Face("1-1", 3, tty: "ttyUSB3");

        Assert.That(Look(new("/dev/ttyUSB2"), new("/dev/serial/by-path/pci-0:1-1:1.2-port0")).Single().What, Is.EqualTo("/dev/serial/by-path/pci-0:1-1:1.2-port0"));
        Assert.That(Look(new("/dev/ttyUSB2"), new("/dev/ttyUSB3")).Single().Sentence, Is.EqualTo("it is the same modem as /dev/ttyUSB2: remove one of the two names under `modems:`."));
    }

    [Test]
    public void A_glob_beside_a_name_and_the_lines_of_one_bridge_are_meant_so()
    {
        _box.Device("1-1", "0403:6011").Face("1-1", 0, tty: "ttyUSB0").Face("1-1", 1, tty: "ttyUSB1");

        Assert.That(Look(new("/dev/ttyUSB0", 9600), new("/dev/ttyUSB*")), Is.Empty);
        Assert.That(Look(new("/dev/ttyUSB0"), new("/dev/ttyUSB1")), Is.Empty);
    }

    [Test]
    public void Twins_matter_to_whoever_goes_by_their_names()
    {
        _box.Device("1-1", "1a86:7523").Face("1-1", 0, tty: "ttyUSB0").Device("1-2", "1a86:7523").Face("1-2", 0, tty: "ttyUSB1").Device("1-3", "0403:6001", serial: "A1").Face("1-3", 0, tty: "ttyUSB2");
        var devices = new UsbTree(_box.Root).Devices();

        Assert.That(UsbTwins.Look(devices, []), Is.Empty);
        var fault = UsbTwins.Look(devices, [new("/dev/serial/by-id/*")]).Single();
        Assert.That((fault.Kind, fault.What), Is.EqualTo((FindingKind.Fault, "1a86:7523")));
        Assert.That(fault.Sentence, Does.StartWith("2 devices of this kind have no serial number").And.EndWith("(here 1-1, 1-2)."));
    }

    [Test]
    public void A_number_of_the_kernel_is_no_name_to_go_by()
    {
        Assert.That(UsbTwins.Look([], [new("/dev/ttyUSB2"), new("/dev/ttyUSB*"), new("/dev/serial/by-path/x")]).Select(finding => (finding.Kind, finding.What)), Is.EqualTo(new[] { (FindingKind.Note, "/dev/ttyUSB2") }));
    }

    [Test]
    public async Task Ports_that_open_are_silent_and_the_others_say_why_not()
    {
        using var modem = new Pty();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var open = $"tcp://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}";
        using var held = new Pty();
        var ports = new SystemPorts([]);
        await using var holding = await ports.Open(new FoundPort(held.Name, "", 115200), AtMost.TenSeconds());

        var findings = await new PortAccess(ports, TimeProvider.System).Look([new(modem.Name, "one", 115200), new(open, open, 0), new(held.Name, "two", 115200), new("tcp://127.0.0.1:1", "three", 0)], AtMost.TenSeconds());

        Assert.That(findings.Select(finding => finding.What), Is.EqualTo(new[] { "two", "three" }));
        Assert.That(findings[1].Sentence, Does.StartWith("No serial server answers at tcp://127.0.0.1:1"));
    }

    [Test]
    public void A_server_that_says_neither_yes_nor_no_is_waited_for_three_seconds() => TestLoop.Run(async loop =>
    {
        var before = loop.Clock.GetUtcNow();

        var findings = await new PortAccess(new DeafPorts(), loop.Clock).Look([new("tcp://10.0.0.5:3001", "tcp://10.0.0.5:3001", 0)], CancellationToken.None);

        Assert.That(findings.Single().Sentence, Does.StartWith("nothing answers within 3 seconds"));
        Assert.That(loop.Clock.GetUtcNow() - before, Is.EqualTo(TimeSpan.FromSeconds(3)));
    });

    private sealed class DeafPorts : IPorts
    {
        public TimeSpan LookAgain => TimeSpan.Zero;
        public event Action? Changed { add { } remove { } }
        public IReadOnlyList<FoundPort> Find() => [];

        public async ValueTask<Stream> Open(FoundPort port, CancellationToken stop)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
            throw new InvalidOperationException();
        }
    }
}
