using EsimModem.Cli.Daemon;
using EsimModem.Serial.Health;

namespace EsimModem.Cli.Doctor;

/// <summary>Asks the daemon of this box, where one is at work, what is wrong with its ports; it has them, so nobody else opens them.</summary>
internal sealed record DaemonCheck(bool IsUp, IReadOnlyList<Finding> Findings)
{
    /// <param name="mayAsk">Whether this user may use the daemon's socket in a state folder.</param>
    public static async Task<DaemonCheck> Ask(string state, Func<string, bool> mayAsk, CancellationToken stop)
    {
        // One that may be at work and has the ports must not be taken for a stranger who holds them.
        if (!mayAsk(state))
            return new(true, [Finding.Note("daemon", $"{Environment.UserName} may not ask it, so no port is opened here, for it may have them: join the group esim-modem (usermod -aG esim-modem {Environment.UserName}) and log in again, or use sudo.")]);
        if (!File.Exists(Path.Combine(state, "api.sock")))
            return new(false, [Finding.Note("daemon", "none is at work here: start it with `esim-modem run`, or its service.")]);
        using var daemon = new DaemonClient(DaemonAddress.OfState(state), stop);
        try
        {
            var modems = await daemon.List("/modems");
            var findings = modems.SelectMany(modem => modem.Items("faults").Select(fault => Finding.Fault(modem.Text("port") ?? "modem", fault.GetString() ?? "")));
            var working = modems.Count(modem => !modem.Items("faults").Any());
            return new(true, [Finding.Note("daemon", $"it is at work and has {Counted.Of(working, "modem")}; their ports are not opened here."), .. findings]);
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
