using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Modems.Answers;
using EsimModem.Renewals;
using EsimModem.Serial;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>Which card sits in which modem; a SIM is followed by its ICCID, wherever it is put.</summary>
internal sealed class Seats(Rooms rooms)
{
    /// <summary>Modems tell of their cards, or are asked for them by themselves; this is for a word that was lost.</summary>
    private static readonly TimeSpan CardMissed = TimeSpan.FromMinutes(10);

    /// <summary>After this a card is asked again for the name that it did not tell.</summary>
    private static readonly TimeSpan NameMissed = TimeSpan.FromMinutes(10);

    private const int MostNameless = 5;

    private readonly SortedDictionary<string, Sim> _sims = new(StringComparer.Ordinal);

    /// <summary>Every SIM that this bank has ever seen, by ICCID.</summary>
    public IReadOnlyCollection<Sim> All => _sims.Values;

    public Sim? Find(string iccid) => _sims.GetValueOrDefault(iccid) ?? _sims.GetValueOrDefault(NameOf(iccid));

    /// <summary>By which number this bank knows the card that prints this one: as it was seen first, with its check digit or without.</summary>
    /// <param name="imsi">Its subscriber, where the card tells him: of numbers whose last digit only seems to check the others one may be the neighbour of a batch.</param>
    public string NameOf(string printed, string? imsi = null)
    {
        if (Iccid.OtherForms(printed).Select(_sims.GetValueOrDefault).FirstOrDefault(sim => sim is not null && (imsi is null || sim.Facts.Imsi is null || sim.Facts.Imsi == imsi)) is not { } other) return printed;
        // A book of before may know one card by both: an open order is found whichever of them it lies under.
        return _sims.TryGetValue(printed, out var exact) && (exact.Open.Count > 0 || other.Open.Count == 0) ? printed : other.Facts.Iccid;
    }

    /// <summary>Takes from the book what it knows, at the start.</summary>
    public void Load()
    {
        var open = rooms.Ledger.Orders(new OrderQuery(OpenOnly: true, Limit: int.MaxValue)).ToLookup(order => order.Iccid, StringComparer.Ordinal);
        foreach (var facts in rooms.Ledger.Sims())
            _sims[facts.Iccid] = AfterRestart(Fit(Made(facts with { Present = false, Registered = false }, [.. open[facts.Iccid]])));
    }

    /// <summary>What was being sent when the program stopped is unknown now, and so its SIM is in doubt.</summary>
    private Sim AfterRestart(Sim sim)
    {
        if (sim.Open.FirstOrDefault(order => order.State is OrderState.Unknown or OrderState.Likely) is { } doubtful) rooms.Orders.Doubt(sim, doubtful);
        if (sim.Message is { State: OrderState.Unknown } message) rooms.Messages.Doubt(sim, message);
        rooms.Brands.Doubt(sim);
        if (sim.Open.Any(order => order.State == OrderState.Unknown) && sim.Facts.State is SimState.Renewing or SimState.Confirming) sim.Fire(SimTrigger.OrderUnclear);
        return sim;
    }

    /// <summary>Lets every SIM see the new configuration.</summary>
    public void Refit()
    {
        foreach (var sim in _sims.Values)
        {
            FitHere(sim);
            sim.Seat?.Bell.Ring();
        }
        rooms.Drift.Refit();
        if (rooms.Carriers.WorldFault is null) rooms.Alerts.End("carriers", "world");
    }

    /// <summary>The SIM in the worker's modem as it is now; null while there is none that can be served.</summary>
    public async Task<Sim?> Take(ModemWorker worker, Modem modem)
    {
        if (modem.Card is not { } card)
        {
            await Leave(worker);
            return null;
        }
        if (worker.Sim is { } seated && seated.Facts.Iccid != card.Iccid) await Leave(worker);
        if (_sims.GetValueOrDefault(card.Iccid)?.Seat is { Modem.IsLost: false } other && other != worker && other.Port.Device is { } device && device == worker.Port.Device && other.Modem.Identity?.Imei == modem.Identity?.Imei)
            throw new ModemUnusableException($"The ports {other.Port.Name} and {worker.Port.Name} are one modem: remove one of them under `modems:`.");
        var sim = _sims.GetValueOrDefault(card.Iccid) ?? await Welcome(card);
        sim.Recall(rooms.Ledger);
        var now = In(sim.Facts, modem.Registration) with
        {
            Imsi = card.Imsi ?? sim.Facts.Imsi,
            Number = sim.Settings.Number ?? sim.Facts.Number ?? card.Number,
            Modem = modem.Identity?.Imei,
            Present = true,
            Lock = modem.Lock,
        };
        if (sim.Seat == worker && now == sim.Facts && !(NextName(sim) <= rooms.Now) && !(PinMemory.NextTry(rooms, sim) <= rooms.Now)) return sim;
        var came = sim.Seat != worker || !sim.Facts.Present;
        sim.Facts = now;
        sim.Seat = worker;
        Fit(sim, modem.Registration.Network, worker.Port.Place);
        await AskWhose(sim, modem);
        if (modem.Lock == CardLock.Pin) await PinMemory.TryOnce(rooms, sim, modem);
        if (came) await rooms.Orders.LeaveNoneSending(sim);
        if (came && !rooms.Recovery.Expects(worker.Port, card.Iccid)) await rooms.Ledger.Note(new Note(rooms.Now, card.Iccid, NoteKind.Card, $"the card is in {worker.Port.Place} ({modem.Identity?.Model}, IMEI {modem.Identity?.Imei})"), sim.Facts);
        else await rooms.Ledger.Remember(sim.Facts);
        rooms.Brands.Doubt(sim);
        rooms.Alerts.End("absent", card.Iccid);
        rooms.Tell(ChangeKind.Sim, card.Iccid);
        return sim;
    }

    /// <summary>Asks in which network the modem is: a notice that it has left home may have been lost, and abroad nothing is paid. False when it does not tell.</summary>
    /// <param name="trusted">A word of the network that is not older will do.</param>
    public async Task<bool> Locate(Sim sim, Modem modem, TimeSpan trusted = default)
    {
        if (await modem.Look(trusted) is not { } place) return false;
        // What a person did meanwhile stays.
        if (In(sim.Facts, place) is var facts && facts == sim.Facts) return true;
        sim.Facts = facts;
        await rooms.Ledger.Remember(facts);
        rooms.Tell(ChangeKind.Sim, facts.Iccid);
        return true;
    }

    private static SimFacts In(SimFacts facts, Registration place) => facts with { Registered = place.Registered, Roaming = place.Roaming };

    /// <summary>The card is no longer in the worker's modem.</summary>
    public async Task Leave(ModemWorker worker)
    {
        foreach (var sim in _sims.Values.Where(sim => sim.Seat == worker).ToArray())
        {
            (sim.Seat, sim.Swept, sim.Nameless) = (null, null, default);
            sim.Facts = sim.Facts with { Present = false, Registered = false };
            sim.Next = RenewalPolicy.Decide(rooms.SituationOf(sim));
            rooms.Log.Information("SIM {Sim} is no longer in {Port}", sim.Name, worker.Port.Place);
            // Whoever was made to start anew is back at once, or missed as a modem.
            if (rooms.Recovery.Expects(worker.Port, sim.Facts.Iccid)) await rooms.Ledger.Remember(sim.Facts);
            else
            {
                Miss(sim, worker.Port.Place);
                await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Card, $"the card left {worker.Port.Place}"), sim.Facts);
            }
            rooms.Tell(ChangeKind.Sim, sim.Facts.Iccid);
        }
    }

    public void Miss(Sim sim, string place) => rooms.Alerts.Raise(AlertSeverity.Warning, "absent", sim.Facts.Iccid, $"the card {sim.Name} is in no modem; it was last in {place}");

    /// <summary>Sleeps until something is due for the SIM, somebody rings, or the modem's health is to be looked at.</summary>
    public async Task Rest(ModemWorker worker, Modem modem, DateTimeOffset? until)
    {
        var health = rooms.Now + modem.NextGlance;
        foreach (var other in (DateTimeOffset?[])[rooms.Messages.NextTry(worker.Sim), rooms.Timekeeping.NextAsk(worker.Sim, modem), rooms.Recovery.NextStep(worker, modem), NextName(worker.Sim), PinMemory.NextTry(rooms, worker.Sim), rooms.Texts.NextLook(worker.Sim, modem)])
            if (other is not null && !(until <= other)) until = other;
        await worker.Bell.WaitUntil(until < health ? until : health);
        if (rooms.Now >= health && !(until <= health)) await modem.Glance();
    }

    /// <summary>What a modem tells unasked: a text is written down, and everything wakes its worker.</summary>
    public async void Heard(ModemNews news, FoundPort port, Bell bell)
    {
        bell.Ring();
        rooms.Tell(ChangeKind.Modem, port.Name);
        if (news.Kind == ModemNewsKind.Rebooted) rooms.Recovery.Started(port);
        if (news.Text is not { } text) return;
        try
        {
            await rooms.Ledger.Note(new Note(rooms.Now, text.Iccid, NoteKind.Text, $"{text.Sender ?? "the network"} wrote by {RenewalPolicy.Word(text.Via)}", text.Words));
        }
        catch (LedgerUnavailableException e)
        {
            rooms.Log.Error("{Reason}", e.Message);
        }
    }

    public async Task WaitForCard(ModemWorker worker, Modem modem)
    {
        var again = rooms.Now + CardMissed;
        var step = rooms.Recovery.NextStep(worker, modem);
        await worker.Bell.WaitUntil(step < again ? step : again);
        if (rooms.Now >= again) await modem.ReadCard();
    }

    /// <summary>A card that another box told of and that has not been here yet.</summary>
    public Sim Expect(SimFacts facts) => _sims[facts.Iccid] = Fit(Made(facts, []));

    /// <summary>The card names its provider, once in its life, unless its owner has said whose it is; a modem that does not read the name is asked a few times.</summary>
    private async Task AskWhose(Sim sim, Modem modem)
    {
        if (!(NextName(sim) <= rooms.Now)) return;
        sim.Nameless = (sim.Nameless.Times + 1, rooms.Steady.Now + NameMissed);
        if (await modem.ReadProviderName(sim.Facts.Iccid) is not { } name) return;
        sim.Facts = sim.Facts with { Spn = name };
        Refit(sim);
    }

    private DateTimeOffset? NextName(Sim? sim) => sim is { Facts.Lock: CardLock.None, Settings.Carrier: null } && IsNameless(sim) ? sim.Nameless.Times == 0 ? rooms.Now : rooms.Steady.Dated(sim.Nameless.Until) : null;

    /// <summary>That a card has no name was once written whatever kept it from telling one: while the name would end a question, it is asked again whenever it comes.</summary>
    private static bool IsNameless(Sim sim) => sim.Facts.Spn is null ? sim.Nameless.Times < MostNameless : sim.Facts.Spn.Length == 0 && sim is { Guess.IsQuestion: true, Nameless.Times: 0 };

    private async Task<Sim> Welcome(CardIdentity card)
    {
        var sim = Made(new SimFacts { Iccid = card.Iccid, Imsi = card.Imsi, Number = card.Number, FirstSeen = rooms.Now }, rooms.Ledger.Orders(new OrderQuery(card.Iccid, OpenOnly: true)));
        _sims[card.Iccid] = sim;
        await rooms.Ledger.Note(new Note(rooms.Now, card.Iccid, NoteKind.Card, "this book sees the card for the first time"), sim.Facts);
        return sim;
    }

    private Sim Made(SimFacts facts, IReadOnlyList<Order> open) => new(facts, open, (sim, state, trigger) =>
        rooms.Log.Warning("SIM {Sim}: {Trigger} has no place in {State}; nothing changed", sim.Name, trigger, state));

    /// <summary>Lets one SIM see what was learned of its carrier.</summary>
    public void Refit(Sim sim)
    {
        FitHere(sim);
        rooms.Drift.Refit();
    }

    private void FitHere(Sim sim) => rooms.Brands.Doubt(Fit(sim, sim.Seat?.Modem?.Registration.Network, sim.Seat?.Port.Place));

    /// <summary>Finds the settings, the carrier and the plan of a SIM.</summary>
    private Sim Fit(Sim sim, string? network = null, string? port = null)
    {
        var facts = sim.Facts;
        var byCard = rooms.Carriers.Guess(null, new CardSigns { Spn = facts.Spn, Imsi = facts.Imsi, Iccid = facts.Iccid, Network = network, Settled = facts.Brand is { Settled: true } brand ? brand.Carrier : null });
        if (rooms.Carriers.WorldFault is { } broken) rooms.Alerts.Raise(AlertSeverity.Warning, "carriers", "world", broken);
        var identity = new SimIdentity(facts.Iccid, facts.Imsi, facts.Number, facts.Label, byCard.Carrier?.Id ?? facts.Carrier, port);
        var settings = SimSettings.For(identity, rooms.Settings.Sims);
        sim.Settings = settings;
        sim.Guess = settings.Carrier is { } named ? rooms.Carriers.Guess(named, new CardSigns()) : byCard;
        sim.Carrier = sim.Guess.Carrier ?? SharedCarrier.Of(sim.Guess);
        sim.Plan = settings.Plan ?? (settings.PlanName is { } plan ? sim.Carrier?.Plan(plan) : sim.Carrier?.Plans is [var only] ? only : null);
        sim.Facts = facts with
        {
            Label = settings.Label ?? facts.Label, Slot = settings.Slot ?? facts.Slot, Number = settings.Number ?? facts.Number,
            Carrier = sim.Carrier?.Id, Plan = sim.Plan?.Name,
        };
        return sim;
    }
}
