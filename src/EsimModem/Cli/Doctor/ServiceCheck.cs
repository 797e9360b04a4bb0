using EsimModem.Serial.Health;

namespace EsimModem.Cli.Doctor;

/// <summary>How the daemon is to live on this box; nothing of it is wrong.</summary>
internal sealed class ServiceCheck(string root, bool isRoot)
{
    private static readonly string[] UnitFolders = ["/etc/systemd/system", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];

    public bool IsInstalled => UnitFolders.Any(folder => File.Exists($"{root}{folder}/esim-modem.service"));

    public IEnumerable<Finding> Look()
    {
        if (!IsInstalled)
            yield return Finding.Note("service", "no service is installed, so the daemon does not come back by itself after a power cut: see systemd/README.md.");
        yield return isRoot
            ? Finding.Note("user", "doctor runs as root, who may open everything; the daemon needs a user of its own in the group dialout, as the service has.")
            : Finding.Note("user", $"doctor runs as {Environment.UserName}, who does not see which programs of others hold a port: `sudo esim-modem doctor` does.");
    }
}
