using EsimModem.Serial;
using EsimModem.Serial.Health;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial.Health;

/// <summary>Who else wants the ports.</summary>
internal sealed class RivalsTests
{
    private UsbBox _box = null!;

    [SetUp]
    public void Open() => _box = new UsbBox().Process(1, "systemd").With("proc/cpuinfo");

    [TearDown]
    public void Close() => _box.Dispose();

    private List<Finding> Look() => [.. new Rivals(_box.Root).Look(new UsbTree(_box.Root).Devices())];

    [Test]
    public void ModemManager_without_the_rule_is_a_fault_and_with_it_none()
    {
        _box.Process(812, "ModemManager");
        Assert.That(Look().Select(finding => (finding.Kind, finding.What)), Is.EqualTo(new[] { (FindingKind.Fault, "ModemManager") }));

        _box.With("etc/udev/rules.d/70-esim-modem.rules");
        Assert.That(Look(), Is.Empty);
    }

    [Test]
    public void Without_rivals_a_missing_rule_is_a_note_once_there_is_a_modem()
    {
        Assert.That(Look(), Is.Empty);

        _box.Device("1-1", "2c7c:0125");
        Assert.That(Look().Select(finding => (finding.Kind, finding.What)), Is.EqualTo(new[] { (FindingKind.Note, "udev") }));
    }

    [Test]
    public void Brltty_matters_where_there_is_a_bridge_that_it_takes()
    {
        _box.Process(300, "brltty").With("lib/udev/rules.d/70-esim-modem.rules").Device("1-1", "2c7c:0125");
        Assert.That(Look(), Is.Empty);

        _box.Device("1-2", "1a86:7523", "USB Serial").Face("1-2", 0, tty: "ttyUSB0");
        Assert.That(Look().Single().Sentence, Does.Contain("USB Serial (1a86:7523)").And.Contain("systemctl mask"));
    }

    [Test]
    public void Gpsd_beside_a_modem_is_a_note()
    {
        _box.Process(301, "gpsd").With("etc/udev/rules.d/99-esim-modem.rules").Device("1-1", "2c7c:0125");

        Assert.That(Look().Select(finding => (finding.Kind, finding.What)), Is.EqualTo(new[] { (FindingKind.Note, "gpsd") }));
    }
}
