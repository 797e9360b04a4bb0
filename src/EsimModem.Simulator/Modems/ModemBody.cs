namespace EsimModem.Simulator.Modems;

/// <summary>The parts of one modem, which know each other through it.</summary>
internal sealed class ModemBody
{
    private readonly Calendar calendar;
    private readonly double haste;

    public ModemBody(ModemProfile profile, int number, string imei, Calendar calendar, SeededRandom random, FaultBox faults, double haste)
    {
        this.calendar = calendar;
        this.haste = haste;
        Profile = profile;
        Number = number;
        Imei = imei;
        Random = random;
        Faults = faults;
        Settings = new ModemSettings(profile.Charset);
        Slot = new CardSlot(this);
        Radio = new Radio(this) { Signal = 12 + random.Below(16) };
        Ussd = new UssdExchange(this);
        Messages = new MessageBox(this);
        Mouth = new Mouth(this);
        Desk = new CommandDesk(this);
    }

    public ModemProfile Profile { get; }

    public int Number { get; }

    public string Imei { get; }

    public SeededRandom Random { get; }

    public FaultBox Faults { get; }

    public ModemSettings Settings { get; }

    public CardSlot Slot { get; }

    public Radio Radio { get; }

    public UssdExchange Ussd { get; }

    public MessageBox Messages { get; }

    public Mouth Mouth { get; }

    public CommandDesk Desk { get; }

    public DateTimeOffset Now => calendar.Now;

    /// <summary>Counts the starts: what began in an earlier life has no say in this one.</summary>
    public int Life { get; private set; }

    public bool IsPowered { get; private set; }

    /// <summary>Powered and through with its start.</summary>
    public bool IsAwake { get; private set; }

    /// <summary>Takes everything and answers nothing until the power is cut.</summary>
    public bool IsHung
    {
        get;
        set
        {
            field = value;
            Changed?.Invoke();
        }
    }

    public DateTimeOffset SilentUntil { get; set; }

    /// <summary>What it suffers from, and what would help; null when it is well.</summary>
    public (Ailment What, Cure Needs)? Illness { get; private set; }

    public void FallIll(Ailment ailment, Cure needs)
    {
        Illness = (ailment, needs);
        Radio.Look();
    }

    public bool Suffers(Ailment ailment) => Illness?.What == ailment;

    /// <summary>Does something that helps against what asks for no more.</summary>
    public void Treat(Cure cure)
    {
        if (Illness?.Needs <= cure)
            Illness = null;
    }

    /// <summary>Told whenever a card in this modem may have become easier or harder to reach.</summary>
    public Action? Changed { get; set; }

    public bool Listens => IsAwake && !IsHung && Now >= SilentUntil;

    public Task Wait(TimeSpan time) => Task.Delay(Hastened(time), calendar.Clock);

    public TimeSpan Hastened(TimeSpan time) => time / haste;

    /// <summary>A time that no haste shortens: a modem that answers faster does not talk more.</summary>
    public Task Pass(TimeSpan time) => Task.Delay(time, calendar.Clock);

    public void Notify(string line)
    {
        if (Listens)
            Mouth.Notify(line);
    }

    public void Report(string line)
    {
        if (Listens)
            Mouth.Report(line);
    }

    public void Spawn(Func<Task> work) => calendar.Start(work);

    public void PowerOff()
    {
        Life++;
        IsPowered = false;
        IsAwake = false;
        IsHung = false;
        SilentUntil = default;
        Ussd.Drop();
        Messages.Restart();
        Radio.Restart();
        Changed?.Invoke();
    }

    /// <summary>Starts as one that has been running for long.</summary>
    public void BeRunning()
    {
        PowerOff();
        Settings.Reset();
        IsPowered = true;
        IsAwake = true;
        Radio.BeSettled();
        Changed?.Invoke();
    }

    /// <summary>Starts from cold: silence, then the lines that the model prints.</summary>
    public void PowerOn()
    {
        PowerOff();
        Treat(Cure.Reset);
        IsPowered = true;
        Settings.Reset();
        Settings.Chatters = true;
        var life = Life;
        Spawn(() => Boot(life));
    }

    public void CardBecameReady()
    {
        if (Suffers(Ailment.BlindToCards))
            return;
        foreach (var line in Profile.CardInserted)
            Notify(line);
        Radio.Look();
    }

    /// <summary>The card starts, and once it answers the network is looked for.</summary>
    public void CardIsPowered()
    {
        var life = Life;
        Slot.PowerUp();
        Spawn(() => JoinNetwork(life));
    }

    private async Task Boot(int life)
    {
        await Wait(Profile.BootTime);
        if (life != Life)
            return;
        IsAwake = true;
        Changed?.Invoke();
        CardIsPowered();
        foreach (var line in Profile.Boot)
        {
            await Wait(line.After);
            if (life != Life)
                return;
            if (Profiles.BootGates.Open(line.Gate, this))
                Notify(line.Text);
            else if (line.Gate == Profiles.BootGate.CardReady && Slot.Card is null)
                Notify(Profile.CardPulled[0]);
        }
    }

    private async Task JoinNetwork(int life)
    {
        await Wait(Profile.CardTime);
        if (life == Life)
            Radio.Look();
    }
}
