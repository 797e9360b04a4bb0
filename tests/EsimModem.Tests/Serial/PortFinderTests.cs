using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>Which ports are found, under which name and at which place.</summary>
internal sealed class PortFinderTests
{
    private readonly PortFolder box = new();

    [TearDown]
    public void Clean() => Directory.EnumerateFileSystemEntries(box.Path).ToList().ForEach(Delete);

    [OneTimeTearDown]
    public void Leave() => box.Dispose();

    private static void Delete(string entry)
    {
        if (Directory.Exists(entry) && File.ResolveLinkTarget(entry, false) is null) Directory.Delete(entry, recursive: true);
        else File.Delete(entry);
    }

    [Test]
    public void A_glob_of_links_to_ptys_gives_the_device_and_keeps_the_link_as_its_place()
    {
        using Pty one = new(), two = new();
        box.Link("modem10", one.Name);
        box.Link("modem2", two.Name);

        var found = new SystemPorts([new($"{box.Path}/modem*", 9600)]).Find();

        Assert.That(found, Is.EqualTo(new[] { new FoundPort(two.Name, $"{box.Path}/modem2", 9600), new FoundPort(one.Name, $"{box.Path}/modem10", 9600) }));
    }

    [Test]
    public void A_device_that_comes_back_under_another_name_is_found_there()
    {
        using Pty before = new(), after = new();
        var ports = new SystemPorts([new($"{box.Path}/modem*")]);
        box.Link("modem0", before.Name);
        Assert.That(ports.Find().Single().Name, Is.EqualTo(before.Name));

        box.Remove("modem0");
        Assert.That(ports.Find(), Is.Empty);

        box.Link("modem7", after.Name);
        Assert.That(ports.Find().Single(), Is.EqualTo(new FoundPort(after.Name, $"{box.Path}/modem7", 115200)));
    }

    [Test]
    public void A_link_that_dangles_or_leads_to_a_file_is_no_port()
    {
        box.Link("modem0", "/dev/pts/99999");
        box.Write("modem1", "not a device");
        box.Link("modem2", $"{box.Path}/modem2");

        Assert.That(new SystemPorts([new($"{box.Path}/modem*")]).Find(), Is.Empty);
    }

    [Test]
    public void A_device_with_several_names_is_offered_once_at_its_place_on_the_hub()
    {
        Tty("ttyUSB0");
        box.Link("dev/serial/by-id/usb-Huawei-if00", $"{box.Path}/dev/ttyUSB0");
        box.Link("dev/serial/by-path/pci-0000:00:14.0-usb-0:1.2:1.0-port0", $"{box.Path}/dev/ttyUSB0");
        box.Link("dev/serial/by-path/pci-0000:00:14.0-usbv2-0:1.2:1.0-port0", $"{box.Path}/dev/ttyUSB0");

        var found = new SystemPorts([new("/dev/ttyUSB*"), new("/dev/serial/by-id/*"), new("/dev/serial/by-path/*")], box.Path).Find();

        Assert.That(found.Single(), Is.EqualTo(new FoundPort(
            $"{box.Path}/dev/ttyUSB0", $"{box.Path}/dev/serial/by-path/pci-0000:00:14.0-usb-0:1.2:1.0-port0", 115200)));
    }

    [Test]
    public void Without_settings_usb_ports_are_found_and_the_ports_of_the_board_are_left_alone()
    {
        foreach (var name in new[] { "ttyS0", "ttyUSB1", "ttyACM0", "ttyAMA0" }) Tty(name);
        box.Link("dev/serial/by-path/platform-serial8250-port0", $"{box.Path}/dev/ttyS0");

        Assert.That(new SystemPorts([], box.Path).Find().Select(port => Path.GetFileName(port.Name)), Is.EqualTo(new[] { "ttyACM0", "ttyUSB1" }));
        Assert.That(new SystemPorts([new("/dev/ttyS0")], box.Path).Find().Select(port => Path.GetFileName(port.Name)), Is.EqualTo(new[] { "ttyS0" }));
    }

    [Test]
    public void Of_a_known_modem_only_the_port_for_commands_is_offered()
    {
        for (var number = 0; number < 4; number++) Usb("1-1", number, $"ttyUSB{number}", "2c7c", "0125", "ff/00/00");
        Usb("1-2", 0, "ttyUSB4", "12d1", "1506", "ff/02/01");
        Usb("1-2", 1, "ttyUSB5", "12d1", "1506", "ff/02/02");
        Usb("1-3", 0, "ttyUSB6", "1a86", "7523", "ff/01/02");
        Usb("1-4", 0, "ttyUSB7", "05c6", "9008", "ff/ff/ff");

        Assert.That(new SystemPorts([], box.Path).Find().Select(port => Path.GetFileName(port.Name)), Is.EqualTo(new[] { "ttyUSB2", "ttyUSB5", "ttyUSB6" }));
    }

    [Test]
    public void Who_names_a_port_exactly_gets_it_whatever_it_is()
    {
        for (var number = 0; number < 4; number++) Usb("1-1", number, $"ttyUSB{number}", "2c7c", "0125", "ff/00/00");

        Assert.That(new SystemPorts([new("/dev/ttyUSB3")], box.Path).Find().Single().Name, Does.EndWith("ttyUSB3"));
    }

    [Test]
    public void Settings_can_change_and_names_behind_which_there_is_nothing_are_told()
    {
        using var modem = new Pty();
        box.Link("modem0", modem.Name);
        var ports = new SystemPorts([new($"{box.Path}/other*")]);
        Assert.That(ports.Find(), Is.Empty);
        Assert.That(ports.Unmatched(), Is.EqualTo(new[] { $"{box.Path}/other*" }));

        ports.Follow([new($"{box.Path}/modem0"), new("tcp://127.0.0.1:3001")], []);

        Assert.That(ports.Find().Select(port => port.Place), Is.EqualTo(new[] { $"{box.Path}/modem0", "tcp://127.0.0.1:3001" }));
        Assert.That(ports.Unmatched(), Is.Empty);
    }

    [Test]
    public void The_first_setting_that_leads_to_a_device_gives_the_speed()
    {
        using var modem = new Pty();
        box.Link("modem0", modem.Name);

        Assert.That(new SystemPorts([new($"{box.Path}/modem0", 9600), new($"{box.Path}/*", 57600)]).Find().Single().Baud, Is.EqualTo(9600));
    }

    private void Tty(string name) => box.Write($"dev/{name}", "");

    private void Usb(string socket, int number, string tty, string vendor, string product, string triple)
    {
        Tty(tty);
        var face = $"sys/devices/usb1/{socket}/{socket}:1.{number}";
        box.Write($"sys/devices/usb1/{socket}/idVendor", vendor + "\n");
        box.Write($"sys/devices/usb1/{socket}/idProduct", product + "\n");
        box.Write($"{face}/bInterfaceNumber", $"{number:x2}\n");
        box.Write($"{face}/bInterfaceClass", triple.Split('/')[0] + "\n");
        box.Write($"{face}/bInterfaceSubClass", triple.Split('/')[1] + "\n");
        box.Write($"{face}/bInterfaceProtocol", triple.Split('/')[2] + "\n");
        Directory.CreateDirectory($"{box.Path}/{face}/{tty}");
        box.Link($"sys/class/tty/{tty}/device", $"{box.Path}/{face}/{tty}");
    }
}
