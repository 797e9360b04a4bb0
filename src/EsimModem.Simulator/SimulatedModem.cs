using EsimModem.Simulator.Modems;

namespace EsimModem.Simulator;

/// <summary>A make-believe modem: answers AT commands on whatever stream it is attached to, as its model would.</summary>
public sealed class SimulatedModem
{
    /// <summary>A network beyond the border.</summary>
    private const string Neighbours = "43705";

    private readonly ModemBody body;
    private readonly Chatterer chatterer;

    internal SimulatedModem(ModemBody body)
    {
        this.body = body;
        chatterer = new Chatterer(body);
    }

    public int Number => body.Number;

    public string Imei => body.Imei;

    public ModemProfile Profile => body.Profile;

    public SimulatedCard? Card => body.Slot.Card;

    public bool IsPowered => body.IsPowered;

    /// <summary>Command lines that it has taken so far.</summary>
    public long Commands => body.Desk.Taken;

    public bool IsRegistered => body.Radio.IsRegistered;

    /// <summary>Powered, through with its start, and not deaf for good.</summary>
    internal bool Answers => body.IsAwake && !body.IsHung;

    internal bool IsRoaming => body.Radio.IsRoaming;

    internal bool LacksNetwork => body.Radio.LacksNetwork;

    internal Action? Changed
    {
        get => body.Changed;
        set => body.Changed = value;
    }

    /// <summary>Sees every batch of bytes that the host wrote, before the modem does.</summary>
    public Action<ReadOnlyMemory<byte>>? OnReceive
    {
        get => body.Desk.OnReceive;
        set => body.Desk.OnReceive = value;
    }

    /// <summary>Sees every batch of bytes that the modem writes, before the host does.</summary>
    public Action<ReadOnlyMemory<byte>>? OnSend
    {
        get => body.Mouth.OnSend;
        set => body.Mouth.OnSend = value;
    }

    /// <summary>Begins to listen to a host; an earlier one is not heard any more.</summary>
    public void Attach(Stream host)
    {
        body.Mouth.Host = host;
        body.Spawn(() => body.Desk.Listen(host));
        chatterer.Begin();
    }

    /// <summary>From now on the network's answers come out at another port than the one that took the question; null: at that one again.</summary>
    public void AnswerAt(Stream? sister) => body.Mouth.Sister = sister;

    public void Detach() => body.Mouth.Host = null;

    /// <summary>Is found running, registered and with the settings of the factory.</summary>
    public void BeRunning() => body.BeRunning();

    public void PowerOn()
    {
        body.PowerOn();
        chatterer.Begin();
    }

    /// <summary>Starts after its supply was gone.</summary>
    internal void PowerReturns()
    {
        body.Treat(Cure.Power);
        PowerOn();
    }

    public void PowerOff() => body.PowerOff();

    /// <summary>Starts anew by itself while the port stays.</summary>
    public void Reboot() => PowerOn();

    /// <summary>From now on it takes everything and answers nothing, until its power is cut or it is woken.</summary>
    public void Hang() => body.IsHung = true;

    /// <summary>From now on it suffers from that, until it is treated as it needs.</summary>
    public void FallIll(Ailment ailment, Cure needs) => body.FallIll(ailment, needs);

    /// <summary>There is no network for it until the antenna is back.</summary>
    public void PullAntenna() => body.Radio.SetCoverage(false);

    public void PutAntenna() => body.Radio.SetCoverage(true);

    /// <summary>The network refuses the card in it, until it does not.</summary>
    public void BeRefused(bool refused) => body.Radio.SetRefused(refused);

    /// <summary>The computer that took it off the USB takes it back.</summary>
    public bool IsTakenBack { get; set; } = true;

    public bool IsIll => body.Illness is not null;

    /// <summary>A person enters the card's PIN; false means that the card is not open after that.</summary>
    public bool EnterPin(string pin)
    {
        body.Slot.Enter(pin).After?.Invoke();
        return body.Slot.Usable is not null;
    }

    /// <summary>Takes everything and answers nothing for that time.</summary>
    public void FallSilent(TimeSpan time) => body.SilentUntil = body.Now + time;

    /// <summary>From now on it sends no message while its store has no room for one that comes.</summary>
    public void NeedRoomToSend() => body.Messages.NeedsRoomToSend = true;

    public void Wake()
    {
        body.IsHung = false;
        body.SilentUntil = default;
    }

    /// <summary>Puts in a fault that strikes once, at the next chance that fits; a restart and a lost network begin at once.</summary>
    public void Inject(Injection injection)
    {
        ArgumentNullException.ThrowIfNull(injection);
        switch (injection.Fault)
        {
            case Fault.Reboot:
                Reboot();
                break;
            case Fault.NetworkLoss:
                body.Spawn(() => LoseNetwork(injection.For ?? TimeSpan.FromMinutes(5)));
                break;
            case Fault.Roaming:
                body.Spawn(() => Roam(injection.For ?? TimeSpan.FromHours(6)));
                break;
            case Fault.LateBooking or Fault.OrderRefused or Fault.DailyInstead or Fault.LateMessage or Fault.DoubledMessage or Fault.TopUpInDoubt:
                Card?.Carrier.Inject(injection.Fault);
                break;
            case Fault.Unplug or Fault.CardSwap or Fault.CardPull or Fault.CustomerTopUp or Fault.NightlyFee or Fault.DailyPackage
                or Fault.HostileMessage or Fault.Advertisement or Fault.PriceChange or Fault.WordingChange or Fault.PowerCut or Fault.ClockLost or Fault.FullDisk or Fault.PersonLate:
                throw new ArgumentException($"{injection.Fault} is nothing that a modem does: ask the bank or set it in its plan.", nameof(injection));
            default:
                body.Faults.Inject(injection);
                break;
        }
    }

    public void Inject(Fault fault, string? when = null) => Inject(new Injection(fault, when));

    /// <summary>Takes a message that the network delivers; false when there is no room for it.</summary>
    internal bool Receive(string pdu) => body.Messages.Receive(pdu);

    /// <summary>Puts messages into its own store without a word.</summary>
    internal void Keep(IReadOnlyList<string> pdus)
    {
        foreach (var pdu in pdus)
            body.Messages.Of(MessageBox.OfModem)!.Put(pdu);
    }

    /// <summary>Takes the network's word on a message that was sent from here.</summary>
    internal void Report(string pdu) => body.Messages.Report(pdu);

    /// <summary>Prints a line that nobody asked for.</summary>
    public void Notify(string line) => body.Notify(line);

    /// <summary>The card is pulled out; gives it, or null when there was none.</summary>
    public SimulatedCard? PullCard()
    {
        var card = Card;
        if (card is null)
            return null;
        body.Ussd.Drop();
        body.Slot.Put(null);
        foreach (var line in Profile.CardPulled)
            body.Notify(line);
        body.Radio.Look();
        return card;
    }

    /// <summary>A card is put in while the modem runs.</summary>
    public void InsertCard(SimulatedCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (Card is not null)
            throw new InvalidOperationException($"There is a card in modem {Number} already: pull it first.");
        body.Slot.Put(card);
        if (body.IsPowered)
            body.CardBecameReady();
    }

    /// <summary>Another card takes its place in an instant and without a word, as a switcher of cards does it.</summary>
    public void ExchangeCard(SimulatedCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        body.Slot.Put(card);
    }

    private async Task Roam(TimeSpan time)
    {
        body.Radio.SetStrange(Neighbours);
        await body.Wait(time);
        body.Radio.SetStrange(null);
    }

    private async Task LoseNetwork(TimeSpan time)
    {
        body.Radio.SetCoverage(false);
        await body.Wait(time);
        body.Radio.SetCoverage(true);
    }
}
