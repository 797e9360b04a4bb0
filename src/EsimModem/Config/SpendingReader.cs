using EsimModem.Carriers;
using EsimModem.Carriers.Yaml;
using EsimModem.Ledger;

namespace EsimModem.Config;

/// <summary>Reads the hard stops: lists of <c>12000 KZT / 30d</c> per SIM and per bank.</summary>
internal static class SpendingReader
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    internal static SpendingSettings Read(MapReader map) => new(Caps(map, "perSim"), Caps(map, "perBank"));

    private static List<SpendingCap> Caps(MapReader map, string key)
    {
        if (map.Set(key) is not { } value)
            return [];
        var caps = new List<SpendingCap>();
        foreach (var item in value.IsList ? value.Items() : [value])
        {
            if (item.Read("money and a window such as 12000 KZT / 30d", Cap) is not { } cap)
                continue;
            if (caps.Exists(other => other.Most.Currency == cap.Most.Currency && other.Window == cap.Window))
                item.Fault($"`{key}` has two limits for {cap.Most.Currency} in the same window; keep one");
            caps.Add(cap);
        }
        return caps;
    }

    private static SpendingCap? Cap(string text) =>
        text.Split('/') is [var money, var window]
        && Money.TryParse(money.Trim(), out var most) && most.Amount >= 0
        && Duration.TryParse(window.Trim(), out var length) && length.Length >= Shortest
            ? new(most, length.Length)
            : null;
}
