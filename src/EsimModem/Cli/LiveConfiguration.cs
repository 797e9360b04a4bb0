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

    /// <summary>The door whose tokens change with the file.</summary>
    public WebServer? Server { get; set; }

    /// <summary>The folder of the owner's carrier files.</summary>
    public string Carriers => inForce.Carriers;

    /// <summary>Reads everything again.</summary>
    public void ReadAll()
    {
        try
        {
            var loaded = Configured.Load(surroundings, arguments);
            var restart = inForce.NeedingRestart(loaded.Configuration);
            inForce = inForce.Renewed(loaded.Configuration);
            ports.Follow(inForce.Modems, inForce.HubPower);
            bank.Follow(inForce.ForBank(), loaded.Book);
            bank.Alerts.End(Trouble, bank.Name);
            log.Information("The configuration was read again{Restart}", restart.Count == 0 ? "" : $"; {string.Join(", ", restart)} change at the next start only");
        }
        catch (VerbFailure failure)
        {
            log.Error("The configuration was not taken and nothing changed: {Reason}", failure.Message);
        }
        Server?.Admit(inForce.Web.Tokens);
    }

    /// <summary>Writes a rule into the owner's file of a carrier, and takes it at once.</summary>
    public RuleSaved AddRule(Carrier carrier, ReplyRule rule)
    {
        var saved = OwnersRules.Add(inForce.Carriers, carrier, rule);
        if (saved.File is not null) ReadCarriers();
        return saved;
    }

    /// <summary>Reads the carrier files alone: what else was changed on the disk waits for its signal.</summary>
    public void ReadCarriers()
    {
        var faults = new Faults();
        var book = CarrierFolder.Book(inForce.Carriers, faults);
        var sentences = faults.InOrder().Select(fault => fault.ToString()).ToList();
        if (sentences.Count == 0) sentences.AddRange(CarrierRules.Missing(inForce.Sims, book));
        if (sentences.Count > 0)
        {
            var reason = string.Join('\n', sentences);
            log.Error("The carrier files were not taken and nothing changed: {Reason}", reason);
            bank.Alerts.Raise(AlertSeverity.Warning, Trouble, bank.Name, $"the carrier files were changed and not taken, so those from before are in force: {sentences[0]}{(sentences.Count > 1 ? $"; and {sentences.Count - 1} more, see `check`" : "")}");
            return;
        }
        bank.Follow(inForce.ForBank(), book);
        bank.Alerts.End(Trouble, bank.Name);
        log.Information("The carrier files were read again: {Count} carriers", book.All.Count);
    }
}
