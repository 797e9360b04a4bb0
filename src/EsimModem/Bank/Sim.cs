using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Modems.Recovery;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>What the bank holds in its hands of one SIM: facts, life, orders, and the decision in force.</summary>
internal sealed class Sim
{
    /// <summary>So many closed orders are looked back upon when a way is chosen.</summary>
    private const int LookBack = 20;

    private readonly Action<Sim, SimState, SimTrigger> _unexpected;
    private SimLife? _life;
    private Order[]? _open;
    private Order[]? _tried;
    private bool _isRecalled;
    private (Step, WayKind?, long?)? _written;

    public Sim(SimFacts facts, IReadOnlyList<Order> orders, Action<Sim, SimState, SimTrigger> unexpected)
    {
        Facts = facts;
        var newestFirst = orders.OrderByDescending(order => order.Id).ToLookup(order => order.Kind == OrderKind.Message);
        (Orders, Messages) = ([.. newestFirst[false]], [.. newestFirst[true]]);
        _unexpected = unexpected;
    }

    public SimFacts Facts { get; set; }

    /// <summary>Its orders but for messages, newest first: all open ones and, once <see cref="Recall"/> was called, the last closed ones.</summary>
    public IReadOnlyList<Order> Orders { get; private set; }

    /// <summary>Its messages likewise; they come in another number and would push the others out of sight.</summary>
    public IReadOnlyList<Order> Messages { get; private set; }

    /// <summary>The message that waits, is being sent, or of which nobody knows.</summary>
    public Order? Message => Messages.FirstOrDefault(order => order.IsOpen);

    /// <summary>It waits until then, by the clock that only runs forward.</summary>
    public DateTimeOffset MessageAfter { get; set; }

    public SimSettings Settings { get; set; } = SimSettings.None;
    /// <summary>Whose card it may be, and why we think so.</summary>
    public CarrierGuess? Guess { get; set; }

    /// <summary>The carrier by whose file it is asked and renewed; for brands that stay a question, what they share.</summary>
    public Carrier? Carrier { get; set; }
    public Plan? Plan { get; set; }
    public Decision? Next { get; set; }

    /// <summary>Why the caps would not take the last order, and when they said so.</summary>
    public string? Cap { get; set; }

    public DateTimeOffset CapAt { get; set; }

    /// <summary>When money last left the balance that no order explains, since the start of the program.</summary>
    public DateTimeOffset? Unexplained { get; set; }

    /// <summary>When the last look at its account began, and how many questions in a row had brought nothing then.</summary>
    public (DateTimeOffset Began, int Misses) Look { get; set; }

    /// <summary>Its messages are left where they are until then, by the same clock.</summary>
    public DateTimeOffset MailAfter { get; set; }

    /// <summary>How often the modem was asked in vain for the provider's name on it, and until when it is not asked again, by the clock that only runs forward.</summary>
    public (int Times, DateTimeOffset Until) Nameless { get; set; }

    /// <summary>When its network was last asked for the time, by the clock that only runs forward; null while it was not.</summary>
    public long? TimeAskedAt { get; set; }

    /// <summary>The modem from whose own store everything was taken since the card came into it.</summary>
    public Modem? Swept { get; set; }

    /// <summary>Whether that PIN may be tried on it, by the book; null where that must be read anew.</summary>
    public (string Pin, bool MayTry)? PinVerdict { get; set; }

    /// <summary>How its PIN last fared without being tried in vain, and until when it is not tried again, by the clock that only runs forward.</summary>
    public (PinOutcome Outcome, DateTimeOffset Until)? PinRest { get; set; }

    /// <summary>When texts make us look.</summary>
    public Hints Hints { get; } = new();

    /// <summary>The worker in whose modem the card sits; null while it is in none.</summary>
    public ModemWorker? Seat { get; set; }

    /// <summary>It is in no modem, and may have been thrown away.</summary>
    public bool IsGone(DateTimeOffset now) => Seat is null && (Facts.AskedAt is not { } asked || asked <= now - LadderRules.GoneForGood);

    /// <summary>Whether a decision differs from the last one written down; asking is routine and no news.</summary>
    public bool IsNews(Decision decision)
    {
        var mark = (decision.Step, decision.Way, decision.Order?.Id);
        if (decision.Step == Step.Ask || mark == _written) return false;
        _written = mark;
        return true;
    }

    public IReadOnlyList<Order> Open => _open ??= [.. Orders.Where(order => order.IsOpen)];

    public string Name => Facts.Label ?? (Facts.Number is null ? $"…{Facts.Iccid[^Math.Min(6, Facts.Iccid.Length)..]}" : Facts.Number);

    /// <summary>Closed renewals since the last one that happened, as far as anybody can tell, newest first.</summary>
    public IReadOnlyList<Order> Tried => _tried ??=
        [.. Orders.Where(order => order.Kind is OrderKind.Renewal or OrderKind.Reactivation)
            .TakeWhile(order => order.IsOpen || order.Kind == OrderKind.Reactivation || order.State is not (OrderState.Confirmed or OrderState.Likely)).Where(order => !order.IsOpen)];

    /// <summary>Takes its last orders from the book, once: a bank may know many more cards than it holds.</summary>
    public void Recall(ILedger ledger)
    {
        if (_isRecalled) return;
        _isRecalled = true;
        foreach (var order in ledger.Orders(new OrderQuery(Facts.Iccid, Limit: 2 * LookBack, Not: OrderKind.Message))) Keep(order);
        foreach (var message in ledger.Orders(new OrderQuery(Facts.Iccid, OrderKind.Message, Limit: LookBack))) Keep(message);
    }

    /// <summary>Its life is built when something happens in it: of fifty thousand known cards few are here.</summary>
    public void Fire(SimTrigger trigger) =>
        (_life ??= new SimLife(() => Facts.State, state => Facts = Facts with { State = state }, (state, unplaced) => _unexpected(this, state, unplaced))).Fire(trigger);

    /// <summary>Puts the newest form of an order in the place of the older one.</summary>
    public void Keep(Order order)
    {
        if (order.Kind == OrderKind.Message)
        {
            Messages = With(Messages, order);
            return;
        }
        (_open, _tried) = (null, null);
        Orders = With(Orders, order);
    }

    private static List<Order> With(IReadOnlyList<Order> orders, Order newest)
    {
        var with = new List<Order>(orders.Count + 1);
        with.AddRange(orders);
        var place = with.FindIndex(one => one.Id <= newest.Id);
        if (place < 0) with.Add(newest);
        else if (with[place].Id == newest.Id) with[place] = newest;
        else with.Insert(place, newest);
        for (var last = with.Count - 1; last >= LookBack; last--)
            if (!with[last].IsOpen) with.RemoveAt(last);
        return with;
    }
}
