using EsimModem.Serial;
using EsimModem.Serial.Health;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial.Health;

/// <summary>What starves modems on USB.</summary>
internal sealed class UsbPowerTests
{
    private UsbBox _box = null!;

    [SetUp]
    public void Open() => _box = new UsbBox();

    [TearDown]
    public void Close() => _box.Dispose();

    private List<Finding> Look() => [.. UsbPower.Look(new UsbTree(_box.Root).Devices())];

    [Test]
    public void A_modem_that_may_sleep_is_told_and_a_hub_or_a_mouse_is_not()
    {
        _box.Hub("1-1").Device("1-1.2", "2c7c:0125", "EC25", control: "auto").Device("1-1.3", "046d:c31c", control: "auto");
        _box.With("sys/bus/usb/devices/1-1/power/control", "auto\n");

        Assert.That(Look(), Is.EqualTo(new[] { Finding.Fault("USB 1-1.2",
            "the kernel may put EC25 (2c7c:0125) to sleep between two questions, and the second is then lost: install hardware/udev/70-esim-modem.rules, or as root `echo on > /sys/bus/usb/devices/1-1.2/power/control`.") }));
    }

    [Test]
    public void More_than_the_cable_gives_is_a_fault_and_a_single_modem_on_such_a_hub_a_note()
    {
        _box.Hub("1-1", fed: false).Device("1-1.1", "2c7c:0125").Device("1-1.2", "2c7c:0125").Hub("1-2", fed: false).Device("1-2.1", "2c7c:0125");

        var findings = Look();

        Assert.That(findings.Select(finding => (finding.Kind, finding.What)), Is.EqualTo(new[] { (FindingKind.Fault, "USB 1-1"), (FindingKind.Note, "USB 1-2") }));
        Assert.That(findings[0].Sentence, Does.Contain("2 modems on it may draw 1000 mA of the 500 mA"));
    }

    [Test]
    public void A_hub_with_a_supply_and_a_root_of_the_bus_feed_what_they_hold()
    {
        _box.Device("usb1", "1d6b:0002", attributes: "e0", hub: true).Hub("1-1");
        for (var number = 1; number < 5; number++) _box.Device($"1-1.{number}", "2c7c:0125");

        Assert.That(Look(), Is.Empty);
    }

    [Test]
    public void A_hub_at_the_speed_of_USB_1_is_told()
    {
        _box.Hub("1-1", speed: "12").Device("1-1.1", "1a86:7523").Face("1-1.1", 0, tty: "ttyUSB0", driver: "ch341");

        Assert.That(Look().Single().Sentence, Does.Contain("USB 1 (12 Mbit/s)"));
    }

    [Test]
    public void A_bus_that_is_nearly_out_of_endpoints_is_told()
    {
        for (var number = 1; number < 8; number++)
        {
            _box.Device($"1-1.{number}", "2c7c:0125");
            for (var face = 0; face < 4; face++) _box.Face($"1-1.{number}", face);
        }

        Assert.That(Look().Single(), Is.EqualTo(Finding.Note("USB bus 1", "7 modems use 91 endpoints, and many controllers refuse new devices at about 96: put further modems on another controller.")));
    }
}
