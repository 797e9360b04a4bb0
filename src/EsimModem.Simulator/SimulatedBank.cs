namespace EsimModem.Simulator;

/// <summary>A make-believe bank of modems, with the cards in them and the carriers behind those.</summary>
/// <remarks>Everything in it happens on one loop: that given to <see cref="MoveTo"/>, else the first from which a port is opened.</remarks>
public sealed class SimulatedBank
{
    private readonly List<SimulatedModem> modems = [];
    private readonly List<SimulatedCard> cards = [];
    private readonly List<Mishap> mishaps = [];
    private readonly Duplex?[] wires;
    private readonly string[] names;
    private readonly Calendar calendar;

    private SimulatedBank(BankPlan plan, TimeProvider clock)
    {
        Plan = plan;
        calendar = new Calendar(clock);
        Obstacles = new ObstacleBook(clock);
        var builder = new BankBuilder(plan, calendar, Ledger, Obstacles, mishaps.Add);
        Carriers = builder.Carriers();
        var places = builder.Places();
        for (var i = 0; i < places.Count; i++)
        {
            if (plan.Only is null || plan.Only.Contains(i))
                Add(builder, places[i], i);
        }

        Centre = new MessageCentre(this, calendar, builder.Random);
        foreach (var carrier in Carriers)
            carrier.Centre = Centre;
        Watch(new SeatWatch(this, Obstacles));
        wires = new Duplex?[modems.Count];
        names = [.. modems.Select(modem => $"modem{modem.Number}")];
        new MishapSchedule(this, builder.Faults, calendar, what => builder.Random($"mishaps-{what}"), mishaps.Add).Begin();
    }

    public BankPlan Plan { get; }

    public IReadOnlyList<SimulatedModem> Modems => modems;

    public IReadOnlyList<SimulatedCard> Cards => cards;

    public IReadOnlyList<SimulatedCarrier> Carriers { get; }

    public CarrierLedger Ledger { get; } = new();

    /// <summary>What stood in the way of each card, and when.</summary>
    public ObstacleBook Obstacles { get; }

    /// <summary>What has gone wrong so far, as far as it may explain something.</summary>
    public IReadOnlyList<Mishap> Mishaps => mishaps;

    /// <summary>The names of the ports that are plugged in now, in the order of the modems.</summary>
    public IReadOnlyList<string> Ports => [.. modems.Where(modem => modem.IsPowered).Select(modem => names[modem.Number])];

    /// <summary>A modem was pulled out: its number.</summary>
    public event Action<int>? Unplugged;

    /// <summary>A modem was put in: its number and the name of its port.</summary>
    public event Action<int, string>? Plugged;

    public static SimulatedBank Build(BankPlan plan, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(clock);
        return new SimulatedBank(plan, clock);
    }

    /// <summary>From now on everything happens on that loop.</summary>
    public void MoveTo(SynchronizationContext loop) => calendar.MoveTo(loop);

    /// <summary>So many different messages come to every card at once.</summary>
    public void Flood(int count)
    {
        foreach (var card in cards)
            Centre.Flood(card.Iccid, count);
    }

    /// <summary>The messages that cards have sent, part by part.</summary>
    public IReadOnlyList<SentMessage> Sent => Centre.Sent;

    internal Calendar Calendar => calendar;

    private MessageCentre Centre { get; }

    /// <summary>Somebody, whoever he says he is, writes to a card; it comes some seconds later, or once a modem with the card is in the network.</summary>
    public void WriteTo(string iccid, string sender, string text, TimeSpan late = default, TimeSpan? again = null) => Centre.Send(Card(iccid).Iccid, sender, text, late, again);

    /// <summary>A message that came some time ago, for whatever card, lies in the modem's own store.</summary>
    public void LeaveIn(int modem, string sender, string text) => modems[modem].Keep(Centre.Written(sender, text));

    /// <summary>A report that came some time ago, for whatever card, lies in the modem's own store.</summary>
    public void LeaveReportIn(int modem, string to, byte reference) => modems[modem].Keep([Centre.Reported(to, reference)]);

    public string PortOf(int modem) => names[modem];

    /// <summary>Opens a modem's port and gives the host's end; whoever had it open before loses it.</summary>
    public Stream Plug(int modem)
    {
        if (!modems[modem].IsPowered)
            throw new FileNotFoundException($"Modem {modem} is not plugged in.");
        calendar.Settle();
        wires[modem]?.Cut();
        var wire = new Duplex();
        wires[modem] = wire;
        modems[modem].Attach(wire.Modem);
        return wire.Host;
    }

    /// <summary>Opens the port of that name.</summary>
    public Stream Open(string port)
    {
        var modem = modems.Find(one => one.IsPowered && names[one.Number] == port);
        return modem is null ? throw new FileNotFoundException($"There is no port {port}.") : Plug(modem.Number);
    }

    /// <summary>The host is gone: every port that it had open is closed, the modems go on.</summary>
    public void HangUp()
    {
        foreach (var modem in modems)
        {
            modem.Detach();
            wires[modem.Number]?.Cut();
            wires[modem.Number] = null;
        }
    }

    /// <summary>Pulls a modem out: its power and its port are gone.</summary>
    public void Unplug(int modem)
    {
        if (!modems[modem].IsPowered)
            return;
        modems[modem].PowerOff();
        modems[modem].Detach();
        wires[modem]?.Cut();
        wires[modem] = null;
        Unplugged?.Invoke(modem);
    }

    /// <summary>Puts a modem back, under another name if one is given; it starts from cold.</summary>
    public void Replug(int modem, string? name = null)
    {
        if (modems[modem].IsPowered)
            throw new InvalidOperationException($"Modem {modem} is plugged in already.");
        names[modem] = name ?? names[modem];
        modems[modem].PowerReturns();
        Plugged?.Invoke(modem, names[modem]);
    }

    /// <summary>Takes a card out of wherever it is and puts it into that modem, whose own card is laid aside.</summary>
    public void MoveCard(string iccid, int modem)
    {
        var card = Card(iccid);
        modems.Find(one => one.Card == card)?.PullCard();
        modems[modem].PullCard();
        modems[modem].InsertCard(card);
    }

    public SimulatedCard Card(string iccid) => cards.Find(card => card.Iccid == iccid) ?? throw new ArgumentException($"There is no card {iccid}.", nameof(iccid));

    public Account AccountOf(string iccid) => Card(iccid).Carrier.Of(iccid);

    public void TopUp(string iccid, decimal amount) => Card(iccid).Carrier.TopUp(iccid, amount);

    /// <summary>Lets the running plan of a card end that much later than now.</summary>
    public void SetEnd(string iccid, TimeSpan left) => Card(iccid).Carrier.SetEnd(iccid, calendar.Now + left);

    private void Watch(SeatWatch watch)
    {
        foreach (var modem in modems)
        {
            var last = modem.Card;
            modem.Changed = () =>
            {
                if (last is { } before && before != modem.Card)
                    watch.Look(before);
                last = modem.Card;
                if (last is not { } card)
                    return;
                watch.Look(card);
                Centre.Look(card);
            };
        }
    }

    private void Add(BankBuilder builder, CardPlan place, int seed)
    {
        var carrier = Carriers.FirstOrDefault(one => one.Key == place.Carrier) ?? throw new ArgumentException($"There is no carrier \"{place.Carrier}\".", nameof(place));
        var modem = builder.Modem(place.Profile, modems.Count, seed);
        var card = builder.Card(place, carrier, seed);
        modem.InsertCard(card);
        modem.BeRunning();
        modems.Add(modem);
        cards.Add(card);
    }
}
