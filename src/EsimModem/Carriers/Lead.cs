using EsimModem.Carriers.Orders;

namespace EsimModem.Carriers;

/// <summary>How long before the end a renewal begins, way by way; what the plan does not say is at most half of its period.</summary>
internal sealed class Lead(IReadOnlyDictionary<WayKind, TimeSpan> stated, Period period)
{
    public TimeSpan Of(WayKind way) => stated.TryGetValue(way, out var lead) ? lead : Usual(way);

    /// <summary>The longest lead among the ways given, zero without any.</summary>
    public TimeSpan Longest(IEnumerable<WayKind> ways) => ways.Select(Of).DefaultIfEmpty(TimeSpan.Zero).Max();

    TimeSpan Usual(WayKind way)
    {
        var usual = TimeSpan.FromHours(way switch
        {
            WayKind.Auto => 36,
            WayKind.Person => 48,
            WayKind.Pay or WayKind.Voucher => 6,
            _ => 30,
        });
        return period.Kind == PeriodKind.Set && period.Length.Length / 2 < usual ? period.Length.Length / 2 : usual;
    }
}
