using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

public class UsbRestarterTests
{
    private UsbBox box = null!;

    [SetUp]
    public void Plug() => box = new UsbBox().Hub("1-1").Device("1-1.4", "2c7c:0125").Face("1-1.4", 2, tty: "ttyUSB2").With("sys/bus/usb/devices/1-1.4/authorized", "1\n");

    [TearDown]
    public void Unplug() => box.Dispose();

    [Test]
    public void The_kernel_lets_it_go_and_takes_it_in_again()
    {
        var authorized = $"{box.Root}/sys/bus/usb/devices/1-1.4/authorized";
        var between = new List<string>();
        var restarter = new UsbRestarter(box.Root, new InstantTime(() => between.Add(File.ReadAllText(authorized))));
        Assert.Multiple(async () =>
        {
            Assert.That(restarter.Can(Port(), Restart.Reenumerate, () => [Port()]), Is.True);
            Assert.That(await restarter.Do(Port(), Restart.Reenumerate), Is.Null);
            Assert.That(between, Is.EqualTo(new[] { "0" }));
            Assert.That(File.ReadAllText(authorized), Is.EqualTo("1"));
        });
    }

    [Test]
    public async Task What_is_not_taken_back_is_tried_again_and_told()
    {
        var authorized = $"{box.Root}/sys/bus/usb/devices/1-1.4/authorized";
        var pauses = 0;
        var restarter = new UsbRestarter(box.Root, new InstantTime(() =>
        {
            // A folder in the place of the switch takes no word.
            if (pauses++ > 0) return;
            File.Delete(authorized);
            Directory.CreateDirectory(authorized);
        }));
        Assert.That(await restarter.Do(Port(), Restart.Reenumerate), Does.Contain("did not take it back").And.Contain("pull it out"));
        Assert.That(pauses, Is.EqualTo(3));
    }

    [Test]
    public async Task Another_device_in_the_same_socket_is_let_be()
    {
        var meant = Port() with { Device = $"{box.Root}/sys/bus/usb/devices/1-1.4#4" };
        Assert.That(await new UsbRestarter(box.Root, new InstantTime()).Do(meant, Restart.Reenumerate), Does.Contain("not the device any more"));
        Assert.That(File.ReadAllText($"{box.Root}/sys/bus/usb/devices/1-1.4/authorized"), Is.EqualTo("1\n"));
    }

    [Test]
    public void A_bridge_is_not_taken_off_for_the_modem_behind_it()
    {
        box.Device("1-1.3", "1a86:7523").Face("1-1.3", 0, tty: "ttyUSB5").With("sys/bus/usb/devices/1-1.3/authorized", "1\n");
        var bridge = new FoundPort($"{box.Root}/dev/ttyUSB5", "place", 115200);
        var restarter = new UsbRestarter(box.Root, new InstantTime()) { Hubs = ["1-1"] };
        Assert.Multiple(() =>
        {
            Assert.That(restarter.Can(bridge, Restart.Reenumerate, () => [bridge]), Is.False);
            Assert.That(restarter.Can(bridge, Restart.HubPower, () => [bridge]), Is.True);
        });
    }

    [Test]
    public void One_whose_switch_is_not_there_is_let_be()
    {
        File.Delete($"{box.Root}/sys/bus/usb/devices/1-1.4/authorized");
        Assert.That(new UsbRestarter(box.Root, new InstantTime()).Can(Port(), Restart.Reenumerate, () => [Port()]), Is.False);
    }

    [Test]
    public void A_device_with_another_port_in_use_is_let_be()
    {
        box.Face("1-1.4", 3, tty: "ttyUSB3");
        var restarter = new UsbRestarter(box.Root, new InstantTime()) { Hubs = ["1-1"] };
        FoundPort[] both = [Port(), Port() with { Name = $"{box.Root}/dev/ttyUSB3" }];
        Assert.Multiple(() =>
        {
            Assert.That(restarter.Can(Port(), Restart.Reenumerate, () => both), Is.False);
            Assert.That(restarter.Can(Port(), Restart.HubPower, () => both), Is.False);
            Assert.That(restarter.Can(Port(), Restart.HubPower, () => [Port()]), Is.True);
        });
    }

    [Test]
    public void Only_a_hub_that_the_owner_named_is_switched()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new UsbRestarter(box.Root, new InstantTime()).Can(Port(), Restart.HubPower, () => [Port()]), Is.False);
            Assert.That(new UsbRestarter(box.Root, new InstantTime()) { Hubs = ["1", "1-1.4"] }.Can(Port(), Restart.HubPower, () => [Port()]), Is.False);
        });
    }

    [Test]
    public async Task The_power_of_its_own_socket_is_switched_and_of_no_other()
    {
        Assert.That(await new UsbRestarter(box.Root, new InstantTime(), program: Program()) { Hubs = ["1-1"] }.Do(Port(), Restart.HubPower), Is.Null);
        Assert.That(Told(), Is.EqualTo(new[] { "-l 1-1 -p 4 -a cycle -d 5" }));
    }

    [Test]
    public async Task What_the_program_says_against_it_is_told()
    {
        var program = Program("echo 'No compatible devices detected!' >&2\nexit 1");
        Assert.Multiple(async () =>
        {
            Assert.That(await new UsbRestarter(box.Root, new InstantTime(), program: program).Do(Port(), Restart.HubPower), Does.Contain("could not switch socket 4 of hub 1-1: No compatible"));
            Assert.That(await new UsbRestarter(box.Root, new InstantTime(), program: $"{box.Root}/none").Do(Port(), Restart.HubPower), Does.Contain("is not installed"));
        });
    }

    [Test]
    public void What_was_left_off_when_the_program_was_killed_is_taken_back_at_its_next_start()
    {
        box.With("sys/bus/usb/devices/1-1.4/authorized", "0\n");
        box.Device("1-1.2", "12d1:1001").With("sys/bus/usb/devices/1-1.2/authorized", "1\n");
        box.Device("1-1.3", "1a86:7523").With("sys/bus/usb/devices/1-1.3/authorized", "0\n");
        box.Device("1-1.5", "1199:9071").With("sys/bus/usb/devices/1-1.5/authorized/is-a-folder");
        Assert.That(new UsbRestarter(box.Root, new InstantTime()).TakeBack(), Is.EqualTo(new[] { "1-1.4" }));
        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText($"{box.Root}/sys/bus/usb/devices/1-1.4/authorized"), Is.EqualTo("1"));
            Assert.That(File.ReadAllText($"{box.Root}/sys/bus/usb/devices/1-1.3/authorized"), Is.EqualTo("0\n"), "a bridge was taken off by somebody else");
        });
    }

    [Test]
    public async Task A_socket_that_could_not_be_switched_is_given_its_power_again()
    {
        var program = Program("case \"$*\" in *cycle*) echo 'it went wrong' >&2; exit 1;; esac");
        Assert.That(await new UsbRestarter(box.Root, new InstantTime(), program: program).Do(Port(), Restart.HubPower), Does.Contain("it went wrong"));
        Assert.That(Told(), Is.EqualTo(new[] { "-l 1-1 -p 4 -a cycle -d 5", "-l 1-1 -p 4 -a on" }));
    }

    [Test]
    public async Task One_that_had_to_be_stopped_in_its_pause_leaves_no_socket_without_power()
    {
        var program = Program("case \"$*\" in *cycle*) exec sleep 300;; esac");
        Assert.That(await new UsbRestarter(box.Root, new TimeThatEndsOnceTold($"{box.Root}/told"), program: program).Do(Port(), Restart.HubPower), Does.Contain("did not come to an end"));
        Assert.That(Told(), Is.EqualTo(new[] { "-l 1-1 -p 4 -a cycle -d 5", "-l 1-1 -p 4 -a on" }));
    }

    private FoundPort Port() => new($"{box.Root}/dev/ttyUSB2", "place", 115200);

    /// <summary>A make-believe uhubctl that writes down what it is told, and then does as the script says.</summary>
    private string Program(string script = "")
    {
        var program = $"{box.Root}/uhubctl";
        File.WriteAllText(program, $"#!/bin/sh\necho \"$*\" >> {box.Root}/told\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return program;
    }

    private string[] Told() => File.ReadAllLines($"{box.Root}/told");

    /// <summary>A time in which a short pause is over at once, and is told of.</summary>
    private sealed class InstantTime(Action? paused = null) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.FromSeconds(5)) return base.CreateTimer(callback, state, dueTime, period);
            paused?.Invoke();
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    /// <summary>A time in which whoever is long at work is out of patience once it has written down what it was told; the next one has its time.</summary>
    private sealed class TimeThatEndsOnceTold(string told) : TimeProvider
    {
        private bool _isOver;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (_isOver) return base.CreateTimer(callback, state, dueTime, period);
            Assert.That(SpinWait.SpinUntil(() => new FileInfo(told) is { Exists: true, Length: > 0 }, TimeSpan.FromSeconds(30)), Is.True, "the program has written nothing down");
            _isOver = true;
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
