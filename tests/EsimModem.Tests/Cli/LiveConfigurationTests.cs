using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;
using EsimModem.Cli;
using EsimModem.Config;
using EsimModem.Serial;
using EsimModem.Sims;
using EsimModem.Store;
using EsimModem.Tests.Modems;
using EsimModem.Tests.Support;
using EsimModem.Tests.Web;
using EsimModem.Web;
using Serilog.Core;

namespace EsimModem.Tests.Cli;

/// <summary>What is in force while the daemon runs is the newest that could be taken, and who changed something hears what became of it.</summary>
internal sealed class LiveConfigurationTests
{
    private const string Card = "8999702000000000123";
    private const string Mine = "carrier: kcell\nname: Mine\n";
    private ConfigFolder _folder = null!;
    private BankLoop _loop = null!;
    private CancellationTokenSource _stop = null!;
    private readonly HandClock _clock = new();
    private Book _book = null!;
    private EsimModem.Bank.Bank _bank = null!;
    private LiveConfiguration _live = null!;

    [SetUp]
    public void Open()
    {
        (_folder, _loop, _stop) = (new(), new(), new());
        File("kcell.yaml", Mine);
        File("beeline-kz.yaml", "carrier: beeline-kz\nname: Also mine\n");
        Owner("on");
        _loop.Within(() =>
        {
            var arguments = new Arguments([], [new(Option.Config.Name, _folder.File)]);
            var surroundings = new Surroundings(new Output(TextWriter.Null, TextWriter.Null, TextReader.Null), new Dictionary<string, string>(), _clock, CancellationToken.None);
            var loaded = Configured.Load(surroundings, arguments);
            _book = Book.Open(new BookOptions(Path.Combine(_folder.Path, "state")) { Inline = true, Synced = false }, _clock);
            _ = _book.Remember(new SimFacts { Iccid = Card, FirstSeen = _clock.GetUtcNow() });
            _bank = new(_loop, new NoPorts(), _book, loaded.Book, loaded.Configuration.ForBank(), _clock, new ClockProof(_clock, true, default), new AlertBoard(Logger.None, _clock), Logger.None);
            _live = new(surroundings, arguments, loaded.Configuration, _bank, new SystemPorts([], _folder.Path, _clock), Logger.None);
        });
        _loop.RunUntilIdle();
        _loop.Within(() => _ = _bank.Run(_stop.Token));
        _loop.RunUntilIdle();
    }

    [TearDown]
    public async Task Close()
    {
        _loop.Within(_stop.Cancel);
        _loop.RunUntilIdle();
        await _book.DisposeAsync();
        _stop.Dispose();
        _loop.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void Of_two_readings_the_one_that_began_later_stays_in_force_whichever_is_done_first()
    {
        var (older, olderCarriers) = (_live.ReadAll(), _live.ReadCarriers(_live.Carriers));
        Owner("observe");
        File("kcell.yaml", "carrier: kcell\nname: Newer\n");
        var newer = _live.ReadAll();
        _loop.Within(newer);
        _loop.Within(older);
        _loop.Within(olderCarriers);
        Assert.That((Renewals, Kcell), Is.EqualTo((RenewalMode.Observe, "Newer")));
    }

    [Test]
    public void Carriers_that_were_read_later_stay_and_the_rest_of_an_earlier_reading_is_taken()
    {
        Owner("observe");
        var all = _live.ReadAll();
        File("kcell.yaml", "carrier: kcell\nname: Newer\n");
        _loop.Within(_live.ReadCarriers(_live.Carriers));
        _loop.Within(all);
        Assert.That((Renewals, Kcell), Is.EqualTo((RenewalMode.Observe, "Newer")));
    }

    [Test]
    public void A_folder_that_is_empty_keeps_its_carriers_and_nothing_else_waiting()
    {
        Remove("kcell.yaml");
        Remove("beeline-kz.yaml");
        Owner("observe");
        _loop.Within(_live.ReadAll());
        Assert.That((Renewals, Kcell), Is.EqualTo((RenewalMode.Observe, "Mine")));
        Assert.That(Trouble, Does.Contain("yaml is gone").And.Contain("restart esim-modem"));
        File("kcell.yaml", Mine);
        _loop.Within(_live.ReadAll());
        Assert.That(Trouble, Is.Null);
    }

    [Test]
    public void A_rule_is_not_saved_while_the_files_would_not_be_taken_and_the_answer_says_what_to_do()
    {
        Remove("beeline-kz.yaml");
        Assert.That(Add(), Has.Property("File").Null.And.Property("Refusal").Contains("beeline-kz.yaml is gone").And.Property("Refusal").Contains("systemctl reload esim-modem"));
        Assert.That(System.IO.File.ReadAllText(Path.Combine(_live.Carriers, "kcell.yaml")), Is.EqualTo(Mine));
        _loop.Within(_live.ReadAll());
        Assert.That(Add(), Has.Property("File").EndsWith("kcell.yaml").And.Property("Refusal").Null);
        Assert.That(_bank.Carriers.Find("kcell")!.Read[^1].Match.Source, Is.EqualTo("eins"));
    }

    [Test]
    public void A_rule_that_was_written_and_is_not_in_force_is_told_as_such()
    {
        var saving = _live.AddRule(_bank.Carriers.Find("kcell")!, Rule());
        _loop.RunUntilIdle();
        SpinWait.SpinUntil(() => System.IO.File.ReadAllText(Path.Combine(_live.Carriers, "kcell.yaml")).Contains("eins", StringComparison.Ordinal));
        // Before the loop takes what it has read, a file comes into force that was not there then.
        CarrierFile[] more = [.. CarrierFolder.Files(_live.Carriers, new()), new("neu.yaml", "carrier: neu\nname: Neu\ncountry: DE\nzone: Europe/Berlin\ncurrency: EUR\nnetworks: [\"26299\"]\n")];
        _loop.Within(() => _bank.Follow(new BankSettings { Modems = SomeModems.Settings }, CarrierBook.Read(BuiltInFiles.Carriers, more, new())));
        Assert.That(Told(saving), Has.Property("File").EndsWith("kcell.yaml").And.Property("Refusal").Contains("neu.yaml is gone"));
    }

    [Test]
    public void A_disk_that_hangs_is_told_until_it_answers()
    {
        _loop.Within(() => _live.Hang(true));
        Assert.That(_bank.Alerts.Open.Single().Remedy, Does.Contain(_live.Carriers));
        _loop.Within(() => _live.Hang(false));
        Assert.That(_bank.Alerts.Open, Is.Empty);
    }

    private RuleSaved Add() => Told(_live.AddRule(_bank.Carriers.Find("kcell")!, Rule()));

    private RuleSaved Told(Task<RuleSaved> saving)
    {
        while (!saving.IsCompleted) _loop.WaitForWork(TimeSpan.FromSeconds(10), CancellationToken.None);
        return saving.Result;
    }

    private static ReplyRule Rule() => RuleText.Read("- { kind: notice, match: eins }", new Faults())!;

    private void File(string name, string text) => _folder.With($"carriers.d/{name}", text);

    private void Remove(string name) => System.IO.File.Delete(Path.Combine(_folder.Path, "carriers.d", name));

    private void Owner(string renewals) => _folder.With("esim-modem.yaml", $"bank: test\nstate: state\nlisten: off\ncarriers: carriers.d\nrenewals: {renewals}\nspending: {{ perSim: [12000 KZT / 30d], perBank: [100000 KZT / 1d] }}\n");

    private string? Trouble => _bank.Alerts.Open.SingleOrDefault(alert => alert.What == "carriers")?.Remedy;

    private RenewalMode Renewals => _bank.Sim(Card)!.Renewals;

    private string Kcell => _bank.Carriers.Find("kcell")!.Name;
}
