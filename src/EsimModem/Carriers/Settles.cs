using EsimModem.Carriers.Orders;

namespace EsimModem.Carriers;

/// <summary>How late an order may still be carried out, way by way; what the file does not say is taken long.</summary>
internal sealed class Settles(IReadOnlyDictionary<WayKind, TimeSpan> stated)
{
    public static readonly Settles Usual = new(new Dictionary<WayKind, TimeSpan>());

    public TimeSpan Of(WayKind way) => stated.TryGetValue(way, out var time) ? time : way switch
    {
        WayKind.Pay or WayKind.Voucher => TimeSpan.FromHours(2),
        _ => TimeSpan.FromHours(24),
    };
}
