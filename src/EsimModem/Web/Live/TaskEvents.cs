using EsimModem.Bank;
using EsimModem.Renewals;
using EsimModem.Web.Calls;
using EsimModem.Web.Door;
using EsimModem.Web.Json;

namespace EsimModem.Web.Live;

/// <summary>Tells which tasks are not as they were told last, and which are gone: they begin and end with their causes, without a row of their own.</summary>
internal sealed class TaskEvents(BankDesk desk, Sight sight)
{
    private readonly Dictionary<string, (PersonTask Task, byte[] Told)> _told = [];

    /// <summary>Of all SIMs, or only of those that are named.</summary>
    public async Task<IReadOnlyList<byte[]>> News(IReadOnlyCollection<string>? iccids, CardZones zones)
    {
        var (tasks, now, row) = await desk.Ask(bank => (iccids is null ? bank.Tasks() : [.. iccids.SelectMany(bank.TasksOf)], bank.Time.GetUtcNow(), bank.Ledger.Head.Row));
        var gone = _told.Values.Select(told => told.Task).Where(task => (iccids is null || iccids.Contains(task.Iccid)) && !tasks.Any(one => one.Id == task.Id)).OrderBy(task => task.Id, StringComparer.Ordinal).ToArray();
        foreach (var task in gone) _told.Remove(task.Id);
        return
        [
            .. gone.Select(task => Event(task, now, row, zones)),
            .. tasks.Where(task => IsNews(task, Event(task, null, 0, zones))).Select(task => Event(task, null, row, zones)),
        ];
    }

    private bool IsNews(PersonTask task, byte[] told)
    {
        var isNews = !_told.TryGetValue(task.Id, out var before) || !before.Told.AsSpan().SequenceEqual(told);
        _told[task.Id] = (task, told);
        return isNews;
    }

    private byte[] Event(PersonTask task, DateTimeOffset? ended, long row, CardZones zones) =>
        EventText.Of(ChangeKind.Task, row, json => TaskJson.Write(json, task, ended, zones[task.Iccid], sight));
}
