using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;
using EsimModem.Config;
using EsimModem.Serial;
using EsimModem.Web;

namespace EsimModem.Cli;

/// <summary>What is in force while the daemon runs; a bad file changes nothing and is told.</summary>
internal sealed class LiveConfiguration(Surroundings surroundings, Arguments arguments, Configuration inForce, Bank.Bank bank, SystemPorts ports, Serilog.ILogger log)
{
    private const string Trouble = "carriers";

    private readonly Lock _writing = new();

    /// <summary>The door whose tokens change with the file.</summary>
    public WebServer? Server { get; set; }

    /// <summary>The folder of the owner's carrier files.</summary>
    public string Carriers => inForce.Carriers;

    /// <summary>Reads everything again, on whatever thread; what it gives takes it, on the bank's loop.</summary>
    public Action ReadAll()
    {
        try
        {
            var loaded = Configured.Load(surroundings, arguments);
            return () => Take(loaded);
        }
        catch (VerbFailure failure)
        {
            return () => Refuse(failure.Message);
        }
    }

    /// <summary>Writes a rule into the owner's file of a carrier, and takes it at once; from any thread but the loop's.</summary>
    public async Task<RuleSaved> AddRule(Carrier carrier, ReplyRule rule)
    {
        RuleSaved saved;
        lock (_writing) saved = OwnersRules.Add(Carriers, carrier, rule);
        if (saved.File is null) return saved;
        var take = ReadCarriers(Carriers);
        await bank.Loop.Ask(() =>
        {
            take();
            return true;
        });
        return saved;
    }

    /// <summary>Reads the carrier files alone, on whatever thread: what else was changed on the disk waits for its signal. What it gives takes them, on the bank's loop.</summary>
    public Action ReadCarriers(string folder)
    {
        var faults = new Faults();
        var book = CarrierFolder.Book(folder, faults);
        return () => Take(book, [.. faults.InOrder().Select(fault => fault.ToString())]);
    }

    private void Take(ConfigurationResult loaded)
    {
        // Who takes one file away means it; a folder in which nothing is left is rather a disk that is away.
        if (loaded.Configuration.Carriers == inForce.Carriers && CarrierRules.IsEmptied(bank.Carriers, loaded.Book))
        {
            Keep([.. CarrierRules.Gone(bank.Carriers, loaded.Book)]);
            Refuse("the carrier files are gone");
            return;
        }
        var restart = inForce.NeedingRestart(loaded.Configuration);
        inForce = inForce.Renewed(loaded.Configuration);
        ports.Follow(inForce.Modems, inForce.HubPower);
        bank.Follow(inForce.ForBank(), loaded.Book);
        bank.Alerts.End(Trouble, bank.Name);
        log.Information("The configuration was read again{Restart}", restart.Count == 0 ? "" : $"; {string.Join(", ", restart)} change at the next start only");
        Server?.Admit(inForce.Web.Tokens);
    }

    private void Refuse(string reason) => log.Error("The configuration was not taken and nothing changed: {Reason}", reason);

    private void Take(CarrierBook book, IReadOnlyList<string> faults)
    {
        if (faults.Count == 0) faults = [.. CarrierRules.Missing(inForce.Sims, book), .. CarrierRules.Gone(bank.Carriers, book)];
        if (faults.Count > 0)
        {
            Keep(faults);
            return;
        }
        bank.Follow(inForce.ForBank(), book);
        bank.Alerts.End(Trouble, bank.Name);
        log.Information("The carrier files were read again: {Count} carriers", book.All.Count);
    }

    /// <summary>What was in force stays so.</summary>
    private void Keep(IReadOnlyList<string> reasons)
    {
        log.Error("The carrier files were not taken and nothing changed: {Reason}", string.Join('\n', reasons));
        bank.Alerts.Raise(AlertSeverity.Warning, Trouble, bank.Name, $"the carrier files were changed and not taken, so those from before are in force: {reasons[0]}{(reasons.Count > 1 ? $"; and {reasons.Count - 1} more, see `check` and the log" : "")}");
    }
}
