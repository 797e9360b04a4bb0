using System.Globalization;
using EsimModem.Ledger;
using EsimModem.Renewals;

namespace EsimModem.Bank;

/// <summary>What waits for persons: the list, and who takes, gives back, or has done what.</summary>
internal sealed class TaskDesk(Rooms rooms)
{
    /// <summary>Longer than any lead.</summary>
    private static readonly TimeSpan InSight = TimeSpan.FromDays(60);

    /// <summary>Longer than any grace.</summary>
    private static readonly TimeSpan LongPast = TimeSpan.FromDays(400);

    /// <summary>No task is to be given back before; a start looks at once.</summary>
    private DateTimeOffset? _givenBack = DateTimeOffset.MinValue;

    /// <summary>When <see cref="GiveBack"/> has something to do next; null while no task is taken.</summary>
    public DateTimeOffset? NextGivenBack => _givenBack;

    /// <summary>Every task there is now, the nearest deadline first.</summary>
    public IReadOnlyList<PersonTask> All() =>
        [.. rooms.Seats.All.SelectMany(Of).OrderBy(task => task.Deadline ?? DateTimeOffset.MaxValue).ThenBy(task => task.Iccid, StringComparer.Ordinal).ThenBy(task => task.Order?.Id)];

    public IReadOnlyList<PersonTask> Of(string iccid) => rooms.Seats.Find(iccid) is { } sim ? [.. Of(sim)] : [];

    /// <summary>Somebody sees to it; what it may cost is reserved from now until the time is up.</summary>
    public async Task<PersonTask> Take(string id, string by)
    {
        var task = Known(id);
        var until = rooms.Now + TaskStanding.TakenFor;
        var said = $"taken by {by} until {Zoned(task, until)}";
        // An order in doubt counts already; only what nobody has begun is reserved.
        var caps = task.Order is { Draft.IsTask: true, State: OrderState.Planned } && task.Standing.State == TaskState.Open ? rooms.Settings.Spending : null;
        return await Said(task, TaskStanding.Taken, said, caps);
    }

    /// <summary>Somebody says that it is done; the account is looked at at once, and only a reading believes it.</summary>
    public async Task<PersonTask> Done(string id, string by)
    {
        var task = Known(id);
        if (task.Kind == TaskKind.Approve) throw new DeskException(DeskRefusal.NotPossible, $"Order {id} waits for a yes: say `approve {id}`, or `resolve {id} abandoned`.");
        var done = await Said(task, TaskStanding.Done, $"{by} says that it is done; a reading must show it", null);
        LookAtOnce(task.Iccid);
        return done;
    }

    /// <summary>Gives back what was taken, or said to be done, longer ago than its time; each is told by a row.</summary>
    public async Task GiveBack()
    {
        if (!(_givenBack <= rooms.Now)) return;
        foreach (var (sim, order) in Taken().Where(taken => TaskStanding.Of(taken.Order).Until <= rooms.Now).ToArray())
        {
            var why = TaskStanding.Of(order).State == TaskState.Done ? "it was said to be done, and no reading has shown it since" : "the time for which it was taken is up";
            await rooms.Orders.Moved(sim, await rooms.Ledger.Witness(order, new Evidence(rooms.Now, TaskStanding.GivenBack, why)));
        }
        _givenBack = Taken().Min(taken => TaskStanding.Of(taken.Order).Until);
    }

    private IEnumerable<(Sim Sim, Order Order)> Taken() => rooms.Seats.All.SelectMany(sim => sim.Orders
        .Where(order => order is { Draft.IsTask: true, IsOpen: true } && TaskStanding.Of(order).State != TaskState.Open).Select(order => (sim, order)));

    private IEnumerable<PersonTask> Of(Sim sim)
    {
        if (!MayWait(sim)) return [];
        var situation = rooms.SituationOf(sim);
        return PersonTasks.Of(situation, sim.Next ?? RenewalPolicy.Decide(situation), () => OfSim(sim.Facts.Iccid)).Concat(OfMessage(sim));
    }

    private IEnumerable<PersonTask> OfMessage(Sim sim)
    {
        if (sim.Message is { State: OrderState.Unknown } message)
            yield return new PersonTask($"{message.Id}", TaskKind.Look, message.Iccid, TaskText.OfMessage(message, sim.Carrier?.Zone), null, TaskStanding.Of(message).At(rooms.Now), message);
    }

    /// <summary>Most SIMs want nobody, and that is seen at once: no order is open, nothing holds, and no end is in sight.</summary>
    private bool MayWait(Sim sim) => sim.Facts.Holds.Count > 0 || sim.Orders.Any(order => order.IsOpen) || sim.Message is not null
        || ((sim.Facts.ValidUntil?.PlannedAs ?? sim.Facts.CalendarEnd) is { } end && end - rooms.Now < InSight && rooms.Now - end < LongPast);

    private PersonTask Known(string id) => All().FirstOrDefault(task => task.Id == id) ?? throw NotThere(id);

    private DeskException NotThere(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && rooms.Ledger.Find(number) is { } order
        ? new(DeskRefusal.Closed, $"Order {id} is {RenewalPolicy.Word(order.State)} and waits for nobody.")
        : new(DeskRefusal.NotFound, $"There is no task {id}; `tasks list` shows them.");

    private async Task<PersonTask> Said(PersonTask task, string what, string text, SpendingSettings? caps)
    {
        var sim = rooms.Seats.Find(task.Iccid)!;
        if (task.Order is { } order) await rooms.Orders.Moved(sim, await rooms.Ledger.Witness(order, new Evidence(rooms.Now, what, text), caps));
        else await rooms.Ledger.Keep(task.Id, $"{rooms.Now:O}\n{what}\n{text}", new Note(rooms.Now, task.Iccid, NoteKind.Decision, $"look: {text}"));
        _givenBack = DateTimeOffset.MinValue;
        rooms.Tell(ChangeKind.Task, task.Id);
        return Of(task.Iccid).FirstOrDefault(one => one.Id == task.Id) ?? task;
    }

    private TaskStanding OfSim(string iccid) => rooms.Ledger.Kept(PersonTask.OfSim + iccid)?.Split('\n', 3) is [var at, var what, var said]
        ? TaskStanding.Of(what, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), said) : TaskStanding.Open;

    private void LookAtOnce(string iccid)
    {
        var sim = rooms.Seats.Find(iccid);
        if (sim?.Seat is { } worker) worker.Do(new Errand(modem => worker.Sim == sim ? worker.Look(sim, modem) : Task.CompletedTask, () => { }));
    }

    private string Zoned(PersonTask task, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, rooms.Seats.Find(task.Iccid)?.Carrier?.Zone ?? TimeZoneInfo.Utc).ToString("yyyy-MM-dd HH:mm");
}
