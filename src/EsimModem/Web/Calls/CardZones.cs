using EsimModem.Carriers;

namespace EsimModem.Web.Calls;

/// <summary>Which carrier a card is of, and so in which zone its times are told.</summary>
internal sealed class CardZones
{
    private readonly IReadOnlyDictionary<string, Carrier> _carriers;

    private CardZones(IReadOnlyDictionary<string, Carrier> carriers) => _carriers = carriers;

    public static CardZones Of(Bank.Bank bank)
    {
        var book = bank.Carriers;
        var carriers = new Dictionary<string, Carrier>(StringComparer.Ordinal);
        foreach (var sim in bank.Ledger.Sims())
        {
            if (sim.Carrier is { } name && book.Find(name) is { } carrier) carriers[sim.Iccid] = carrier;
        }
        return new CardZones(carriers);
    }

    public bool Knows(string iccid) => _carriers.ContainsKey(iccid);

    public TimeZoneInfo this[string? iccid] => iccid is not null && _carriers.TryGetValue(iccid, out var carrier) ? carrier.Zone : TimeZoneInfo.Utc;
}
