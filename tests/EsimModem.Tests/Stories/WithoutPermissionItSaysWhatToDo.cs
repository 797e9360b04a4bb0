using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>An ordinary user without a right to file, folder or port: one sentence names it and the remedy.</summary>
[Category("Process")]
public class WithoutPermissionItSaysWhatToDo
{
    /// <summary>Root passes every file mode, so root gives up just that power; anybody else has not got it anyway.</summary>
    private static readonly string[] Ordinary = Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];

    private string _folder = "";

    [SetUp]
    public void Folder()
    {
        _folder = Directory.CreateTempSubdirectory("esim-").FullName;
        File.WriteAllText(Settings, $"state: {_folder}/state\nlisten: off\n");
    }

    [TearDown]
    public void Away() => Directory.Delete(_folder, recursive: true);

    private string Settings => Path.Combine(_folder, "esim-modem.yaml");

    [Test]
    public async Task A_configuration_that_may_not_be_read()
    {
        File.SetUnixFileMode(Settings, UnixFileMode.None);
        await Refused("run", Settings);
        await Refused("check", Settings);
    }

    [Test]
    public async Task A_state_folder_that_may_not_be_written()
    {
        var state = Directory.CreateDirectory(Path.Combine(_folder, "state")).FullName;
        File.SetUnixFileMode(state, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await Refused("run", state);
        Assert.That(Directory.EnumerateFileSystemEntries(state), Is.Empty);
    }

    [Test]
    public async Task A_port_that_may_not_be_opened_is_told_and_the_others_go_on()
    {
        await using var box = await PtyBox.Open(modems: 2);
        var closed = File.ResolveLinkTarget(Path.Combine(box.Folder, "modem0"), returnFinalTarget: true)!.FullName;
        File.SetUnixFileMode(closed, UnixFileMode.None);

        await using var daemon = Executable.StartUnder(Ordinary, "run", "--config", box.Configuration);
        using var api = box.Api;
        var modem = await Until.Seen("the trouble in the list of modems", TimeSpan.FromSeconds(60), async () =>
            (await api.Items("modems")).FirstOrDefault(modem => (string)modem!["state"]! == "failed"));
        Assert.That((string)modem["faults"]![0]!, Does.StartWith($"No permission to open {closed}").And.Contain("dialout"));
        Assert.That(daemon.Printed, Does.Contain($"No permission to open {closed}"));
        await box.Sims("the other SIM read", sims => sims.Count == 1 && sims[0]!["balance"] is not null);
        Assert.That(await daemon.Interrupt(), Is.Zero, daemon.Printed);
    }

    private async Task Refused(string verb, string named)
    {
        await using var program = Executable.StartUnder(Ordinary, verb, "--config", Settings);
        Assert.That(await program.Ended(TimeSpan.FromMinutes(1)), Is.EqualTo(2), $"{verb}: {program.Printed}");
        Assert.That(program.Printed, Does.Contain(named).And.Match("(?i)permission|belong").And.Not.Contain("   at "), verb);
        Assert.That(program.Printed.Split('\n'), Has.Length.EqualTo(1), program.Printed);
    }
}
