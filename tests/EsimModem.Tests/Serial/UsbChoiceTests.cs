using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>Which port of a device with several is offered, and when.</summary>
internal sealed class UsbChoiceTests
{
    private UsbBox _box = null!;
    private TestClock _clock = null!;
    private SystemPorts _ports = null!;

    [SetUp]
    public void Open()
    {
        (_box, _clock) = (new UsbBox(), new TestClock());
        _ports = new SystemPorts([], _box.Root, _clock);
    }

    [TearDown]
    public void Close() => _box.Dispose();

    private List<string> Found() => Names(_ports);

    private static List<string> Names(SystemPorts ports) => [.. ports.Find().Select(port => Path.GetFileName(port.Name))];

    private void Pass(double seconds)
    {
        _ = Task.Delay(TimeSpan.FromSeconds(seconds), _clock);
        _clock.Advance();
    }

    [Test]
    public void A_known_modem_that_shows_its_ports_one_by_one_is_waited_for()
    {
        _box.Device("1-1", "2c7c:0125").Face("1-1", 3, tty: "ttyUSB0");
        Assert.That(Found(), Is.Empty);

        Pass(3);
        _box.Face("1-1", 2, tty: "ttyUSB1");
        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB1" }));
    }

    [Test]
    public void Five_seconds_are_enough_then_the_second_choice_is_taken_and_kept()
    {
        _box.Device("1-1", "2c7c:0125").Face("1-1", 3, tty: "ttyUSB0");
        Assert.That(Found(), Is.Empty);
        Pass(4);
        Assert.That(Found(), Is.Empty);
        Assert.That(_ports.LookAgain, Is.EqualTo(TimeSpan.FromSeconds(1)), "the bank looks again in time");

        Pass(1);
        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB0" }));

        _box.Face("1-1", 2, tty: "ttyUSB1");
        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB0" }), "a worker has it, and a sister must not get another one");
    }

    [Test]
    public void After_a_reset_the_device_is_another_and_is_waited_for_anew()
    {
        _box.Device("1-1", "2c7c:0125").Face("1-1", 2, tty: "ttyUSB2").Face("1-1", 3, tty: "ttyUSB3");
        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB2" }));

        _box.Unplug("1-1");
        Assert.That(Found(), Is.Empty);
        _box.Device("1-1", "2c7c:0125", plug: 9).Face("1-1", 3, tty: "ttyUSB4");
        Assert.That(Found(), Is.Empty);

        _box.Face("1-1", 2, tty: "ttyUSB5");
        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB5" }));
    }

    [Test]
    public void A_stick_that_plays_a_CD_is_taken_as_soon_as_its_port_is_there()
    {
        _box.Device("1-1", "12d1:1f01").Face("1-1", 0, "08/06/50", driver: "usb-storage");
        Assert.That(Found(), Is.Empty);

        _box.Unplug("1-1");
        _box.Device("1-1", "12d1:1506", plug: 6).Face("1-1", 0, "ff/02/01", "ttyUSB0").Face("1-1", 1, "ff/02/02", "ttyUSB1").Face("1-1", 2, "ff/02/03", "ttyUSB2");
        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB1" }));
    }

    [Test]
    public void Huawei_tells_by_its_interfaces_that_the_port_is_still_to_come()
    {
        _box.Device("1-1", "12d1:1506").Face("1-1", 0, "ff/02/01", "ttyUSB0").Face("1-1", 1, "ff/02/02", driver: null);
        Assert.That(Found(), Is.Empty);

        _box.Face("1-1", 1, "ff/02/02", "ttyUSB1");
        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB1" }));
    }

    [Test]
    public void Of_an_old_stick_that_does_not_name_its_roles_the_data_port_comes_last()
    {
        _box.Device("1-1", "12d1:1001").Face("1-1", 0, "ff/ff/ff", "ttyUSB0").Face("1-1", 1, "ff/ff/ff", "ttyUSB1").Face("1-1", 2, "ff/ff/ff", "ttyUSB2");

        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB1" }));
    }

    [Test]
    public void Of_a_stranger_the_lowest_interface_stands_for_the_device_once_its_drivers_have_come()
    {
        _box.Device("1-1", "1234:5678").Face("1-1", 1, tty: "ttyUSB0").Face("1-1", 0, driver: null);
        Assert.That(Found(), Is.Empty);

        _box.Face("1-1", 0, tty: "ttyUSB1");
        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB1" }));
    }

    [Test]
    public void Identical_sticks_without_serial_numbers_are_told_apart_by_their_sockets()
    {
        foreach (var socket in new[] { "1-1.1", "1-1.2" })
            _box.Device(socket, "12d1:1506").Face(socket, 0, "ff/02/01", $"ttyUSB{socket[^1]}0").Face(socket, 1, "ff/02/02", $"ttyUSB{socket[^1]}1");

        Assert.That(_ports.Find().Select(port => (Path.GetFileName(port.Name), Path.GetFileName(port.Place))), Is.EqualTo(new[] { ("ttyUSB11", "pci-0:1-1.1:1.1-port0"), ("ttyUSB21", "pci-0:1-1.2:1.1-port0") }));
        Assert.That(_ports.Find().Select(port => port.Device).Distinct().Count(), Is.EqualTo(2));
    }

    [TestCase("0403:6011"), TestCase("10c4:ea71"), TestCase("1a86:55d5")]
    public void Every_line_of_a_bridge_has_a_modem_of_its_own(string id)
    {
        _box.Device("1-1", id);
        for (var number = 0; number < 4; number++) _box.Face("1-1", number, "ff/ff/ff", $"ttyUSB{number}", driver: "ftdi_sio");

        Assert.That(Found(), Is.EqualTo(new[] { "ttyUSB0", "ttyUSB1", "ttyUSB2", "ttyUSB3" }));
    }

    [Test]
    public void Of_a_known_modem_one_port_is_served_however_many_the_owner_names()
    {
        _box.Device("1-1", "2c7c:0125").Face("1-1", 2, tty: "ttyUSB2").Face("1-1", 3, tty: "ttyUSB3");

        Assert.That(Names(new SystemPorts([new("/dev/ttyUSB*"), new("/dev/ttyUSB3")], _box.Root, _clock)), Is.EqualTo(new[] { "ttyUSB3" }), "a name beats a glob");
        Assert.That(Names(new SystemPorts([new("/dev/ttyUSB3"), new("/dev/ttyUSB2")], _box.Root, _clock)), Is.EqualTo(new[] { "ttyUSB3" }), "the first name counts");
    }

    [Test]
    public void Of_a_stranger_the_owner_may_name_several_ports()
    {
        _box.Device("1-1", "0483:5740").Face("1-1", 0, tty: "ttyACM0").Face("1-1", 2, tty: "ttyACM1").Face("1-1", 4, tty: "ttyACM2");

        Assert.That(Names(new SystemPorts([new("/dev/ttyACM0"), new("/dev/ttyACM2")], _box.Root, _clock)), Is.EqualTo(new[] { "ttyACM0", "ttyACM2" }));
    }

    [Test]
    public void What_is_learnt_of_a_port_that_is_gone_is_nothing_and_a_name_that_changed_is_the_same_port()
    {
        var choice = new UsbChoice(_clock.GetUtcNow());
        UsbFace[] faces = [.. Enumerable.Range(0, 3).Select(number => new UsbFace(number, "ff/00/00", "option", 3, []))];
        void See(params (int Number, string Tty)[] there) => choice.Choose("1234", "5678", there.ToDictionary(one => one.Number, one => one.Tty), () => faces, _clock.GetUtcNow());

        See((0, "/dev/ttyUSB0"), (1, "/dev/ttyUSB1"), (2, "/dev/ttyUSB2"));
        choice.Learn("/dev/ttyUSB0", PortVoice.Positions);
        choice.Learn("/dev/ttyUSB9", PortVoice.Commands);
        Assert.That(choice.InTurn, Is.EqualTo(new[] { "/dev/ttyUSB1", "/dev/ttyUSB2" }));

        choice.Learn("/dev/ttyUSB2", PortVoice.Commands);
        See((0, "/dev/ttyUSB5"), (1, "/dev/ttyUSB6"), (2, "/dev/ttyUSB7"));
        Assert.That((choice.Offered, choice.HasAnswered("/dev/ttyUSB7")), Is.EqualTo(("/dev/ttyUSB7", true)));
        Assert.That(choice.InTurn, Is.EqualTo(new[] { "/dev/ttyUSB7", "/dev/ttyUSB6" }));
    }

    [Test]
    public void A_stick_on_which_nobody_answers_is_asked_ever_more_seldom()
    {
        var choice = new UsbChoice(_clock.GetUtcNow());
        var now = _clock.GetUtcNow();

        List<double> pauses = [];
        for (var round = 0; round < 12; round++)
        {
            choice.Rest(now);
            pauses.Add((choice.NotBefore - now).TotalSeconds);
        }

        Assert.That((pauses[0], pauses[1], pauses[^1]), Is.EqualTo((30.0, 60.0, 300.0)));
    }
}
