using EsimModem.Carriers.Yaml;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Config;

/// <summary>No cap, no spending: who wants renewals must say where they stop.</summary>
internal static class SpendingRules
{
    internal static void Check(MapReader map, Configuration configuration, IReadOnlyList<SimEntry> entries, Findings findings)
    {
        var spenders = entries.Where(entry => entry.Settings.Renewals is not null).Select(entry => (entry.Settings.Renewals, Value: entry.Map.Set("renewals")))
            .Prepend((configuration.Renewals, map.Set("renewals")))
            .Where(each => each is { Renewals: RenewalMode.On or RenewalMode.Approve, Value: not null });
        if (configuration.Spending.IsEmpty)
            foreach (var (mode, value) in spenders)
                value!.Fault($"`renewals: {mode!.Value.ToString().ToLowerInvariant()}` needs hard stops: add `spending: {{ perSim: [12000 KZT / 30d], perBank: [100000 KZT / 1d] }}`");
        else if (spenders.Any() && map.Set("spending") is { } spending)
            CheckBoth(configuration.Spending, spending, findings);
    }

    private static void CheckBoth(SpendingSettings spending, YamlValue place, Findings findings)
    {
        Missing(spending.PerBank, spending.PerSim, "perBank", "for the bank as a whole");
        Missing(spending.PerSim, spending.PerBank, "perSim", "for a single SIM");

        void Missing(IReadOnlyList<SpendingCap> caps, IReadOnlyList<SpendingCap> others, string key, string what)
        {
            foreach (var currency in others.Select(cap => cap.Most.Currency).Distinct().Where(currency => caps.All(cap => cap.Most.Currency != currency)))
                findings.Note(place.Place, $"`{key}` has no limit in {currency}, so nothing stops {currency} {what}");
        }
    }
}
