using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Serial;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>What every worker of the bank needs: the rooms, the clock, and the owner's decisions in force.</summary>
internal sealed class Rooms
{
    private readonly UssdForms _forms;

    public Rooms(IPorts ports, ILedger ledger, CarrierBook carriers, BankSettings settings, TimeProvider time, ClockProof clock, AlertBoard alerts, Serilog.ILogger log)
    {
        (Ports, Ledger, Carriers, Settings, Time, Clock, Alerts, Log) = (ports, ledger, carriers, settings, time, clock, alerts, log);
        Steady = new SteadyClock(time);
        Proven = ledger.Proven();
        _forms = FormMemory.Of(ledger, log);
        Reader = new ReplyReader(carriers, Vocabulary.BuiltIn);
        Radios = new Radios(settings.Check.AtOnce);
        Seats = new Seats(this);
        Accounts = new Accounts(this);
        Orders = new Orders(this);
        Tasks = new TaskDesk(this);
        Timekeeping = new Timekeeping(this);
        LeftBehind = new LeftBehind(this);
        Texts = new Texts(this);
        Messages = new Messages(this);
        Answers = new MessageAnswers(this);
        Senders = new SenderLearning(this);
        Brands = new BrandLearning(this);
        SecondThoughts = new SecondThoughts(this);
        Drift = new Drift(this);
        Dates = new DateHabits(this);
        Recovery = new Recovery(this);
    }

    public IPorts Ports { get; }
    public ILedger Ledger { get; }
    public CarrierBook Carriers { get; private set; }
    public ReplyReader Reader { get; private set; }
    public BankSettings Settings { get; private set; }
    public TimeProvider Time { get; }
    public ClockProof Clock { get; }

    /// <summary>For pauses, which nobody cuts short or draws out by setting the clock.</summary>
    public SteadyClock Steady { get; }
    public AlertBoard Alerts { get; }
    public Serilog.ILogger Log { get; }
    public Radios Radios { get; }
    public Seats Seats { get; }
    public Accounts Accounts { get; }
    public Orders Orders { get; }
    public TaskDesk Tasks { get; }
    public Timekeeping Timekeeping { get; }
    public LeftBehind LeftBehind { get; }
    public Texts Texts { get; }
    public Messages Messages { get; }
    public MessageAnswers Answers { get; }
    public SenderLearning Senders { get; }
    public BrandLearning Brands { get; }
    public SecondThoughts SecondThoughts { get; }
    public Drift Drift { get; }
    public DateHabits Dates { get; }
    public Recovery Recovery { get; }

    /// <summary>Orders of the carrier files that a trial proved, each under its mark.</summary>
    public IReadOnlyList<string> Proven { get; set; }

    /// <summary>A person's hold over the whole bank.</summary>
    public Hold? RedButton { get; set; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public event Action<Change>? Changed;

    public void Tell(ChangeKind kind, string key) => Changed?.Invoke(new Change(kind, key, Ledger.Head.Row));

    /// <summary>Takes a new configuration; what is under way goes on, and every decision is made anew.</summary>
    public void Follow(BankSettings settings, CarrierBook carriers)
    {
        (Settings, Carriers, Reader) = (settings, carriers, new ReplyReader(carriers, Vocabulary.BuiltIn));
        Seats.Refit();
    }

    public Modem Modem(Stream link, FoundPort port, Bell bell) => new(link, Time, Settings.Modems, _forms, news => Seats.Heard(news, port, bell), () => Ports.OpenSisters(port), Seats.NameOf);

    /// <summary>The time is made sure of, what came is taken in, and what a person wrote goes out, before anything is decided.</summary>
    public async Task Mail(Sim sim, Modem modem)
    {
        await Timekeeping.Ask(sim, modem);
        await TakeMail(sim, modem);
        if (Messages.Wait(sim, modem)) await Messages.Send(sim, modem);
    }

    public Task TakeMail(Sim sim, Modem modem) => Texts.Wait(sim, modem) ? Texts.Receive(sim, modem) : Task.CompletedTask;

    /// <summary>The decision in force for a SIM; it is written into the book when it is another step, not when only its figures moved.</summary>
    public async Task<Decision> Decide(Sim sim)
    {
        sim.Facts = sim.Facts.NotAfter(Now);
        var situation = SituationOf(sim);
        if (AccountState.Of(situation) is { } trigger)
        {
            await Live(sim, trigger);
            if (situation.Sim != sim.Facts) situation = SituationOf(sim);
        }
        var decision = RenewalPolicy.Decide(situation);
        var before = sim.Next;
        sim.Next = decision;
        if (sim.IsNews(decision))
            await Ledger.Note(new Note(Now, sim.Facts.Iccid, NoteKind.Decision, $"{RenewalPolicy.Word(decision.Step)}: {decision.Why}"));
        if (decision.Step is Step.Remind or Step.TopUp or Step.Approve || (decision.Step == Step.Hold && sim.Facts.State is SimState.Expiring or SimState.Expired))
            Alerts.Raise(AlertSeverity.Warning, "attention", sim.Facts.Iccid, decision.Why);
        else if (decision.Step != Step.Ask) Alerts.End("attention", sim.Facts.Iccid);
        if (before != decision) Tell(ChangeKind.Sim, sim.Facts.Iccid);
        return decision;
    }

    /// <summary>The same before money moves; null while the modem does not tell where it is.</summary>
    public async Task<Decision?> DecideOnSpot(Sim sim, Modem modem) => await Seats.Locate(sim, modem) ? await Decide(sim) : null;

    /// <summary>Fires a trigger and writes down where it led.</summary>
    public async Task Live(Sim sim, SimTrigger trigger)
    {
        var before = sim.Facts.State;
        sim.Fire(trigger);
        if (sim.Facts.State == before) return;
        Log.Information("SIM {Sim} is {State}, it was {Before}", sim.Name, RenewalPolicy.Word(sim.Facts.State), RenewalPolicy.Word(before));
        await Ledger.Note(new Note(Now, sim.Facts.Iccid, NoteKind.State, $"{RenewalPolicy.Word(before)} to {RenewalPolicy.Word(sim.Facts.State)}"), sim.Facts);
        Tell(ChangeKind.Sim, sim.Facts.Iccid);
    }

    public Situation SituationOf(Sim sim) => new(
        Now, sim.Facts, sim.Carrier, sim.Plan, sim.Settings, sim.Settings.Renewals ?? Settings.Renewals, Settings.Roaming, Settings.Check,
        sim.Open, sim.Tried, sim.CapAt + TimeSpan.FromHours(1) > Now ? sim.Cap : null,
        new BankStanding(Clock.Doubt, RedButton, Proven), Spread.Of(sim.Facts.Iccid)) { Hint = sim.Hints.At };
}
