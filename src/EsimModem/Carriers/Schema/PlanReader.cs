using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads one plan, in a carrier's file or written at a SIM in the configuration.</summary>
internal static class PlanReader
{
    /// <summary>The plan, or null and faults; with a <paramref name="name"/> given it needs none of its own.</summary>
    public static Plan? Read(YamlValue value, string? name = null)
    {
        if (value.AsMap() is not { } map)
            return null;
        var said = (name is null ? map.Need("plan") : map.Value("plan"))?.AsText() ?? name;
        var period = map.Need("period")?.AsPeriod();
        var price = (period is { Kind: not PeriodKind.Open } ? map.Need("price") : map.Value("price"))?.AsMoney();
        var plan = new Plan(
            said ?? "",
            period ?? Period.Open,
            price,
            map.Value("early")?.AsOneOf(SchemaWords.Early) ?? EarlyRenewal.Restarts,
            new(Times(map.Value("lead")), period ?? Period.Open),
            map.Value("grace")?.AsSpan(),
            map.Value("keep")?.AsMoney(),
            WaysReader.Renew(map.Value("renew")));
        if (price is { Amount: < 0 })
            map.Value("price")!.Fault("`price` cannot be below zero");
        map.Close();
        return said is null || period is null ? null : plan;
    }

    /// <summary>Durations by way, as <c>lead</c> and <c>settles</c> have them.</summary>
    public static IReadOnlyDictionary<WayKind, TimeSpan> Times(YamlValue? value)
    {
        var times = new Dictionary<WayKind, TimeSpan>();
        if (value?.AsMap() is not { } map)
            return times;
        foreach (var (word, way) in SchemaWords.Ways)
            if (map.Value(word)?.AsSpan() is { } time)
                times[way] = time;
        map.Close();
        return times;
    }
}
