using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>What <c>check</c> prints, and how it ends.</summary>
internal sealed class CheckVerbTests
{
    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => _folder = new ConfigFolder();

    [TearDown]
    public void Close() => _folder.Dispose();

    [Test]
    public async Task A_good_file_is_counted()
    {
        _folder.With("esim-modem.yaml", "modems: [{ port: /dev/a }]\nsims:\n  - match: any\n");
        var run = await CliRun.Of("check", "--config", _folder.File);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Out, Does.Match("^/.*/esim-modem.yaml is good: 1 sim, 1 modem, \\d+ carriers?, renewals observe.\n$"));
    }

    [Test]
    public async Task A_faulty_file_is_wrong_use_and_every_fault_a_line()
    {
        _folder.With("esim-modem.yaml", "listne: off\ncheck: { every: 1s }\nalerts: [{ mail: a@b }]\n");
        var run = await CliRun.Of("check", $"--config={_folder.File}");
        Assert.That((run.ExitCode, run.Out), Is.EqualTo((2,
            $"{_folder.File}:1:1: unknown key `listne`; did you mean `listen`?\n" +
            $"{_folder.File}:2:17: `every` must be at least 5s\n" +
            $"{_folder.File}:3:18: note: mail: not built yet; alerts are only written to the log\n")));
    }

    [Test]
    public async Task A_fault_in_a_dialect_of_the_owner_is_told_like_any_other()
    {
        _folder.With("esim-modem.yaml", "dialects: own").With("own/acme.yaml", "dialect: acme\nmakers: [acme]\nhsh: [AT^CURC=0]\n");
        var run = await CliRun.Of("check", "--config", _folder.File);
        Assert.That((run.ExitCode, run.Out), Is.EqualTo((2, $"{_folder.Path}/own/acme.yaml:3:1: unknown key `hsh`; did you mean `hush`?\n")));
    }

    [Test]
    public async Task The_environment_is_part_of_it()
    {
        _folder.With("esim-modem.yaml", "");
        var run = await CliRun.Of(new Dictionary<string, string> { ["ESIMMODEM__CHECK__EVERY"] = "soon" }, "", "check", "--config", _folder.File);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Out, Does.StartWith("ESIMMODEM__CHECK__EVERY: `every` must be a duration"));
    }

    [Test]
    public async Task A_name_that_is_no_file_is_wrong_use()
    {
        foreach (var name in (string[])["", "/", "."])
            Assert.That((await CliRun.Of("check", "--config", name)).ExitCode, Is.EqualTo(2), name);
    }

    [Test]
    public async Task A_file_that_is_not_there_is_wrong_use()
    {
        var run = await CliRun.Of("check", "--config", _folder.File);
        Assert.That((run.ExitCode, run.Out), Is.EqualTo((2, $"{_folder.File}: there is no such file\n")));
    }
}
