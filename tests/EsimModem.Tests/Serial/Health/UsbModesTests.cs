using EsimModem.Serial;
using EsimModem.Serial.Health;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial.Health;

/// <summary>What is said of modems that are plugged in and are no ports.</summary>
internal sealed class UsbModesTests
{
    private UsbBox _box = null!;

    [SetUp]
    public void Open() => _box = new UsbBox();

    [TearDown]
    public void Close() => _box.Dispose();

    private List<Finding> Look() => [.. new UsbModes(_box.Root).Look(new UsbTree(_box.Root).Devices())];

    [TestCase("12d1:1f01"), TestCase("12d1:14fe"), TestCase("12d1:1446"), TestCase("12d1:157c"), TestCase("19d2:2000"), TestCase("19d2:0103"), TestCase("1c9e:f000")]
    public void A_stick_that_plays_a_CD_is_to_be_switched(string id)
    {
        _box.Device("1-1.2", id, "HUAWEI Mobile").Face("1-1.2", 0, "08/06/50", driver: "usb-storage");

        Assert.That(Look(), Is.EqualTo(new[] { Finding.Fault("USB 1-1.2",
            $"HUAWEI Mobile ({id}) still shows itself as a CD and has no port; install the package usb-modeswitch (`apt install usb-modeswitch`) and plug it in again.") }));
    }

    [TestCase("12d1:1f01", "-J"), TestCase("19d2:2000", "-K")]
    public void Where_the_switch_is_installed_the_call_is_told(string id, string way)
    {
        _box.Device("1-1", id).Face("1-1", 0, "08/06/50").With("usr/sbin/usb_modeswitch");

        Assert.That(Look().Single().Sentence, Does.EndWith($"if it stays so, switch it by hand: `usb_modeswitch -v {id.Split(':')[0]} -p {id.Split(':')[1]} {way}`."));
    }

    [Test]
    public void A_modem_with_a_memory_card_beside_its_ports_is_no_CD()
    {
        _box.Device("1-1", "12d1:1506").Face("1-1", 0, "ff/02/02", "ttyUSB0").Face("1-1", 1, "08/06/50", driver: "usb-storage");

        Assert.That(Look(), Is.Empty);
    }

    [TestCase("12d1:14dc"), TestCase("12d1:14db")]
    public void A_network_card_stick_has_no_port_and_that_is_only_a_note(string id)
    {
        _box.Device("1-1", id).Face("1-1", 0, "02/06/00", driver: "cdc_ether");

        var note = Look().Single();
        Assert.That((note.Kind, note.What), Is.EqualTo((FindingKind.Note, "USB 1-1")));
        Assert.That(note.Sentence, Does.StartWith($"Huawei device {id} is a network card").And.Contain("HiLink"));
    }

    [Test]
    public void A_modem_without_firmware_is_never_opened()
    {
        _box.Device("1-1", "05c6:9008").Face("1-1", 0, "ff/ff/ff", "ttyUSB0");

        Assert.That(Look().Single().Sentence, Does.Contain("emergency download mode").And.Contain("never opened"));
    }

    [Test]
    public void Without_the_driver_it_is_to_be_loaded()
    {
        _box.Device("1-1", "2c7c:0125").Face("1-1", 2, driver: null);

        var fault = Look().Single();
        Assert.That(fault.Kind, Is.EqualTo(FindingKind.Fault));
        Assert.That(fault.Sentence, Does.Contain("`modprobe option`").And.Contain("`echo 2c7c 0125 > /sys/bus/usb-serial/drivers/option1/new_id`"));
    }

    [Test]
    public void A_driver_that_does_not_know_the_device_is_to_be_taught()
    {
        _box.Device("1-1", "2c7c:0999").Face("1-1", 2, driver: null).With("sys/bus/usb-serial/drivers/option1/new_id");

        Assert.That(Look().Single().Sentence, Does.Contain("does not know it").And.Contain("echo 2c7c 0999").And.Not.Contain("modprobe"));
    }

    [Test]
    public void Devices_of_others_are_nobodys_business()
    {
        _box.Device("1-1", "0781:5567", "SanDisk").Face("1-1", 0, "08/06/50").Device("1-2", "046d:c31c").Face("1-2", 0, "03/01/01");

        Assert.That(Look(), Is.Empty);
    }
}
