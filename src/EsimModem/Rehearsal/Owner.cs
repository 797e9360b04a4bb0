using EsimModem.Alerts;
using EsimModem.Bank;
using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>
/// The person whose bank it is: hears what the product tells people, does it after as long as people take, and knows of the product only
/// what its public doors show. Of the world he knows what anyone can find out who calls the carrier.
/// </summary>
internal sealed class Owner
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(24);
    private static readonly TimeSpan Morning = TimeSpan.FromHours(24);
    private readonly SortedDictionary<string, Request> _open = new(StringComparer.Ordinal);
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

    private void Watch(Bank.Bank bank)
    {
        bank.Changed += change =>
        {
            if (change.Kind == ChangeKind.Order) _town.Post(_ => Hear(bank, long.Parse(change.Key)), null);
        };
        bank.Alerts.Changed += alert =>
        {
            if (alert.What is "wording" or "attention" && bank.Alerts.Open.Contains(alert)) _town.Post(_ => Hear(bank, alert), null);
        };
    }

    /// <summary>What he has not heard of, he sees over his first coffee.</summary>
    private void LookEveryMorning() => _town.After(Morning, () =>
    {
        if (_box.IsOn)
        {
            foreach (var order in _box.Bank.Ledger.Orders(new OrderQuery(OpenOnly: true, Limit: 1000))) Hear(_box.Bank, order.Id);
            foreach (var alert in _box.Bank.Alerts.Open) Hear(_box.Bank, alert);
        }
        LookEveryMorning();
    });

    private void Hear(Bank.Bank bank, long id)
    {
        if (bank != _box.Bank || !_box.IsOn || bank.Ledger.Find(id) is not { } order) return;
        if (RequestOf(order) is not { } request) Forget(order);
        else if (!_open.ContainsKey(request.Key)) Take(request);
    }

    private void Hear(Bank.Bank bank, Alert alert)
    {
        if (bank != _box.Bank || !_box.IsOn || bank.Sim(alert.About) is not { } seen || !seen.Facts.Holds.Any(Errands.IsHisToLift)) return;
        var request = new Request($"words {alert.About}", alert.About, Obstacle.WordingChanged, null, OwnerDeed.Correct);
        if (!_open.ContainsKey(request.Key)) Take(request);
    }

    private static Request? RequestOf(Order order) => order switch
    {
        { Draft.IsTask: true, State: OrderState.Planned, Kind: OrderKind.TopUp } => new($"pay {order.Id}", order.Iccid, Obstacle.NoFunds, order, OwnerDeed.TopUp),
        { Draft.IsTask: true, State: OrderState.Planned } => new($"renew {order.Id}", order.Iccid, Obstacle.CarrierRefused, order, OwnerDeed.Renew),
        { State: OrderState.Approving } => new($"approve {order.Id}", order.Iccid, Obstacle.PersonLate, order, OwnerDeed.Approve),
        { State: OrderState.Unknown or OrderState.Likely, Draft.IsTask: false } => new($"say {order.Id}", order.Iccid, Obstacle.NetworkDown, order, OwnerDeed.Resolve),
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
        if (!_open.TryGetValue(request.Key, out var open) || open != request) return;
        _world.Obstacles.End(request.Iccid, request.Reason, request.Key);
        _world.Obstacles.Begin(request.Iccid, Obstacle.PersonLate, request.Key);
    }

    private void Do(Request request)
    {
        if (!_open.TryGetValue(request.Key, out var open) || open != request) return;
        if (_errands.Do(request)) Close(request);
        else _town.After(_habits.Again(), () => Do(request));
    }

    /// <summary>It has been done, by him or without him.</summary>
    private void Forget(Order order)
    {
        foreach (var request in _open.Values.Where(one => one.Order?.Id == order.Id).ToArray()) Close(request);
    }

    private void Close(Request request)
    {
        _open.Remove(request.Key);
        _world.Obstacles.End(request.Iccid, request.Reason, request.Key);
        _world.Obstacles.End(request.Iccid, Obstacle.PersonLate, request.Key);
    }
}
