using System.Runtime.InteropServices;
using EsimModem.Config;
using EsimModem.Serial;
using EsimModem.Web;

namespace EsimModem.Cli;

/// <summary>SIGHUP reads the configuration again; a bad file changes nothing and is told.</summary>
internal sealed class ReloadSignal : IDisposable
{
    private readonly PosixSignalRegistration _registration;

    public ReloadSignal(Surroundings surroundings, Arguments arguments, Configuration inForce, Bank.Bank bank, SystemPorts ports, Serilog.ILogger log) =>
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            bank.Loop.Post(_ =>
            {
                inForce = Reload(surroundings, arguments, inForce, bank, ports, log);
                Server?.Admit(inForce.Web.Tokens);
            }, null);
        });

    /// <summary>The door whose tokens change with the file.</summary>
    public WebServer? Server { get; set; }

    public void Dispose() => _registration.Dispose();

    private static Configuration Reload(Surroundings surroundings, Arguments arguments, Configuration inForce, Bank.Bank bank, SystemPorts ports, Serilog.ILogger log)
    {
        try
        {
            var loaded = Configured.Load(surroundings, arguments);
            var restart = inForce.NeedingRestart(loaded.Configuration);
            inForce = inForce.Renewed(loaded.Configuration);
            ports.Follow(inForce.Modems, inForce.HubPower);
            bank.Follow(inForce.ForBank(), loaded.Book);
            log.Information("The configuration was read again{Restart}", restart.Count == 0 ? "" : $"; {string.Join(", ", restart)} change at the next start only");
        }
        catch (VerbFailure failure)
        {
            log.Error("The configuration was not taken and nothing changed: {Reason}", failure.Message);
        }
        return inForce;
    }
}
