using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;
using EsimModem.Config;
using EsimModem.Serial;
using EsimModem.Store;
using EsimModem.Web;

namespace EsimModem.Cli;

/// <summary>What is in force while the daemon runs; a bad file changes nothing and is told.</summary>
internal sealed class LiveConfiguration(Surroundings surroundings, Arguments arguments, Configuration inForce, Bank.Bank bank, SystemPorts ports, Serilog.ILogger log)
{
    private const string Trouble = "carriers";

    /// <summary>A rule takes a moment to write; longer means that the disk does not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _writing = new();

    /// <summary>Readings are counted as they begin: the later one saw the newer files, whichever is done first.</summary>
    private long _begun;

    /// <summary>Of which readings the configuration and the carriers in force are.</summary>
    private long _all, _carriers;

    /// <summary>The door whose tokens change with the file.</summary>
    public WebServer? Server { get; set; }

    /// <summary>The folder of the owner's carrier files.</summary>
    public string Carriers => inForce.Carriers;

    /// <summary>Reads everything again, on whatever thread; what it gives takes it, on the bank's loop.</summary>
    public Action ReadAll()
    {
        var turn = Interlocked.Increment(ref _begun);
        try
        {
            var loaded = Configured.Load(surroundings, arguments);
            return () => Take(loaded, turn);
        }
        catch (VerbFailure failure)
        {
            return () => Refuse(failure.Message);
        }
    }

    /// <summary>Writes a rule into the owner's file of a carrier, and takes it at once; from any thread. The loop does not wait for the disk.</summary>
    public Task<RuleSaved> AddRule(Carrier carrier, ReplyRule rule) => bank.Loop.Ask(async () =>
    {
        using var beside = new SideThreads();
        var (saved, take) = await beside.Run("rule", _ => Write(carrier, rule), surroundings.Stop);
        return take?.Invoke() is { } refusal ? saved with { Refusal = $"The rule was written into {saved.File}, and the carrier files are not taken: {refusal}." } : saved;
    });

    /// <summary>Reads the carrier files alone, on whatever thread: what else was changed on the disk waits for its signal. What it gives takes them, on the bank's loop.</summary>
    public Action ReadCarriers(string folder)
    {
        var take = Read(folder);
        return () => take();
    }

    /// <summary>The disk of the carrier files does not answer, or does again.</summary>
    public void Hang(bool hangs)
    {
        if (hangs) bank.Alerts.Raise(AlertSeverity.Warning, Trouble, "disk", $"the disk of {Carriers} has not answered for a minute, so changes of the carrier files are not seen, and those from before are in force: look at the disk, or at the machine on which it lies");
        else bank.Alerts.End(Trouble, "disk");
    }

    private (RuleSaved Saved, Func<string?>? Take) Write(Carrier carrier, ReplyRule rule)
    {
        if (!_writing.TryEnter(Patience)) return (new(null, $"Another rule is still being written: the disk of {Carriers} is slow, or does not answer."), null);
        try
        {
            var saved = OwnersRules.Add(Carriers, carrier, rule, book => Lacking(book).FirstOrDefault());
            return (saved, saved.File is null ? null : Read(Carriers));
        }
        finally
        {
            _writing.Exit();
        }
    }

    /// <summary>What it gives says why they are not taken; null where they are.</summary>
    private Func<string?> Read(string folder)
    {
        var turn = Interlocked.Increment(ref _begun);
        var faults = new Faults();
        var book = CarrierFolder.Book(folder, faults);
        return () => Take(book, [.. faults.InOrder().Select(fault => fault.ToString())], turn);
    }

    private void Take(ConfigurationResult loaded, long turn)
    {
        if (turn < _all) return;
        // Who takes one file away means it; a folder in which nothing is left is rather a disk that is away, and the owner's other decisions do not wait for it.
        var isEmptied = loaded.Configuration.Carriers == inForce.Carriers && CarrierRules.IsEmptied(bank.Carriers, loaded.Book);
        var isOlder = turn < _carriers;
        var restart = inForce.NeedingRestart(loaded.Configuration);
        inForce = inForce.Renewed(loaded.Configuration);
        _all = turn;
        ports.Follow(inForce.Modems, inForce.HubPower);
        bank.Follow(inForce.ForBank(), isEmptied || isOlder ? bank.Carriers : loaded.Book);
        if (isEmptied) Keep([.. CarrierRules.Gone(bank.Carriers, loaded.Book)]);
        else if (!isOlder)
        {
            _carriers = turn;
            bank.Alerts.End(Trouble, bank.Name);
        }
        log.Information("The configuration was read again{Restart}", restart.Count == 0 ? "" : $"; {string.Join(", ", restart)} change at the next start only");
        Server?.Admit(inForce.Web.Tokens);
    }

    private void Refuse(string reason) => log.Error("The configuration was not taken and nothing changed: {Reason}", reason);

    private string? Take(CarrierBook book, IReadOnlyList<string> faults, long turn)
    {
        if (turn < _carriers) return null;
        if (faults.Count == 0) faults = [.. Lacking(book)];
        if (faults.Count > 0)
        {
            Keep(faults);
            return faults[0];
        }
        _carriers = turn;
        bank.Follow(inForce.ForBank(), book);
        bank.Alerts.End(Trouble, bank.Name);
        log.Information("The carrier files were read again: {Count} carriers", book.All.Count);
        return null;
    }

    /// <summary>What is in force and a book lacks, so that it is not taken without a signal.</summary>
    private IEnumerable<string> Lacking(CarrierBook book) => [.. CarrierRules.Missing(inForce.Sims, book), .. CarrierRules.Gone(bank.Carriers, book)];

    /// <summary>What was in force stays so.</summary>
    private void Keep(IReadOnlyList<string> reasons)
    {
        log.Error("The carrier files were not taken and nothing changed: {Reason}", string.Join('\n', reasons));
        bank.Alerts.Raise(AlertSeverity.Warning, Trouble, bank.Name, $"the carrier files were changed and not taken, so those from before are in force: {reasons[0]}{(reasons.Count > 1 ? $"; and {reasons.Count - 1} more, see `check` and the log" : "")}");
    }
}
