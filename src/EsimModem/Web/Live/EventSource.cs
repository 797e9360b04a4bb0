using System.Globalization;
using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Web.Calls;
using EsimModem.Web.Door;
using EsimModem.Web.Json;

namespace EsimModem.Web.Live;

/// <summary>Turns changes into events that carry the resource as it stands now.</summary>
internal sealed class EventSource(BankDesk desk, Sight sight)
{
    /// <summary>Who missed more than this is told everything.</summary>
    private const int MostMissed = 1000;

    private readonly Dictionary<string, byte[]> _modems = [];
    private readonly TaskEvents _tasks = new(desk, sight);

    /// <summary>What a listener missed who had heard of <paramref name="row"/>, that row included: its last event may have been lost.</summary>
    public async Task<IReadOnlyList<byte[]>> Missed(long row)
    {
        var ledger = desk.Bank.Ledger;
        var rows = row <= ledger.Head.Row ? ledger.Since(row - 1, MostMissed + 1) : [];
        var changes = rows.Count is 0 or > MostMissed ? await Everything(ledger.Head.Row) : Changes.Latest(rows.SelectMany(Changes.Of));
        return [.. await Of(changes), .. await Silent()];
    }

    /// <summary>What changes without a row: modems come and go, tasks with their causes and the time.</summary>
    public async Task<IReadOnlyList<byte[]>> Silent() => [.. await Modems(), .. await _tasks.News(null, desk.Zones())];

    public async Task<IReadOnlyList<byte[]>> Of(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0) return [];
        var found = await desk.Ask(bank => changes.Where(change => change.Kind == ChangeKind.Sim).Select(change => bank.Sim(change.Key)).OfType<SimSnapshot>().ToDictionary(sim => sim.Facts.Iccid));
        var (alerts, now) = await desk.Ask(bank => (bank.Alerts.Open, bank.Time.GetUtcNow()));
        var zones = desk.Zones();
        var events = changes.SelectMany(change => change.Kind switch
        {
            ChangeKind.Sim => found.TryGetValue(change.Key, out var sim) ? [Of(sim, change.Row)] : [],
            ChangeKind.Order => desk.Bank.Ledger.Find(Number(change.Key)) is { } order ? Of(order, change.Row, zones) : [],
            ChangeKind.Sms => desk.Bank.Ledger.Message(Number(change.Key)) is { } message ? [Of(message, change.Row, zones)] : [],
            ChangeKind.Alert => [Of(change, alerts, now, zones)],
            _ => Array.Empty<byte[]>(),
        }).ToList();
        events.AddRange(await _tasks.News([.. found.Keys], zones));
        return changes.Any(change => change.Kind == ChangeKind.Modem) ? [.. events, .. await Modems()] : events;
    }

    /// <summary>The modems that are not as they were told last; signal and state change without a row.</summary>
    private async Task<IReadOnlyList<byte[]>> Modems()
    {
        var (modems, row) = await desk.Ask(bank => (bank.Modems(), bank.Ledger.Head.Row));
        var zones = new Lazy<CardZones>(desk.Zones);
        var gone = _modems.Keys.Except(modems.Select(modem => modem.Id)).Select(ModemJson.Gone);
        var events = new List<byte[]>();
        foreach (var modem in modems.Concat(gone.ToList()))
        {
            // When it was last heard is no news by itself.
            var told = EventText.Of(ChangeKind.Modem, 0, json => ModemJson.Write(json, modem with { LastSeen = default }, TimeZoneInfo.Utc));
            if (_modems.TryGetValue(modem.Id, out var before) && before.AsSpan().SequenceEqual(told)) continue;
            _modems[modem.Id] = told;
            events.Add(EventText.Of(ChangeKind.Modem, row, json => ModemJson.Write(json, modem, zones.Value[modem.Iccid])));
        }
        return events;
    }

    /// <summary>Takes modems and tasks as told, for one who has just read them.</summary>
    public async Task Begin() => await Silent();

    private async Task<IReadOnlyList<Change>> Everything(long row)
    {
        var open = desk.Bank.Ledger.Orders(new OrderQuery(OpenOnly: true, Limit: MostMissed));
        var (sims, alerts) = await desk.Ask(bank => (bank.Sims().Select(sim => sim.Facts.Iccid).ToList(), bank.Alerts.Open));
        return
        [
            .. sims.Select(iccid => new Change(ChangeKind.Sim, iccid, row)),
            .. open.Select(order => new Change(ChangeKind.Order, order.Id.ToString(CultureInfo.InvariantCulture), row)),
            .. alerts.Select(alert => new Change(ChangeKind.Alert, alert.Id, row)),
        ];
    }

    private byte[] Of(SimSnapshot sim, long row) => EventText.Of(ChangeKind.Sim, row,
        json => SimJson.Write(json, sim, sim.Facts.Carrier is { } id ? desk.Bank.Carriers.Find(id) : null, sight));

    /// <summary>A step of a message's order is news of the message, too.</summary>
    private byte[][] Of(Order order, long row, CardZones zones)
    {
        var own = EventText.Of(ChangeKind.Order, row, json => OrderJson.Write(json, order, zones[order.Iccid], sight));
        return order.Kind == OrderKind.Message && desk.Bank.Ledger.MessageOf(order) is { } message ? [own, Of(message, row, zones)] : [own];
    }

    private byte[] Of(Message message, long row, CardZones zones) => EventText.Of(ChangeKind.Sms, row,
        json => SmsJson.Write(json, message, zones[message.Iccid], sight));

    private static long Number(string key) => long.Parse(key, CultureInfo.InvariantCulture);

    private static byte[] Of(Change change, IReadOnlyList<Alert> open, DateTimeOffset now, CardZones zones)
    {
        var (what, about) = change.Key.Split(':', 2) is [var first, var second] ? (first, second) : (change.Key, "");
        var alert = open.FirstOrDefault(one => one.What == what && one.About == about);
        DateTimeOffset? ended = alert is null ? now : null;
        return EventText.Of(ChangeKind.Alert, change.Row, json => AlertJson.Write(json,
            alert ?? new Alert(AlertSeverity.Info, what, about, "It is over.", now), zones.Knows(about), ended, zones[about]));
    }
}
