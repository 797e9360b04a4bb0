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
        var restarter = new UsbRestarter(box.Root, new InstantTime());
        Assert.Multiple(async () =>
        {
            Assert.That(restarter.Can(Port(), Restart.Reenumerate, [Port()]), Is.True);
            Assert.That(await restarter.Do(Port(), Restart.Reenumerate), Is.Null);
            Assert.That(File.ReadAllText($"{box.Root}/sys/bus/usb/devices/1-1.4/authorized"), Is.EqualTo("1"));
        });
    }

    [Test]
    public void One_whose_switch_is_not_there_is_let_be()
    {
        File.Delete($"{box.Root}/sys/bus/usb/devices/1-1.4/authorized");
        Assert.That(new UsbRestarter(box.Root, new InstantTime()).Can(Port(), Restart.Reenumerate, [Port()]), Is.False);
    }

    [Test]
    public void A_device_with_another_port_in_use_is_let_be()
    {
        box.Face("1-1.4", 3, tty: "ttyUSB3");
        var restarter = new UsbRestarter(box.Root, new InstantTime()) { Hubs = ["1-1"] };
        FoundPort[] both = [Port(), Port() with { Name = $"{box.Root}/dev/ttyUSB3" }];
        Assert.Multiple(() =>
        {
            Assert.That(restarter.Can(Port(), Restart.Reenumerate, both), Is.False);
            Assert.That(restarter.Can(Port(), Restart.HubPower, both), Is.False);
            Assert.That(restarter.Can(Port(), Restart.HubPower, [Port()]), Is.True);
        });
    }

    [Test]
    public void Only_a_hub_that_the_owner_named_is_switched()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new UsbRestarter(box.Root, new InstantTime()).Can(Port(), Restart.HubPower, [Port()]), Is.False);
            Assert.That(new UsbRestarter(box.Root, new InstantTime()) { Hubs = ["1", "1-1.4"] }.Can(Port(), Restart.HubPower, [Port()]), Is.False);
        });
    }

    [Test]
    public async Task The_power_of_its_own_socket_is_switched_and_of_no_other()
    {
        var told = $"{box.Root}/told";
        var program = $"{box.Root}/uhubctl";
        File.WriteAllText(program, $"#!/bin/sh\necho \"$*\" > {told}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.That(await new UsbRestarter(box.Root, new InstantTime(), program: program) { Hubs = ["1-1"] }.Do(Port(), Restart.HubPower), Is.Null);
        Assert.That(File.ReadAllText(told).Trim(), Is.EqualTo("-l 1-1 -p 4 -a cycle -d 5"));
    }

    [Test]
    public async Task What_the_program_says_against_it_is_told()
    {
        var program = $"{box.Root}/uhubctl";
        File.WriteAllText(program, "#!/bin/sh\necho 'No compatible devices detected!' >&2\nexit 1\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Multiple(async () =>
        {
            Assert.That(await new UsbRestarter(box.Root, new InstantTime(), program: program).Do(Port(), Restart.HubPower), Does.Contain("could not switch socket 4 of hub 1-1: No compatible"));
            Assert.That(await new UsbRestarter(box.Root, new InstantTime(), program: $"{box.Root}/none").Do(Port(), Restart.HubPower), Does.Contain("is not installed"));
        });
    }

    private FoundPort Port() => new($"{box.Root}/dev/ttyUSB2", "place", 115200);

    /// <summary>A time in which every pause is over at once.</summary>
    private sealed class InstantTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
