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

    private static readonly WayKind[] NotYet = [WayKind.Sms, WayKind.Pay, WayKind.Voucher];

    internal IReadOnlyList<WayKind> Renew(YamlValue value) => Read(value, ToRenew);

    internal IReadOnlyList<WayKind> TopUp(YamlValue value) => Read(value, ToTopUp);

    private List<WayKind> Read(YamlValue value, Dictionary<string, WayKind> known)
    {
        var ways = new List<WayKind>();
        foreach (var item in value.Items())
        {
            if (item.AsOneOf(known) is not { } way)
                continue;
            if (ways.Contains(way))
                item.Fault($"`{value.Key}` names this way twice");
            else if (NotYet.Contains(way))
                findings.Note(item.Place, $"{known.First(each => each.Value == way).Key}: not built yet; it will be skipped");
            ways.Add(way);
        }
        return ways;
    }
}
