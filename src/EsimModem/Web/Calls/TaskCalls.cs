using EsimModem.Bank;
using EsimModem.Renewals;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>What waits for persons, and who takes it or has done it.</summary>
internal sealed class TaskCalls(BankDesk desk)
{
    private const string One = $"{Routes.Root}/tasks/{{task}}";

    public void Map(Routes routes)
    {
        routes.Get($"{Routes.Root}/tasks", List);
        routes.Post($"{One}/take", call => Do(call, (tasks, id, by) => tasks.Take(id, by)));
        routes.Post($"{One}/done", call => Do(call, (tasks, id, by) => tasks.Done(id, by)));
    }

    private async Task<Reply> List(Call call)
    {
        var tasks = await desk.Ask(bank => bank.Tasks());
        var zones = desk.Zones();
        var page = PageJson.After(tasks.Where(task => call.Query("iccid") is not { } iccid || task.Iccid == iccid), call.Query("after"), call.Limit, task => task.Id);
        return PageJson.Of(page, call.Limit, task => task.Id, (json, task) => TaskJson.Write(json, task, null, zones[task.Iccid], call.Caller.Sight));
    }

    private async Task<Reply> Do(Call call, Func<TaskDesk, string, string, Task<PersonTask>> wish)
    {
        var (id, by) = (call.Named("task"), call.By);
        var task = await desk.Do(one => wish(one.Tasks, id, by));
        return Reply.Json(json => TaskJson.Write(json, task, null, desk.Zones()[task.Iccid], call.Caller.Sight));
    }
}
