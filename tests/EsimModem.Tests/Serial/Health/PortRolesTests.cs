using EsimModem.Serial;
using EsimModem.Serial.Health;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial.Health;

/// <summary>Which port of a modem is used, and why.</summary>
internal sealed class PortRolesTests
{
    private UsbBox _box = null!;

    [SetUp]
    public void Open() => _box = new UsbBox();

    [TearDown]
    public void Close() => _box.Dispose();

    private List<Finding> Look(params PortSettings[] settings)
    {
        var ports = new SystemPorts(settings, _box.Root);
        return [.. PortRoles.Look(new UsbTree(_box.Root).Devices(), [.. ports.Find().Where(ports.IsChosen).Select(port => Path.GetFileName(port.Name))])];
    }

    [Test]
    public void Of_a_known_modem_the_port_and_its_deputy_are_named()
    {
        _box.Device("1-1", "2c7c:0125", "EC25");
        for (var number = 0; number < 4; number++) _box.Face("1-1", number, tty: $"ttyUSB{number}");

        Assert.That(Look(), Is.EqualTo(new[] { Finding.Note("USB 1-1", "of the 4 ports of EC25 (2c7c:0125) ttyUSB2 is used, which takes commands, or ttyUSB3 should it stay silent.") }));
        Assert.That(Look(new PortSettings("/dev/ttyUSB3")), Is.Empty, "the owner has chosen");
        Assert.That(Look(new PortSettings("tcp://127.0.0.1:3001")), Is.Empty, "nobody asked for it");
    }

    [Test]
    public void A_known_modem_that_lacks_its_port_is_a_fault()
    {
        _box.Device("1-1", "2c7c:0125", "EC25").Face("1-1", 0, tty: "ttyUSB0").Face("1-1", 1, tty: "ttyUSB1");

        Assert.That(Look().Single(), Is.EqualTo(Finding.Fault("USB 1-1", "EC25 (2c7c:0125) shows ttyUSB0, ttyUSB1, of which none takes commands, and the port that does is missing: plug it in again, or switch it to a mode with all its ports.")));
    }

    [Test]
    public void Strangers_are_tried_and_that_is_said()
    {
        _box.Device("1-1", "1234:5678").Face("1-1", 0, tty: "ttyUSB0").Face("1-1", 1, tty: "ttyUSB1").Device("1-2", "1234:0001").Face("1-2", 0, tty: "ttyACM0");

        Assert.That(Look().Select(note => note.Sentence), Is.EqualTo(new[]
        {
            "USB device 1234:5678 is not known here, so its ports are tried in the order ttyUSB0, ttyUSB1, listening first, and the first that takes commands is kept: name the port under `modems:` if you know better, or all of them if each is a modem of its own.",
            "USB device 1234:0001 is not known here; ttyACM0 is listened to, and then asked like a modem: name your ports under `modems:` if it is none.",
        }));
    }

    [Test]
    public void Bridges_and_modems_with_one_port_need_no_word()
    {
        _box.Device("1-1", "0403:6011").Face("1-1", 0, tty: "ttyUSB0").Face("1-1", 1, tty: "ttyUSB1").Device("1-2", "1bc7:1011").Face("1-2", 1, tty: "ttyUSB2").Device("1-3", "05c6:9008").Face("1-3", 0, tty: "ttyUSB3");

        Assert.That(Look(), Is.Empty);
    }

    [Test]
    public void The_rule_for_udev_keeps_every_maker_and_every_bridge_awake_and_to_ourselves()
    {
        var rule = File.ReadAllLines(Path.Combine(Sources.Root, "hardware", "udev", "70-esim-modem.rules")).Single(line => line.Contains("ATTR{idVendor}", StringComparison.Ordinal));
        var vendors = rule.Split('"').Single(part => part.Contains('|', StringComparison.Ordinal)).Split('|');

        Assert.That(vendors, Has.Length.GreaterThan(15).And.EquivalentTo(UsbVendors.All));
    }
}
