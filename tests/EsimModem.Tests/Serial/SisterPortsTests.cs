using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>Which other ports of a device are listened to when its answers do not come at the one that is asked.</summary>
internal sealed class SisterPortsTests
{
    [TestCase("2c7c:0125", "ff/00/00", 2, 1, TestName = "Of_a_known_modem_only_the_other_port_that_takes_commands")]
    [TestCase("12d1:1001", "ff/ff/ff", 1, 3, TestName = "Of_an_old_stick_that_does_not_name_its_ports_all_others")]
    [TestCase("1a86:7523", "ff/00/00", 2, 0, TestName = "Behind_a_bridge_none_for_each_is_a_modem_of_its_own")]
    public async Task Sisters(string id, string triple, int asked, int expected)
    {
        using var box = new UsbBox();
        var ptys = Enumerable.Range(0, 4).Select(_ => new Pty()).ToList();
        box.Device("1-1", id);
        for (var number = 0; number < ptys.Count; number++) box.Face("1-1", number, triple, tty: $"ttyUSB{number}", leadsTo: ptys[number].Name);
        var ports = new SystemPorts([new($"/dev/ttyUSB{asked}")], box.Root);

        var lines = ports.OpenSisters(ports.Find().Single());

        Assert.That(lines, Has.Count.EqualTo(expected));
        foreach (var line in lines) await line.DisposeAsync();
        ptys.ForEach(pty => pty.Dispose());
    }

    [Test]
    public async Task A_sister_that_another_program_has_is_left_to_it()
    {
        using var box = new UsbBox();
        using Pty first = new(), second = new();
        box.Device("1-1", "2c7c:0125").Face("1-1", 2, tty: "ttyUSB2", leadsTo: first.Name).Face("1-1", 3, tty: "ttyUSB3", leadsTo: second.Name);
        var ports = new SystemPorts([new("/dev/ttyUSB2")], box.Root);
        await using var other = await new SystemPorts([new("/dev/ttyUSB3")], box.Root).Open(new FoundPort(second.Name, second.Name, 115200), default);

        Assert.That(ports.OpenSisters(ports.Find().Single()), Is.Empty);
    }
}
