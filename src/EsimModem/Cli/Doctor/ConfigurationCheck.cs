using EsimModem.Config;
using EsimModem.Serial.Health;

namespace EsimModem.Cli.Doctor;

/// <summary>Whether the configuration is good; what is wrong in it is for the verb <c>check</c> to tell.</summary>
internal static class ConfigurationCheck
{
    public static IEnumerable<Finding> Look(ConfigurationResult result)
    {
        var named = result.File is null or Configuration.UsualFile ? "" : $" --config {result.File}";
        if (!result.IsGood)
            yield return Finding.Fault(result.File ?? Configuration.UsualFile, $"the configuration has {Counted.Of(result.Faults.Count, "fault")}, and the daemon does not start with it: `esim-modem check{named}` tells each with its place.");
        else if (result.File is null)
            yield return Finding.Note("configuration", $"there is no {Configuration.UsualFile}, so modems are searched for and nothing is spent.");
    }
}
