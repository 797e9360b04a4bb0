using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;
using EsimModem.Sims;

namespace EsimModem.Config;

/// <summary>Reads the entries of <c>sims</c>; an entry that names one card must say which.</summary>
internal sealed class SimReader(Findings findings)
{
    private readonly SimMatchReader _match = new(findings);
    private readonly WaysReader _ways = new(findings);

    internal IReadOnlyList<SimEntry> Read(MapReader map)
    {
        var entries = map.Sections("sims", Entry);
        CheckOrder(entries);
        CheckLabels(entries);
        return entries;
    }

    private SimEntry? Entry(MapReader map)
    {
        var match = map.Need("match") is { } value ? _match.Read(value) : null;
        var settings = Sim(map, match ?? SimMatch.Any);
        if (match is null)
            return null;
        if (!match.IsExact)
            CheckExact(map);
        return new(settings, map);
    }

    private SimSettings Sim(MapReader map, SimMatch match)
    {
        var plan = map.Set("plan");
        return new SimSettings
        {
            Match = match,
            Label = map.Set("label")?.AsText(),
            Slot = map.Set("slot")?.AsText(),
            Number = map.Set("number")?.AsNumber(),
            Carrier = map.Set("carrier")?.AsText(),
            Pin = map.Set("pin") is { } pin ? Pin(pin) : null,
            Renewals = map.Set("renewals")?.AsMode(),
            PlanName = plan is { IsMap: false } ? plan.AsText() : null,
            Plan = plan is { IsMap: true } ? PlanReader.Read(plan) : null,
            Renew = map.Set("renew") is { } renew ? _ways.Renew(renew) : null,
            TopUp = map.Section("topUp", new TopUpReader(_ways).Read),
        };
    }

    private string? Pin(YamlValue value)
    {
        if (value.AsSecret(findings) is not { } pin)
            return null;
        if (pin.Length is >= 4 and <= 8 && pin.All(char.IsAsciiDigit))
            return pin;
        value.Fault("`pin` must be 4 to 8 digits");
        return null;
    }

    private static void CheckExact(MapReader map)
    {
        foreach (var key in (string[])["label", "number", "pin"])
            map.Set(key)?.Fault($"`{key}` belongs to one card: give `match` its whole iccid, imsi, number or label, without `*` and `?`");
    }

    private void CheckOrder(IReadOnlyList<SimEntry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
            if (entries.Take(i).FirstOrDefault(above => above.Settings.Match.IsAny || above.Settings.Match == entries[i].Settings.Match) is { } first)
                findings.Note(entries[i].Map.Place, $"nothing comes to this entry: the one in line {first.Map.Place.Line} takes it all (the first match wins)");
    }

    private static void CheckLabels(IReadOnlyList<SimEntry> entries)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
            if (entry.Settings.Label is { } label && !labels.Add(label))
                entry.Map.Value("label")!.Fault($"another SIM above is labelled `{label}`; give each its own");
    }
}
