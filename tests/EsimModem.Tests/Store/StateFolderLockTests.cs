using EsimModem.Ledger;
using EsimModem.Store;

namespace EsimModem.Tests.Store;

/// <summary>Two daemons on one state folder would both renew: the second is turned away.</summary>
public class StateFolderLockTests
{
    [Test]
    public void A_second_daemon_on_the_same_folder_gets_one_sentence()
    {
        using var state = new TemporaryState();
        using var first = StateFolderLock.Take(state.Path);
        var refusal = Assert.Throws<LedgerUnavailableException>(() => StateFolderLock.Take(state.Path));
        Assert.That(refusal!.Message, Does.Contain(state.Path).And.Contain("stop it first"));
        Assert.That(refusal.Message, Does.Not.Contain('\n'));
    }

    [Test]
    public void A_folder_that_was_left_can_be_taken_again()
    {
        using var state = new TemporaryState();
        StateFolderLock.Take(state.Path).Dispose();
        Assert.DoesNotThrow(() => StateFolderLock.Take(state.Path).Dispose());
    }

    [Test]
    public void The_kernel_frees_the_folder_of_a_killed_daemon()
    {
        using var state = new TemporaryState();
        StateFolderLock.Take(state.Path).Dispose();
        using var holder = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("flock", ["--no-fork", state.In(StateFolderLock.FileName), "sh", "-c", "echo held; exec sleep 600"])
            { RedirectStandardOutput = true })!;
        Assert.That(holder.StandardOutput.ReadLine(), Is.EqualTo("held"));
        Assert.Throws<LedgerUnavailableException>(() => StateFolderLock.Take(state.Path));
        holder.Kill();
        holder.WaitForExit();
        Assert.DoesNotThrow(() => StateFolderLock.Take(state.Path).Dispose());
    }

    [Test]
    public void A_new_folder_is_for_its_owner_only()
    {
        using var state = new TemporaryState();
        using var held = StateFolderLock.Take(state.In("new"));
        Assert.That(File.GetUnixFileMode(state.In("new")) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead), Is.EqualTo(UnixFileMode.None));
    }

    [Test]
    public void A_folder_that_cannot_be_made_says_what_to_do()
    {
        using var state = new TemporaryState();
        File.WriteAllText(state.In("file"), "");
        var refusal = Assert.Throws<LedgerUnavailableException>(() => StateFolderLock.Take(state.In("file")));
        Assert.That(refusal!.Message, Does.Contain("`state`"));
    }
}
