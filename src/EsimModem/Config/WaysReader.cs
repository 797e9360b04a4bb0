using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Reads lists of ways, each once, and says which of them are still to be built.</summary>
internal sealed class WaysReader(Findings findings)
{
    private static readonly Dictionary<string, WayKind> ToRenew = new(StringComparer.Ordinal)
    {
        ["auto"] = WayKind.Auto,
        ["ussd"] = WayKind.Ussd,
        ["sms"] = WayKind.Sms,
        ["pay"] = WayKind.Pay,
        ["person"] = WayKind.Person,
    };

    private static readonly Dictionary<string, WayKind> ToTopUp = new(StringComparer.Ordinal)
    {
        ["voucher"] = WayKind.Voucher,
        ["pay"] = WayKind.Pay,
        ["person"] = WayKind.Person,
    };

    internal IReadOnlyList<WayKind> Renew(YamlValue value) => Read(value, ToRenew, NotBuiltYet.Renewal);

    internal IReadOnlyList<WayKind> TopUp(YamlValue value) => Read(value, ToTopUp, NotBuiltYet.TopUp);

    private List<WayKind> Read(YamlValue value, Dictionary<string, WayKind> known, Func<WayKind, string?> notBuilt)
    {
        var ways = new List<WayKind>();
        foreach (var item in value.Items())
        {
            if (item.AsOneOf(known) is not { } way)
                continue;
            if (ways.Contains(way))
                item.Fault($"`{value.Key}` names this way twice");
            else if (notBuilt(way) is not null)
                findings.Note(item.Place, $"{known.First(each => each.Value == way).Key}: not built yet; it will be skipped");
            ways.Add(way);
        }
        return ways;
    }
}
