using EsimModem.Bank;
using EsimModem.Tests.Web;

namespace EsimModem.Tests.Banks;

/// <summary>Whether a box's clock goes on while it is off, as its kernel tells it.</summary>
internal sealed class HostClockTests
{
    private readonly DateTimeOffset _now = new HandClock().GetUtcNow();
    private string _root = "";

    [SetUp]
    public void MakeRoot() => _root = Directory.CreateTempSubdirectory("esim-modem-host-").FullName;

    [TearDown]
    public void RemoveRoot() => Directory.Delete(_root, recursive: true);

    [Test]
    public void A_box_without_any_clock_stands_still() => Assert.That(HostClock.RunsOn(_now, _root), Is.False);

    [TestCase(0, true)]
    [TestCase(599, true)]
    [TestCase(-599, true)]
    [TestCase(601, false, Description = "one of them is wrong")]
    [TestCase(-3 * 86400, false)]
    public void A_battery_clock_is_one_that_shows_the_systems_time(int apart, bool runs)
    {
        Put("rtc0", _now.AddSeconds(apart).ToUnixTimeSeconds());
        Assert.That(HostClock.RunsOn(_now, _root), Is.EqualTo(runs));
    }

    [Test]
    public void The_chip_of_a_board_without_a_battery_shows_1970_while_the_systems_time_was_put_back_to_the_hour_of_the_cut()
    {
        Put("rtc0", 57);
        Assert.That(HostClock.RunsOn(_now, _root), Is.False);
        Assert.That(HostClock.RunsOn(DateTimeOffset.UnixEpoch.AddSeconds(60), _root), Is.False, "nor do two that begin anew agree");
    }

    [Test]
    public void A_second_chip_may_be_the_one_with_the_battery()
    {
        Put("rtc0", 57);
        Put("rtc1", _now.ToUnixTimeSeconds());
        Assert.That(HostClock.RunsOn(_now, _root), Is.True);
    }

    [TestCase("")]
    [TestCase("never")]
    [TestCase("-1")]
    public void A_chip_that_tells_nothing_is_none(string told)
    {
        Put("rtc0", 0);
        File.WriteAllText(Path.Combine(_root, "sys/class/rtc/rtc0/since_epoch"), told);
        Directory.CreateDirectory(Path.Combine(_root, "sys/class/rtc/rtc1"));
        Assert.That(HostClock.RunsOn(_now, _root), Is.False);
    }

    [TestCase("flags\t\t: fpu hypervisor lahf_lm", true)]
    [TestCase("flags\t\t: fpu lahf_lm", false)]
    public void A_virtual_machine_takes_its_hosts_time(string flags, bool runs)
    {
        Directory.CreateDirectory(Path.Combine(_root, "proc"));
        File.WriteAllText(Path.Combine(_root, "proc/cpuinfo"), $"processor\t: 0\n{flags}\n");
        Assert.That(HostClock.RunsOn(_now, _root), Is.EqualTo(runs));
    }

    private void Put(string clock, long seconds)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "sys/class/rtc", clock)).FullName;
        File.WriteAllText(Path.Combine(folder, "since_epoch"), $"{seconds}\n");
    }
}
