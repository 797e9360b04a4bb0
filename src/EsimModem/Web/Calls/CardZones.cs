using EsimModem.Carriers;

namespace EsimModem.Web.Calls;

/// <summary>Which carrier a card is of, and so in which zone its times are told; each card is looked up once, when it is shown.</summary>
internal sealed class CardZones(Bank.Bank bank)
{
    private readonly Dictionary<string, Carrier?> _carriers = new(StringComparer.Ordinal);

    public bool Knows(string iccid) => Of(iccid) is not null;

    public TimeZoneInfo this[string? iccid] => iccid is null ? TimeZoneInfo.Utc : Of(iccid)?.Zone ?? TimeZoneInfo.Utc;

    private Carrier? Of(string iccid)
    {
        if (!_carriers.TryGetValue(iccid, out var carrier))
            _carriers[iccid] = carrier = bank.Ledger.Sim(iccid)?.Carrier is { } name ? bank.Carriers.Find(name) : null;
        return carrier;
    }
}
