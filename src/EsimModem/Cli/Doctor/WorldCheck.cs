using EsimModem.Config;
using EsimModem.Serial.Health;

namespace EsimModem.Cli.Doctor;

/// <summary>Whether cards of carriers that no file describes have a list that does.</summary>
internal sealed class WorldCheck(string root)
{
    private const string What = "carriers";

    public IEnumerable<Finding> Look()
    {
        var path = root + WorldFile.UsualPath;
        if (!File.Exists(path))
        {
            yield return Finding.Note(What, "cards of carriers that no file describes are not asked: `apt install mobile-broadband-provider-info` brings balance codes of most of the world, or write a file of your own.");
            yield break;
        }
        var world = WorldFile.Read(path);
        if (world.Fault is { } fault)
            yield return Finding.Fault(What, $"{fault}.");
        else
            yield return Finding.Note(What, $"mobile-broadband-provider-info adds {Counted.Of(world.Carriers.Count, "carrier")} of {world.Carriers.Select(carrier => carrier.Country).Distinct().Count()} countries, for networks that no file claims; all of it is unproven and much of it old.");
    }
}
