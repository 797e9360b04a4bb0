using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads <c>renew</c>, <c>topUp</c> and <c>reactivate</c>: way by way, each purpose with the ways it can have.</summary>
internal static class WaysReader
{
    public static WaySet Renew(YamlValue? value) => Read(value, map => new()
    {
        Ussd = Order(map, "ussd", OrderReader.Ussd),
        Sms = Order(map, "sms", OrderReader.Sms),
        Auto = Order(map, "auto", OrderReader.Auto),
        Pay = Order(map, "pay", OrderReader.Pay),
        Person = Order(map, "person", OrderReader.Person),
    });

    public static WaySet TopUp(YamlValue? value) => Read(value, map => new()
    {
        Voucher = Order(map, "voucher", VoucherReader.Read),
        Pay = Order(map, "pay", OrderReader.Pay),
        Person = Order(map, "person", OrderReader.Person),
    });

    public static WaySet Reactivate(YamlValue? value) => Read(value, map => new()
    {
        Ussd = Order(map, "ussd", OrderReader.Ussd),
        Sms = Order(map, "sms", OrderReader.Sms),
        Person = Order(map, "person", OrderReader.Person),
    });

    static WaySet Read(YamlValue? value, Func<MapReader, WaySet> read)
    {
        if (value?.AsMap() is not { } map)
            return WaySet.None;
        var ways = read(map);
        map.Close();
        return ways;
    }

    static T? Order<T>(MapReader map, string way, Func<YamlValue, T?> read)
        where T : class =>
        map.Value(way) is { } value ? read(value) : null;
}
