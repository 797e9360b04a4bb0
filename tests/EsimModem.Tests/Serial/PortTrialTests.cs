using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>Finding the port of a stick at which a modem answers: by listening first, and with no more than a word.</summary>
internal sealed class PortTrialTests
{
    private readonly List<Pty> _sticks = [];
    private UsbBox _box = null!;

    [SetUp]
    public void Open() => _box = new UsbBox();

    [TearDown]
    public void Close()
    {
        _sticks.ForEach(pty => pty.Dispose());
        _sticks.Clear();
        _box.Dispose();
    }

    private Pty[] Stick(string id, params int[] numbers)
    {
        var ptys = numbers.Select(_ => new Pty()).ToArray();
        _sticks.AddRange(ptys);
        _box.Device("1-1", id);
        foreach (var (number, pty) in numbers.Zip(ptys)) _box.Face("1-1", number, "ff/00/00", $"ttyUSB{number}", pty.Name);
        return ptys;
    }

    private SystemPorts Ports() => new([new("/dev/ttyUSB*")], _box.Root, TimeProvider.System);

    private static async Task Answer(Pty modem)
    {
        await Eventually.True(() => modem.IsHeard(), "a word came");
        modem.Hear(3);
        modem.Say("AT\r\r\nOK\r\n");
    }

    [Test]
    public async Task A_stream_of_positions_is_left_alone_and_the_sister_that_answers_is_the_modem()
    {
        var stick = Stick("1234:5678", 0, 1, 2);
        var ports = Ports();
        var first = ports.Find().Single();
        Assert.That(first.Name, Is.EqualTo(stick[0].Name));
        stick[0].Say("$GPGGA,120000.0,5108.00,N\r\n");
        var answering = Answer(stick[1]);

        var refusal = await Assert.ThrowsAsync<PortUnavailableException>(async () => await ports.Open(first, AtMost.TenSeconds()));

        await answering;
        Assert.That(refusal?.Message, Is.EqualTo($"The modem takes commands at {stick[1].Name} and not at {stick[0].Name}: it is opened there."));
        var found = ports.Find().Single();
        Assert.That((found.Name, Path.GetFileName(found.Place)), Is.EqualTo((stick[1].Name, "pci-0:1-1:1.1-port0")));
        Assert.That(stick[0].IsHeard() || stick[2].IsHeard(), Is.False, "not a byte was written to the others");
        answering = Answer(stick[1]);
        await using var line = await ports.Open(found, AtMost.TenSeconds());
        await answering;
    }

    [Test]
    public async Task The_first_port_that_answers_is_opened_at_once()
    {
        var stick = Stick("1234:5678", 0, 1);
        var ports = Ports();
        var answering = Answer(stick[0]);

        await using var line = await ports.Open(ports.Find().Single(), AtMost.TenSeconds());

        await answering;
        await line.WriteAsync("AT+CGSN\r"u8.ToArray(), AtMost.TenSeconds());
        Assert.That(stick[0].Hear(8), Is.EqualTo("AT+CGSN\r"));
        Assert.That(stick[1].IsHeard(), Is.False);
    }

    [Test]
    public async Task Frames_of_a_diagnosis_are_left_alone_while_plugged_and_a_port_held_by_another_is_passed_over()
    {
        var stick = Stick("1234:5678", 0, 1, 2);
        var ports = Ports();
        stick[0].Say([0x7e, 0x10, 0x00, 0xab, 0x7e]);
        await using var holder = await new SystemPorts([]).Open(new FoundPort(stick[1].Name, "", 115200), AtMost.TenSeconds());
        var answering = Answer(stick[2]);

        await Assert.ThrowsAsync<PortUnavailableException>(async () => await ports.Open(ports.Find().Single(), AtMost.TenSeconds()));

        await answering;
        Assert.That(ports.Find().Single().Name, Is.EqualTo(stick[2].Name));
        Assert.That(stick[0].IsHeard() || stick[1].IsHeard(), Is.False);
    }

    [Test]
    public async Task A_lone_receiver_of_positions_is_no_port_any_more()
    {
        var stick = Stick("1546:01a8", 0);
        var ports = Ports();
        stick[0].Say("$GNRMC,120000.0,A\r\n");

        var refusal = await Assert.ThrowsAsync<PortUnavailableException>(async () => await ports.Open(ports.Find().Single(), AtMost.TenSeconds()));

        Assert.That(refusal?.Message, Does.Contain($"({Path.GetFileName(stick[0].Name)} streams positions)"));
        Assert.That(ports.Find(), Is.Empty);
        Assert.That(stick[0].IsHeard(), Is.False);
    }

    [Test]
    public async Task A_lone_silent_port_is_handed_on_unasked()
    {
        var stick = Stick("1a86:7523", 0);
        var ports = Ports();

        await using var line = await ports.Open(ports.Find().Single(), AtMost.TenSeconds());

        Assert.That(stick[0].IsHeard(), Is.False);
    }

    [Test]
    public async Task When_the_best_port_of_a_known_modem_stays_mute_its_second_one_is_taken_and_remembered()
    {
        var stick = Stick("2c7c:0125", 2, 3);
        var ports = Ports();
        var answering = Answer(stick[1]);

        var refusal = await Assert.ThrowsAsync<PortUnavailableException>(async () => await ports.Open(ports.Find().Single(), AtMost.TenSeconds()));

        await answering;
        Assert.That(refusal?.Message, Does.StartWith($"The modem takes commands at {stick[1].Name}"));
        Assert.That(ports.Find().Single().Name, Is.EqualTo(stick[1].Name));
        Assert.That(stick[0].Hear(11), Is.EqualTo("AT\r\e\rAT\rAT\r"), "it was asked three times, and a half written message was given up");
    }

    [Test]
    public async Task A_port_that_the_owner_named_is_his_choice()
    {
        var stick = Stick("1234:5678", 0, 1);
        var ports = new SystemPorts([new("/dev/ttyUSB1")], _box.Root, TimeProvider.System);

        await using var line = await ports.Open(ports.Find().Single(), AtMost.TenSeconds());

        Assert.That(stick[1].IsHeard(), Is.False);
    }
}
