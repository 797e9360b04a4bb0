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
    private const string Stuck = "modem", Restless = "power", Denied = "denied";
    private const int MostStarts = 5;

    /// <summary>So long after an order left, its carrier may still be talking to the modem.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    private readonly SortedDictionary<string, Patient> _patients = new(StringComparer.Ordinal);

    /// <summary>Looks at a modem that is being served, and does for it what is due.</summary>
    public async Task Tend(ModemWorker worker, Modem modem)
    {
        if (modem.IsLost) return;
        var patient = Of(worker.Port);
        patient.IsServed = true;
        if (!patient.Examine(modem, rooms.Now) && patient.Ladder.BeWell(rooms.Now)) await Dismiss(worker.Port, patient);
        if (modem.Card is { } card && modem.Registration.IsDenied)
            rooms.Alerts.Raise(AlertSeverity.Warning, Denied, card.Iccid, "the network refuses this card: it may be blocked or unpaid; try it in a phone, or ask its carrier");
        else if (modem.Card is { } taken) rooms.Alerts.End(Denied, taken.Iccid);
        if (patient.Starts.Count > 0 && patient.Starts[^1] < rooms.Now - Lately) rooms.Alerts.End(Restless, worker.Port.Place);
        await Climb(worker.Port, patient, modem);
    }

    /// <summary>The line of a modem has ended; one that is there and mute is seen to from outside.</summary>
    public async Task Lost(ModemWorker worker)
    {
        var patient = Of(worker.Port);
        patient.IsServed = false;
        if (worker.Modem?.End is not LinkEnd.Mute) return;
        patient.Ladder.Suffer(Complaint.Mute, rooms.Now);
        await Climb(worker.Port, patient, null);
    }

    /// <summary>When there is something to do for the modem next; null while there is not.</summary>
    public DateTimeOffset? NextStep(ModemWorker worker, Modem modem)
    {
        var patient = Of(worker.Port);
        if (patient.Ladder.NextAt(rung => Can(worker.Port, patient, modem, rung)) is not { } next) return null;
        // What is due and was not done waits for an order to settle, or for another sign that it is needed.
        return next > rooms.Now ? next : HeldUntil(patient) is { } held && held > rooms.Now ? held : null;
    }

    public void Heard(ModemWorker worker, UssdOutcome outcome) => Of(worker.Port).Heard(outcome, rooms.Now);

    /// <summary>A modem has started anew by itself.</summary>
    public void Started(FoundPort port)
    {
        var starts = Of(port).Starts;
        starts.RemoveAll(at => at < rooms.Now - Lately);
        starts.Add(rooms.Now);
        if (starts.Count >= MostStarts)
            rooms.Alerts.Raise(AlertSeverity.Critical, Restless, port.Place, $"the modem in {port.Place} starts anew again and again: its hub or supply is too weak for it; give it a socket with more power");
    }

    /// <summary>What is wrong with the modem in that place, and what was done, a sentence each.</summary>
    public IReadOnlyList<string> FaultsOf(FoundPort port) =>
        _patients.TryGetValue(port.Place, out var patient) && patient.Ladder is { IsWell: false, Complaint: { } complaint and not Complaint.NoCard } ladder
            ? [$"it {RecoveryWords.Of(complaint)}, since {ladder.Since:yyyy-MM-dd HH:mm}", .. patient.Done is { } done ? [done] : Array.Empty<string>()]
            : [];

    private Patient Of(FoundPort port)
    {
        if (!_patients.TryGetValue(port.Place, out var patient)) _patients[port.Place] = patient = new Patient();
        return patient;
    }

    private async Task Climb(FoundPort port, Patient patient, Modem? modem)
    {
        if (patient.Ladder.Due(rooms.Now, rung => Can(port, patient, modem, rung)) is not { } rung)
        {
            if (patient.Ladder is { IsAtTheTop: true, Complaint: { } complaint and not Complaint.NoCard })
                rooms.Alerts.Raise(AlertSeverity.Critical, Stuck, port.Place, RecoveryWords.Plea(port.Place, complaint, patient.Ladder.Climbed));
            return;
        }
        if (HeldUntil(patient) > rooms.Now) return;
        // A modem that starts needs as much power as one that sends.
        using var radio = await rooms.Radios.Enter();
        if (modem is not null && (modem.IsLost || !patient.Examine(modem, rooms.Now))) return;
        patient.Ladder.Took(rung, rooms.Now);
        patient.Done = RecoveryWords.Done(rung);
        var sentence = $"the modem in {port.Place} {RecoveryWords.Of(patient.Ladder.Complaint!.Value)}: {RecoveryWords.Doing(rung)}";
        rooms.Log.Warning("{Sentence}", sentence);
        await rooms.Ledger.Note(new Note(rooms.Now, patient.Iccid, NoteKind.Modem, sentence));
        rooms.Tell(ChangeKind.Modem, port.Name);
        await Take(rung, port, patient, modem);
    }

    private async Task Take(Rung rung, FoundPort port, Patient patient, Modem? modem)
    {
        if (rung is Rung.Reopen) modem!.HangUp();
        else if (WayOf(rung) is not { } way) await modem!.Recover(rung);
        else if (await rooms.Ports.Restart(port, way) is { } why)
            await rooms.Ledger.Note(new Note(rooms.Now, patient.Iccid, NoteKind.Modem, patient.Done = $"the modem in {port.Place} could not be helped so: {why}"));
    }

    private async Task Dismiss(FoundPort port, Patient patient)
    {
        rooms.Alerts.End(Stuck, port.Place);
        if (patient.Done is not { } done) return;
        patient.Done = null;
        await rooms.Ledger.Note(new Note(rooms.Now, patient.Iccid, NoteKind.Modem, $"the modem in {port.Place} is well again, after {done}"));
    }

    private bool Can(FoundPort port, Patient patient, Modem? modem, Rung rung)
    {
        // Where all lose the network at once it is the network that is ill.
        if (rung > Rung.Radio && patient.Ladder.Complaint is Complaint.NoNetwork or Complaint.NoAnswers && IsEverywhere(patient)) return false;
        if (WayOf(rung) is { } way) return rooms.Ports.CanRestart(port, way);
        return modem is not null && (rung is Rung.Reopen || modem.Knows(rung));
    }

    private bool IsEverywhere(Patient patient)
    {
        Patient[] others = [.. _patients.Values.Where(other => other != patient && other.IsServed && other.Ladder.Complaint is not Complaint.NoCard)];
        return others.Length > 0 && !others.Any(other => other.Ladder.IsWell);
    }

    /// <summary>Until when an order forbids to disturb the modem; of a modem whose card is not known every order of a card that is nowhere else counts.</summary>
    private DateTimeOffset? HeldUntil(Patient patient)
    {
        var mine = patient.Iccid is { } iccid
            ? rooms.Ledger.Orders(new OrderQuery(iccid, Limit: 8))
            : rooms.Ledger.Orders(new OrderQuery(OpenOnly: true, Limit: int.MaxValue)).Where(order => rooms.Seats.Find(order.Iccid)?.Seat is null);
        return mine.Max(order => order.State == OrderState.Sending ? DateTimeOffset.MaxValue : order.SentAt + Settling);
    }

    private static Restart? WayOf(Rung rung) => rung switch
    {
        Rung.Reenumerate => Restart.Reenumerate,
        Rung.HubPower => Restart.HubPower,
        _ => null,
    };
}
