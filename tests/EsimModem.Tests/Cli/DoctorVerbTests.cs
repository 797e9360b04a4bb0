using EsimModem.Cli;
using EsimModem.Cli.Doctor;
using EsimModem.Ledger;
using EsimModem.Serial.Health;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>What <c>doctor</c> finds on a make-believe box, and how it ends.</summary>
internal sealed class DoctorVerbTests
{
    private UsbBox _box = null!;
    private ConfigFolder _folder = null!;

    [SetUp]
    public void Open() => (_box, _folder) = (new UsbBox(), new ConfigFolder());

    [TearDown]
    public void Close()
    {
        _box.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task A_box_in_order_has_notes_alone_and_the_exit_code_says_so()
    {
        using var modem = new Pty();
        _box.Device("1-1", "1a86:7523").Face("1-1", 0, tty: "ttyUSB0", leadsTo: modem.Name);
        _folder.With("esim-modem.yaml", $"state: {_folder.Path}\nmodems: [{{ port: /dev/ttyUSB* }}]\n");

        var run = await Doctor("--config", _folder.File);

        Assert.That(run.Out, Does.EndWith("notes.\n").And.Contain("Nothing found wrong: 1 port, "));
        Assert.That(run.Out, Does.Contain("note   daemon: none is at work here").And.Contain("note   service: no service is installed"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task A_fault_is_a_line_before_the_notes_and_ends_with_one()
    {
        _box.Device("1-1", "12d1:1f01", "HUAWEI Mobile").Face("1-1", 0, "08/06/50").Process(5, "ModemManager");
        _folder.With("esim-modem.yaml", $"state: {_folder.Path}\n");

        var run = await Doctor("--config", _folder.File);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out.Split('\n').TakeWhile(line => line.StartsWith("fault  ", StringComparison.Ordinal)).Select(line => line.Split(':')[0]), Is.EqualTo(new[] { "fault  ports", "fault  ModemManager", "fault  USB 1-1" }));
        Assert.That(run.Out, Does.Contain("\n3 faults, "));
    }

    [Test]
    public async Task Json_has_the_same()
    {
        _folder.With("esim-modem.yaml", $"state: {_folder.Path}\nmodems: [{{ port: /dev/ttyNONE }}]\n");

        var run = await Doctor("--json", "--config", _folder.File);

        var first = System.Text.Json.Nodes.JsonNode.Parse(run.Out)!.AsArray()[0]!;
        Assert.That(((string?)first["severity"], (string?)first["what"]), Is.EqualTo(("fault", "/dev/ttyNONE")));
        Assert.That((string?)first["text"], Does.Contain("correct the name"));
    }

    [Test]
    public async Task A_faulty_configuration_is_for_check_to_tell()
    {
        _folder.With("esim-modem.yaml", $"state: {_folder.Path}\nlistne: off\n");

        var run = await Doctor("--config", _folder.File);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain($"fault  {_folder.File}: the configuration has 1 fault, and the daemon does not start with it: `esim-modem check --config {_folder.File}` tells"));
    }

    [Test]
    public async Task What_the_running_daemon_has_is_not_opened_and_what_it_lacks_is_told()
    {
        await using var daemon = await FakeDaemon.Start();
        daemon.On("GET /modems", """{"items":[{"port":"/dev/serial/by-path/a","state":"ready","faults":[]},{"port":"/dev/ttyUSB9","state":"failed","faults":["The port /dev/ttyUSB9 is held by minicom (process 99): end that program."]}],"next":null}""");
        using var modem = new Pty();
        using var holder = System.Diagnostics.Process.Start("flock", ["--no-fork", modem.Name, "sleep", "60"]);
        await Eventually.True(() => EsimModem.Serial.PortHolder.NameOf(holder.Id) == "sleep", "the port is held");
        _box.Device("1-1", "1a86:7523").Face("1-1", 0, tty: "ttyUSB0", leadsTo: modem.Name);
        _folder.With("esim-modem.yaml", $"state: {daemon.State}\nmodems: [{{ port: /dev/ttyUSB0 }}]\n");

        var run = await Doctor("--config", _folder.File);

        holder.Kill();
        Assert.That(run.Out, Does.Contain("note   daemon: it is at work and has 1 modem;").And.Contain("fault  /dev/ttyUSB9: The port /dev/ttyUSB9 is held by minicom"));
        Assert.That(run.Out, Does.Not.Contain("held by sleep"));
    }

    [Test]
    public async Task Who_may_not_ask_the_daemon_does_not_open_its_ports()
    {
        var daemon = await DaemonCheck.Ask(_folder.Path, _ => false, CancellationToken.None);

        Assert.That(daemon.IsUp);
        Assert.That(daemon.Findings.Single().Sentence, Does.Contain("usermod -aG esim-modem"));
        Assert.That(Rights.MayAsk(_folder.Path) && Rights.MayAsk($"{_folder.Path}/nowhere") && Rights.MayEnter(_folder.Path));
        Assert.That(Rights.MayWriteFile($"{_folder.Path}/nowhere"), Is.False);
    }

    [Test]
    public void The_state_folder_is_to_be_on_a_disk_with_room_and_writable()
    {
        List<Finding> Look(string folder, DiskFacts facts, bool isElsewhose = false) => [.. new StateCheck(folder, isElsewhose, _ => facts).Look()];
        var good = new DiskFacts("ext4", long.MaxValue, true);

        Assert.That(Look(_folder.Path, good), Is.Empty);
        Assert.That(Look(_folder.Path, good with { MayWrite = false }).Single().Sentence, Does.Contain("may not write in the state folder"));
        Assert.That(Look($"{_folder.Path}/a/b", good with { MayWrite = false }).Single().Sentence, Does.Contain("is not there").And.Contain("install -d"));
        Assert.That(Look(_folder.Path, good with { MayWrite = false }, isElsewhose: true), Is.Empty);
        Assert.That(Look(_folder.Path, good with { Format = "tmpfs" }).Single().Sentence, Does.Contain("gone after a power cut"));
        Assert.That(Look(_folder.Path, good with { Free = 12_345_678 }).Single().Sentence, Does.StartWith("only 12 MB are left"));
    }

    [Test]
    public void What_the_kernel_says_of_a_folder_is_read()
    {
        var facts = DiskFacts.Of(_folder.Path);

        Assert.That(facts.MayWrite);
        Assert.That(facts.Free, Is.Positive);
        Assert.That(DiskFacts.Of("/proc/1").Format, Is.EqualTo("proc"));
        Assert.That(DiskFacts.Of($"{_folder.Path}/nowhere").MayWrite, Is.False);
    }

    [Test]
    public void A_box_without_an_engine_for_the_book_is_told()
    {
        Assert.That(EngineCheck.Look(), Is.Empty);
        Assert.That(EngineCheck.Look(() => throw new LedgerUnavailableException("No engine: install it.", null)).Single(), Is.EqualTo(Finding.Fault("book", "No engine: install it.")));
    }

    [TestCase(true, true, true, ExpectedResult = "")]
    [TestCase(false, true, true, ExpectedResult = "")]
    [TestCase(true, false, true, ExpectedResult = "Note clock")]
    [TestCase(false, false, true, ExpectedResult = "Fault clock")]
    [TestCase(true, true, false, ExpectedResult = "Fault zones")]
    public string The_clock_is_proven_and_the_zones_are_new(bool runsOn, bool isSynchronized, bool knowsKazakhTime) =>
        string.Join(", ", new ClockCheck(runsOn, isSynchronized, knowsKazakhTime).Look().Select(finding => $"{finding.Kind} {finding.What}"));

    [Test]
    public void The_list_of_the_worlds_carriers_is_there_or_not_or_broken()
    {
        List<Finding> Look() => [.. new WorldCheck(_box.Root).Look()];
        Assert.That(Look().Single(), Has.Property("Kind").EqualTo(FindingKind.Note).And.Property("Sentence").Contains("apt install mobile-broadband-provider-info"));

        var file = _box.Root + EsimModem.Config.WorldFile.UsualPath;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "<serviceproviders><country code='de'><provider><name>R</name><gsm><network-id mcc='262' mnc='99'/><balance-check><ussd>*1#</ussd></balance-check></gsm></provider></country></serviceproviders>");
        Assert.That(Look().Single(), Has.Property("Kind").EqualTo(FindingKind.Note).And.Property("Sentence").Contains("adds 1 carrier of 1 countries"));

        File.WriteAllText(file, "<serviceproviders>");
        Assert.That(Look().Single(), Has.Property("Kind").EqualTo(FindingKind.Fault).And.Property("Sentence").Contains("breaks off after 0 carriers"));
    }

    [Test]
    public void The_service_and_the_user_are_only_notes()
    {
        Assert.That(new ServiceCheck(_box.Root, isRoot: true).Look().Select(finding => (finding.Kind, finding.What)), Is.EqualTo(new[] { (FindingKind.Note, "service"), (FindingKind.Note, "user") }));

        _box.With("etc/systemd/system/esim-modem.service");
        Assert.That(new ServiceCheck(_box.Root, isRoot: false).Look().Single().Sentence, Does.Contain("sudo esim-modem doctor"));
    }

    private async Task<CliRun> Doctor(params string[] typed)
    {
        using StringWriter output = new(), error = new();
        using var reader = new StringReader("");
        var surroundings = new Surroundings(new Output(output, error, reader), new Dictionary<string, string>(), TimeProvider.System, AtMost.TenSeconds());
        var exit = await new CommandLine(surroundings, [new DoctorVerb(surroundings, _box.Root)]).Run(["doctor", .. typed]);
        return new CliRun(exit, output.ToString(), error.ToString());
    }
}
