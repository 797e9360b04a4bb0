using EsimModem.Store;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Web;

/// <summary>The book is copied over the box's own socket, by whoever may open it, and into a file that was not there.</summary>
public class BackupTests
{
    [Test]
    public async Task The_verb_writes_a_whole_book_and_overwrites_nothing()
    {
        await using var bank = await OpenBank.Start();
        using var folder = new Store.TemporaryState();
        File.WriteAllText(folder.In("esim-modem.yaml"), $"state: {bank.State}\n");
        var file = folder.In("backup.db");
        var run = await CliRun.Of("backup", "book", file, "--config", folder.In("esim-modem.yaml"));
        Assert.That(run.ExitCode, Is.Zero, run.Err);
        Assert.That(run.Out, Does.Contain(file).And.Contain($"{bank.Ledger.Head.Row} rows"));
        Assert.That(BookCopy.Look(file).Hash, Is.EqualTo(bank.Ledger.Head.Hash));
        Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        var bytes = File.ReadAllBytes(file);
        var again = await CliRun.Of("backup", "book", file, "--config", folder.In("esim-modem.yaml"));
        Assert.That(again.ExitCode, Is.EqualTo(1));
        Assert.That(again.Err, Does.Contain("not overwritten"));
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(bytes));
    }

    [Test]
    public async Task Nobody_gets_it_over_the_network()
    {
        await using var bank = await OpenBank.Start();
        Assert.That((string)(await bank.Get("backup", status: 403))["detail"]!, Does.Contain("backup book FILE"));
    }
}
