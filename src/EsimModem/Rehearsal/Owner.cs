using EsimModem.Bank;
using EsimModem.Renewals;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>
/// The person whose bank it is: sees the tasks that the product shows, does them after as long as people take, and knows of the product
/// only what its public doors show. Of the world he knows what anyone can find out who calls the carrier.
/// </summary>
internal sealed class Owner
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(24);
    private static readonly TimeSpan Morning = TimeSpan.FromHours(24);
    private readonly SortedDictionary<string, Request> _open = new(StringComparer.Ordinal);

    /// <summary>Of several changes of a SIM at one moment he sees the last.</summary>
    private readonly HashSet<string> _toSee = new(StringComparer.Ordinal);

    private readonly TownLoop _town;
    private readonly SimulatedBank _world;
    private readonly Box _box;
    private readonly OwnerHabits _habits;
    private readonly Errands _errands;

    public Owner(TownLoop town, SimulatedBank world, Box box, OwnerHabits habits)
    {
        (_town, _world, _box, _habits) = (town, world, box, habits);
        _errands = new Errands(town, world, box, habits);
        box.Started += Watch;
        Watch(box.Bank);
        LookEveryMorning();
    }

    private void Watch(Bank.Bank bank) => bank.Changed += change =>
    {
        if (change.Kind is ChangeKind.Order) _town.Post(_ => LookAtOrder(bank, long.Parse(change.Key)), null);
        else if (change.Kind is ChangeKind.Sim && _toSee.Add(change.Key)) _town.Post(_ => LookAtSim(bank, change.Key), null);
    };

    private void LookAtSim(Bank.Bank bank, string iccid)
    {
        _toSee.Remove(iccid);
        Look(bank, iccid);
    }

    private void LookAtOrder(Bank.Bank bank, long id)
    {
        if (bank == _box.Bank && _box.IsOn) Look(bank, bank.Ledger.Find(id)?.Iccid);
    }

    /// <summary>What he has not heard of, he sees over his first coffee.</summary>
    private void LookEveryMorning() => _town.After(Morning, () =>
    {
        foreach (var card in _world.Cards) Look(_box.Bank, card.Iccid);
        LookEveryMorning();
    });

    /// <summary>He sees what waits for him, and what does not any more.</summary>
    private void Look(Bank.Bank bank, string? iccid)
    {
        if (bank != _box.Bank || !_box.IsOn || iccid is null) return;
        var seen = bank.TasksOf(iccid).Select(task => RequestOf(bank, task)).OfType<Request>().ToArray();
        foreach (var gone in _open.Values.Where(one => one.Iccid == iccid && !seen.Any(request => request.Key == one.Key)).ToArray()) Close(gone);
        foreach (var request in seen.Where(one => !_open.ContainsKey(one.Key))) Take(request);
    }

    private static Request? RequestOf(Bank.Bank bank, PersonTask task) => task.Kind switch
    {
        TaskKind.TopUp => new($"pay {task.Id}", task.Iccid, Obstacle.NoFunds, task.Order, OwnerDeed.TopUp),
        TaskKind.Renew => new($"renew {task.Id}", task.Iccid, Obstacle.CarrierRefused, task.Order, OwnerDeed.Renew),
        TaskKind.Approve => new($"approve {task.Id}", task.Iccid, Obstacle.PersonLate, task.Order, OwnerDeed.Approve),
        TaskKind.Look when task.Order is not null => new($"say {task.Id}", task.Iccid, Obstacle.NetworkDown, task.Order, OwnerDeed.Resolve),
        TaskKind.Look when bank.Sim(task.Iccid)?.Facts.Holds.Any(Errands.IsHisToLift) == true => new($"words {task.Iccid}", task.Iccid, Obstacle.WordingChanged, null, OwnerDeed.Correct),
        _ => null,
    };

    /// <summary>He has been told: the ball is with him from now on, and after a day he is late.</summary>
    private void Take(Request request)
    {
        var delay = _habits.Delay();
        _open[request.Key] = request;
        _world.Obstacles.Begin(request.Iccid, request.Reason, request.Key);
        _town.After(Usual, () => BeLate(request));
        _town.After(delay, () => Do(request));
    }

    private void BeLate(Request request)
    {
        if (!IsOpen(request)) return;
        _world.Obstacles.End(request.Iccid, request.Reason, request.Key);
        _world.Obstacles.Begin(request.Iccid, Obstacle.PersonLate, request.Key);
    }

    private void Do(Request request)
    {
        if (!IsOpen(request)) return;
        if (!_errands.Do(request)) _town.After(_habits.Again(), () => Do(request));
        else Done(request);
    }

    /// <summary>He has done his part and thinks no more of it; the same task, still there a day later, is done anew.</summary>
    private void Done(Request request)
    {
        // A word on an order is no deed: until it is in the book, nothing is bought beside that order.
        if (request.Deed != OwnerDeed.Resolve) EndObstacles(request);
        _town.After(Usual, () =>
        {
            if (IsOpen(request)) Close(request);
        });
    }

    private void Close(Request request)
    {
        _open.Remove(request.Key);
        EndObstacles(request);
    }

    private bool IsOpen(Request request) => _open.TryGetValue(request.Key, out var open) && ReferenceEquals(open, request);

    private void EndObstacles(Request request)
    {
        _world.Obstacles.End(request.Iccid, request.Reason, request.Key);
        _world.Obstacles.End(request.Iccid, Obstacle.PersonLate, request.Key);
    }
}
