using EsimModem.Alerts;
using EsimModem.At;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Modems.Recovery;
using EsimModem.Serial;

namespace EsimModem.Bank;

/// <summary>
/// Brings modems back that are no use: climbs the ladder of each, a rung at a time and never while an order of its card is on its way or has just been,
/// writes every step into the timeline, and calls a person at the top.
/// </summary>
internal sealed class Recovery(Rooms rooms)
{
    private const string Stuck = "modem", Restless = "power", Outage = "outage";
    private const int MostStarts = 5;

    /// <summary>So long after an order left, its carrier may still be talking to the modem.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    /// <summary>In this time a modem is back, or does not come back.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromMinutes(5);

    /// <summary>Whoever found another modem being helped asks again after this.</summary>
    private static readonly TimeSpan InLine = TimeSpan.FromSeconds(30);

    private readonly Refusals _refusals = new(rooms);

    private readonly SortedDictionary<string, Patient> _patients = new(StringComparer.Ordinal);

    // One modem at a time: a start needs as much power as a transmission, and the bank's radios are for modems that work.
    private bool _isHelping;

    /// <summary>Looks at a modem that is being served, and does for it what is due; true means that it is another one now, or gone.</summary>
    public async Task<bool> Tend(ModemWorker worker, Modem modem)
    {
        if (modem.IsLost) return true;
        var patient = Of(worker.Port);
        await Look(worker.Port, patient, modem);
        return await Climb(worker.Port, patient, modem) || modem.IsLost;
    }

    /// <summary>The line of a modem has ended; one that is there and mute is seen to from outside.</summary>
    public async Task Lost(ModemWorker worker)
    {
        var patient = Of(worker.Port);
        patient.Leave(Steady.Now);
        if (worker.Modem?.End is not LinkEnd.Mute) return;
        // It is here, whatever else is wrong with it.
        patient.AwaitNoMore();
        if (!(patient.WasModem || IsPossible(worker.Port, patient, null, Rung.HubPower))) return;
        patient.Ladder.Suffer(Complaint.Mute, Steady.Now);
        await Climb(worker.Port, patient, null);
    }

    /// <summary>Goes through the places that nobody serves: who was made to start anew must be back, and an empty place has no alarm.</summary>
    public async Task Round(IReadOnlyList<FoundPort> found)
    {
        foreach (var (place, patient) in _patients.Where(one => !one.Value.IsServed))
        {
            if (patient.Awaited is { } since)
            {
                if (Steady.Now >= since + Back) rooms.Alerts.Raise(AlertSeverity.Critical, Stuck, place, patient.Why is { } why ? RecoveryWords.Gone(place, why) : RecoveryWords.Missing(place, patient.Ladder.LastTaken));
            }
            else if (Steady.Now >= patient.GoneSince + Back && found.All(port => port.Place != place))
            {
                patient.Empty();
                rooms.Alerts.End(Stuck, place);
                rooms.Alerts.End(Restless, place);
            }
        }
        await LetGo(found);
        await _refusals.LetGo();
    }

    /// <summary>When a round is due next; null while nobody is missed.</summary>
    public DateTimeOffset? NextRound => _patients.Values.Where(patient => !patient.IsServed).SelectMany(patient => new[] { (patient.Awaited ?? patient.GoneSince) + Back, patient.Awaited + LadderRules.GoneForGood })
        .Append(_refusals.NextLetGo).Where(at => at > Steady.Now).Min() is { } next ? Steady.Dated(next) : null;

    /// <summary>When there is something to do for the modem next; null while there is not.</summary>
    public DateTimeOffset? NextStep(ModemWorker worker, Modem modem)
    {
        var patient = Of(worker.Port);
        if (patient.Ladder.NextAt(rung => IsPossible(worker.Port, patient, modem, rung)) is not { } next) return null;
        if (next > Steady.Now) return Steady.Dated(next);
        // What is due and was not done waits for an order to settle, for its turn, or for another sign that it is needed.
        return HeldUntil(patient) is { } held && held > rooms.Now ? held : patient.IsInLine ? rooms.Now + InLine : null;
    }

    public void Heard(ModemWorker worker, UssdOutcome outcome) => Of(worker.Port).Heard(outcome, Steady.Now);

    /// <summary>A modem has started anew.</summary>
    public void Started(FoundPort port)
    {
        var patient = Of(port);
        if (patient.Awaited is not null) return;
        patient.Starts.RemoveAll(at => at < Steady.Now - Lately);
        patient.Starts.Add(Steady.Now);
        if (patient.Starts.Count >= MostStarts) rooms.Alerts.Raise(AlertSeverity.Critical, Restless, port.Place, RecoveryWords.Weak(port.Place));
    }

    /// <summary>The modem in that place was made to start anew with that card in it, and is not back yet.</summary>
    public bool Expects(FoundPort port, string iccid) => _patients.TryGetValue(port.Place, out var patient) && patient.Iccid == iccid && patient.Awaited + Back > Steady.Now;

    /// <summary>What is wrong with the modem in that place, and what was done, a sentence each.</summary>
    public IReadOnlyList<string> FaultsOf(FoundPort port)
    {
        if (!_patients.TryGetValue(port.Place, out var patient) || patient.Ladder is not { IsWell: false, Complaint: { } complaint and not Complaint.NoCard }) return [];
        var fault = $"it {RecoveryWords.Of(complaint)}, since {Steady.Dated(patient.Ladder.Since):yyyy-MM-dd HH:mm}";
        return patient.Ladder.LastTaken is { } last ? [fault, RecoveryWords.Done(last)] : [fault];
    }

    // A clock that is set must neither hurry nor keep anybody.
    private SteadyClock Steady => rooms.Steady;

    private Patient Of(FoundPort port)
    {
        if (!_patients.TryGetValue(port.Place, out var patient)) _patients[port.Place] = patient = new Patient();
        return patient;
    }

    private async Task Look(FoundPort port, Patient patient, Modem modem)
    {
        var isBack = !patient.IsServed;
        patient.Greet(modem, Steady.Now - Back);
        var health = patient.Examine(modem, Steady.Now);
        foreach (var other in _patients.Values) patient.Meet(other);
        if (isBack) MissNoMore(patient, modem);
        // Whoever was away for long must find its network first, like any that has just come.
        if (isBack && patient.GoneSince < Steady.Now - Back) patient.Ladder.WaitAnew(Steady.Now);
        if (health is not Health.Ill && patient.Ladder.BeWell(Steady.Now)) await Dismiss(port, patient);
        if (health is Health.Well) rooms.Alerts.End(Outage, patient.Issuer);
        // Where the card is not any more it is not known how it fares.
        if (modem.Card is { } card) _refusals.Heed(card.Iccid, patient.IsDenied);
        if (patient.Starts.Count > 0 && patient.Starts[^1] < Steady.Now - Lately) rooms.Alerts.End(Restless, port.Place);
    }

    /// <summary>Who does not come back at all is missed no more; that its card is nowhere stays to be told.</summary>
    private async Task LetGo(IReadOnlyList<FoundPort> found)
    {
        foreach (var (place, patient) in _patients.Where(one => !one.Value.IsServed && Steady.Now >= one.Value.Awaited + LadderRules.GoneForGood && found.All(port => port.Place != one.Key)).ToArray())
        {
            patient.AwaitNoMore();
            patient.Empty();
            rooms.Alerts.End(Stuck, place);
            if (rooms.Seats.Find(patient.Iccid ?? "") is { Seat: null } sim) rooms.Seats.Miss(sim, place);
            await Tell(patient.Iccid, RecoveryWords.LetGo(place));
        }
    }

    /// <summary>Whoever was missed elsewhere has come back here, or its card has.</summary>
    private void MissNoMore(Patient here, Modem modem)
    {
        foreach (var (place, other) in _patients.Where(one => one.Value != here && one.Value.IsAwaitedAs(modem)))
        {
            other.AwaitNoMore();
            rooms.Alerts.End(Stuck, place);
        }
    }

    /// <summary>Takes the rung that is due; false when there was none, or it could not be taken now.</summary>
    /// <param name="modem">Null when nobody talks to it.</param>
    private async Task<bool> Climb(FoundPort port, Patient patient, Modem? modem)
    {
        bool Can(Rung rung) => IsPossible(port, patient, modem, rung);
        patient.Share(IsEverywhere(patient), Steady.Now);
        patient.IsInLine = false;
        patient.Ladder.Advance(Steady.Now, Can);
        if (patient.Ladder.Due(Steady.Now, Can) is not { } rung)
        {
            CallForHelp(port, patient, modem);
            return false;
        }
        if (IsHeld(patient)) return false;
        patient.IsInLine = _isHelping;
        if (_isHelping) return false;
        _isHelping = true;
        try { return await Take(rung, port, patient, modem); }
        finally { _isHelping = false; }
    }

    /// <summary>False when it is not needed any more, or needs another rung.</summary>
    private async Task<bool> Take(Rung rung, FoundPort port, Patient patient, Modem? modem)
    {
        // What is known may be as old as the last notification that was not lost, and an order as young as this moment.
        if (modem is not null) await modem.Look();
        // A card that has not said whether it has a PIN may only have been busy.
        if (LadderRules.TakesCardSupply(rung) && modem is { Card.AsksPin: null, Lock: CardLock.None }) await modem.ReadCard();
        if (modem is { IsLost: true }) return false;
        if (rung is Rung.Radio or Rung.Card or Rung.Reset) return await modem!.Recover(rung, () => Begin(rung, port, patient, modem)) && Stay(patient, modem);
        if (!await Begin(rung, port, patient, modem)) return false;
        if (WayOf(rung) is { } way) await Restart(port, patient, way);
        else modem!.HangUp();
        return true;
    }

    /// <summary>One that starts anew behind a serial line is here all the time.</summary>
    private static bool Stay(Patient patient, Modem modem)
    {
        if (!modem.IsLost) patient.AwaitNoMore();
        return true;
    }

    private void CallForHelp(FoundPort port, Patient patient, Modem? modem)
    {
        if (!patient.Ladder.NeedsPerson(Steady.Now) || patient.Ladder.Complaint is not { } complaint || complaint is Complaint.NoCard or Complaint.Denied) return;
        if (IsEverywhere(patient)) rooms.Alerts.Raise(AlertSeverity.Warning, Outage, patient.Issuer, RecoveryWords.Away(rooms.Seats.Find(patient.Iccid ?? "")?.Carrier?.Name, complaint));
        else
        {
            var needsPin = LadderRules.RungsFor(complaint).Any(rung => IsForbidden(patient, rung) && IsInReach(port, patient, modem, rung));
            rooms.Alerts.Raise(AlertSeverity.Critical, Stuck, port.Place, RecoveryWords.Plea(port.Place, complaint, patient.Ladder.Climbed, needsPin));
        }
    }

    /// <summary>Writes down the rung that is taken now; false when it is not due any more.</summary>
    private async Task<bool> Begin(Rung rung, FoundPort port, Patient patient, Modem? modem)
    {
        if (modem is not null && patient.Examine(modem, Steady.Now) is not Health.Ill) return false;
        if (patient.Ladder.Due(Steady.Now, one => IsPossible(port, patient, modem, one)) != rung || IsHeld(patient)) return false;
        var complaint = patient.Ladder.Complaint!.Value;
        var sentence = $"the modem in {port.Place} {RecoveryWords.Of(complaint)}: {RecoveryWords.Doing(rung)}";
        // Sockets that stay empty would fill the book.
        if (complaint is Complaint.NoCard) rooms.Log.Information("{Sentence}", sentence);
        else await Tell(patient.Iccid, sentence);
        patient.Ladder.Took(rung, Steady.Now);
        if (rung >= Rung.Reopen) patient.Await(modem, Steady.Now);
        rooms.Tell(ChangeKind.Modem, port.Name);
        return true;
    }

    private async Task Restart(FoundPort port, Patient patient, Restart way)
    {
        if (await rooms.Ports.Restart(port, way) is not { } why) return;
        patient.Ladder.Failed();
        if (rooms.Ports.Find().Any(found => found.Place == port.Place)) patient.AwaitNoMore();
        else patient.Miss(why);
        await Tell(patient.Iccid, $"the modem in {port.Place} could not be helped so: {why}");
    }

    private async Task Dismiss(FoundPort port, Patient patient)
    {
        rooms.Alerts.End(Stuck, port.Place);
        if (patient is { Health: Health.Well, Ladder.LastTaken: { } last }) await Tell(patient.Iccid, $"the modem in {port.Place} is well again, after {RecoveryWords.Done(last)}");
    }

    private async Task Tell(string? iccid, string sentence)
    {
        rooms.Log.Warning("{Sentence}", sentence);
        await rooms.Ledger.Note(new Note(rooms.Now, iccid, NoteKind.Modem, sentence));
    }

    private bool IsPossible(FoundPort port, Patient patient, Modem? modem, Rung rung) => !IsForbidden(patient, rung) && IsInReach(port, patient, modem, rung);

    /// <summary>It would lock a card that is open, and there is no PIN for it that may be entered.</summary>
    private bool IsForbidden(Patient patient, Rung rung) =>
        LadderRules.TakesCardSupply(rung) && patient is { CardWouldLock: true, Iccid: { } iccid } && !(rooms.Seats.Find(iccid) is { } sim && PinMemory.WouldOpen(rooms.Ledger.Kept, sim));

    private bool IsInReach(FoundPort port, Patient patient, Modem? modem, Rung rung)
    {
        // Where all lose the network at once it is the network that is ill.
        if (rung > Rung.Radio && IsEverywhere(patient)) return false;
        if (WayOf(rung) is { } way) return rooms.Ports.CanRestart(port, way);
        return modem is not null && (rung is Rung.Reopen || modem.Knows(rung));
    }

    /// <summary>Another card of the same issuer lost the network at about that time, and none fares better.</summary>
    private bool IsEverywhere(Patient patient)
    {
        if (patient.Ladder.Complaint is not (Complaint.NoNetwork or Complaint.NoAnswers)) return false;
        Patient[] others = [.. _patients.Values.Where(other => other != patient && other.IsServed && other.Issuer == patient.Issuer)];
        return others.Any(other => other.SuffersLike(patient)) && !others.Any(other => other.Testifies(patient));
    }

    private bool IsHeld(Patient patient) => HeldUntil(patient) > rooms.Now;

    /// <summary>
    /// Until when an order forbids to disturb the modem; those of cards that are nowhere count as well, since one of them may be in it.
    /// One that is dated long after now left while the clock was wrong.
    /// </summary>
    private DateTimeOffset? HeldUntil(Patient patient) => rooms.Seats.All.Where(sim => sim.Facts.Iccid == patient.Iccid || sim.Seat is null)
        .SelectMany(sim => sim.Orders.Concat(sim.Messages)).Max(order => order.State == OrderState.Sending ? DateTimeOffset.MaxValue : order.SentAt <= rooms.Now + Settling ? order.SentAt + Settling : null);

    private static Restart? WayOf(Rung rung) => rung switch
    {
        Rung.Reenumerate => Serial.Restart.Reenumerate,
        Rung.HubPower => Serial.Restart.HubPower,
        _ => null,
    };
}
