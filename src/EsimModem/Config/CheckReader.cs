using EsimModem.Renewals;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Reads how often SIMs are asked.</summary>
internal static class CheckReader
{
    private const int MostRadios = 1024;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    internal static CheckSettings Read(MapReader map, Findings findings)
    {
        var usual = new CheckSettings();
        var every = map.Set("every")?.AsSpan(Shortest) ?? usual.Every;
        var near = map.Set("near");
        var settings = new CheckSettings
        {
            Every = every,
            // Who asks more often than the usual near interval does not want to be slowed down near the end.
            Near = near?.AsSpan(Shortest) ?? (every < usual.Near ? every : usual.Near),
            Jitter = map.Set("jitter")?.AsSpan(TimeSpan.Zero) ?? (every < usual.Jitter * 2 ? every / 10 : usual.Jitter),
            AtOnce = map.Set("atOnce")?.AsInt(1, MostRadios) ?? usual.AtOnce,
        };
        if (near is not null && settings.Near > settings.Every)
            findings.Note(near.Place, "`near` is longer than `every`; SIMs are asked less often when it matters most");
        return settings;
    }
}
