using EsimModem.Cli.Daemon;
using EsimModem.Serial.Health;

namespace EsimModem.Cli.Doctor;

/// <summary>Asks the daemon of this box, where one is at work, what is wrong with its ports; it has them, so nobody else opens them.</summary>
internal sealed record DaemonCheck(bool IsUp, IReadOnlyList<Finding> Findings)
{
    public static async Task<DaemonCheck> Ask(string state, CancellationToken stop)
    {
        if (!File.Exists(Path.Combine(state, "api.sock")))
            return new(false, [Finding.Note("daemon", "none is at work here: start it with `esim-modem run`, or its service.")]);
        using var daemon = new DaemonClient(DaemonAddress.OfState(state), stop);
        try
        {
            var modems = await daemon.List("/modems");
            var findings = modems.SelectMany(modem => modem.Items("faults").Select(fault => Finding.Fault(modem.Text("port") ?? "modem", fault.GetString() ?? "")));
            var working = modems.Count(modem => !modem.Items("faults").Any());
            return new(true, [Finding.Note("daemon", $"it is at work and has {working} {(working == 1 ? "modem" : "modems")}; their ports are not opened here."), .. findings]);
        }
        catch (VerbFailure failure) when (failure.ExitCode == ExitCode.Unreachable)
        {
            return new(false, [Finding.Note("daemon", failure.Message)]);
        }
        catch (VerbFailure failure)
        {
            return new(true, [Finding.Fault("daemon", failure.Message)]);
        }
    }
}
