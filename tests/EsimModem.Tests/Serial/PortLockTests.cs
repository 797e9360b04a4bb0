using EsimModem.Serial;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Serial;

/// <summary>The lock files that programs of the trade leave for each other.</summary>
internal sealed class PortLockTests
{
    // A device that everybody has and nobody keeps open.
    private const string Device = "/dev/full";

    private readonly PortFolder folder = new();

    [OneTimeTearDown]
    public void Leave() => folder.Dispose();

    private string LockFile => Path.Combine(folder.Path, "LCK..full");

    [Test]
    public void A_lock_holds_our_number_and_goes_when_the_port_is_closed()
    {
        using (PortLock.Take(Device, folder.Path))
            Assert.That(File.ReadAllText(LockFile), Is.EqualTo($"{Environment.ProcessId,10}\n"));

        Assert.That(File.Exists(LockFile), Is.False);
    }

    [Test]
    public void A_second_taker_is_refused()
    {
        using var open = File.OpenWrite(Device);
        using var first = PortLock.Take(Device, folder.Path);

        var refusal = Assert.Throws<PortHeldException>(() => PortLock.Take(Device, folder.Path));
        Assert.That(refusal?.Holder?.Process, Is.EqualTo(Environment.ProcessId));
    }

    [Test]
    public void What_a_dead_program_left_behind_is_taken_over()
    {
        File.WriteAllText(LockFile, "2147483000\n");

        using var taken = PortLock.Take(Device, folder.Path);

        Assert.That(File.ReadAllText(LockFile), Is.EqualTo($"{Environment.ProcessId,10}\n"));
    }

    [Test]
    public void The_number_of_a_living_program_that_has_not_got_the_port_counts_for_nothing()
    {
        using var sleeper = System.Diagnostics.Process.Start("sleep", "60");
        File.WriteAllText(LockFile, $"{sleeper.Id,10}\n");

        Assert.That(() => PortLock.Take(Device, folder.Path)!.Dispose(), Throws.Nothing);
        sleeper.Kill();
    }

    [Test]
    public void A_file_that_its_program_closes_while_we_look_does_not_hide_the_others()
    {
        using var restless = System.Diagnostics.Process.Start("sh", ["-c", "while :; do : </dev/null; done"]);
        try
        {
            for (var look = 0; look < 2_000; look++)
                Assert.That(PortHolder.Holds(restless.Id, Device), Is.False);
        }
        finally
        {
            restless.Kill();
        }
    }

    [Test]
    public void A_living_program_that_has_the_port_is_named()
    {
        using var holder = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sleep", "60") { RedirectStandardInput = true })!;
        var pipe = File.ResolveLinkTarget($"/proc/{holder.Id}/fd/0", false)!.FullName;

        Assert.That(PortHolder.Holds(holder.Id, pipe), Is.True);
        Assert.That(PortHolder.Holds(holder.Id, Device), Is.False);
        Assert.That(PortHolder.NameOf(holder.Id), Is.EqualTo("sleep"));
        holder.Kill();
    }

    [Test]
    public void A_pty_and_a_box_without_the_folder_have_no_lock_file()
    {
        Assert.That(PortLock.Take("/dev/pts/0", folder.Path), Is.Null);
        Assert.That(PortLock.Take(Device, "/nowhere"), Is.Null);
    }
}
