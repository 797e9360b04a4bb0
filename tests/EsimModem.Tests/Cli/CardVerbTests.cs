using EsimModem.Cli;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>A card that goes from box to box with a file.</summary>
public class CardVerbTests
{
    private const string Iccid = "8999702000000001234";
    private const string Paper = $$"""{"format":"esim-modem release 1","sha256":"ab","paper":{"iccid":"{{Iccid}}","orders":[{"id":7}] } }""";
    private FakeDaemon _daemon = null!;
    private string _folder = null!;

    [SetUp]
    public async Task Start()
    {
        _folder = Directory.CreateTempSubdirectory("esimmodem-card").FullName;
        _daemon = await FakeDaemon.Start();
        _daemon.On("GET /sims", $$"""{"items":[{"id":"{{Iccid}}","iccid":"{{Iccid}}","label":"Kiosk 12"}],"next":null}""");
    }

    [TearDown]
    public async Task Stop()
    {
        await _daemon.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string File => Path.Combine(_folder, "card.json");

    [Test]
    public async Task A_release_is_written_for_its_owner_alone_and_over_nothing()
    {
        _daemon.On($"POST /sims/{Iccid}/handover", Paper);
        var run = await Run("sims", "release", "Kiosk 12", File);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((ExitCode.Done, "")));
        Assert.That(run.Out, Does.Contain($"sims adopt {Iccid} {File}"));
        Assert.That(System.IO.File.ReadAllText(File), Does.Contain("\"sha256\": \"ab\""));
        Assert.That(System.IO.File.GetUnixFileMode(File), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var again = await Run("sims", "release", "Kiosk 12", File);
        Assert.That((again.ExitCode, again.Err), Is.EqualTo((ExitCode.WrongUse, $"{File} is there already; name another file.\n")));
        Assert.That(_daemon.Requests.Count(request => request.Method == "POST"), Is.EqualTo(1), "and the card was not given away for nothing");
    }

    [Test]
    public async Task A_release_that_was_refused_leaves_no_file()
    {
        _daemon.On($"POST /sims/{Iccid}/handover", """{"detail":"Order 7 is being sent this moment."}""", 409);
        var run = await Run("sims", "release", "1234", File);
        Assert.That((run.ExitCode, run.Err, System.IO.File.Exists(File)), Is.EqualTo((ExitCode.Failed, "Order 7 is being sent this moment.\n", false)));
    }

    [TestCase("1234", "Kiosk 12")]
    [TestCase("8999702000000009999", "…009999")]
    public async Task A_card_is_adopted_by_its_file_also_before_it_is_in_a_modem(string sim, string title)
    {
        var iccid = sim.Length > 4 ? sim : Iccid;
        System.IO.File.WriteAllText(File, Paper.Replace(Iccid, iccid, StringComparison.Ordinal));
        _daemon.On($"POST /sims/{iccid}/adopt", "{}");
        var run = await Run("sims", "adopt", sim, File);
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((ExitCode.Done, "")));
        Assert.That(run.Out, Does.StartWith($"{title} is adopted").And.Contain("An open order goes on here"));
        Assert.That(_daemon.Requests[^1].Body, Does.Contain("\"release\":{\"format\":\"esim-modem release 1\""));
    }

    [Test]
    public async Task Without_a_file_it_is_the_owners_word()
    {
        _daemon.On($"POST /sims/{Iccid}/adopt", "{}");
        var run = await Run("sims", "adopt", "Kiosk 12");
        Assert.That(run.Out, Is.EqualTo("Kiosk 12 is adopted: this box may spend for it within the caps.\n"));
        Assert.That(_daemon.Requests[^1].Body, Does.Not.Contain("release"));
    }

    [Test]
    public async Task A_wrong_file_is_one_sentence_and_wrong_use()
    {
        _daemon.On($"POST /sims/{Iccid}/adopt", """{"detail":"The release file is damaged or was changed."}""", 400);
        System.IO.File.WriteAllText(File, Paper);
        var changed = await Run("sims", "adopt", "1234", File);
        Assert.That((changed.ExitCode, changed.Err), Is.EqualTo((ExitCode.WrongUse, "The release file is damaged or was changed.\n")));
        System.IO.File.WriteAllText(File, Paper[..^9]);
        var torn = await Run("sims", "adopt", "1234", File);
        Assert.That((torn.ExitCode, torn.Err.Split('\n').Length), Is.EqualTo((ExitCode.WrongUse, 2)), torn.Err);
        var none = await Run("sims", "adopt", "1234", File + "x");
        Assert.That((none.ExitCode, none.Err.Split('\n').Length), Is.EqualTo((ExitCode.WrongUse, 2)), none.Err);
    }

    private Task<CliRun> Run(params string[] typed) => CliRun.Of([.. typed, "--server", _daemon.Url]);
}
