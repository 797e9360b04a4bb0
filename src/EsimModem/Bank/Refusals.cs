using EsimModem.Alerts;
using EsimModem.Ledger;
using EsimModem.Modems.Recovery;

namespace EsimModem.Bank;

/// <summary>The cards that the network refuses: a person is told until it does not, or the card was taken away for good.</summary>
internal sealed class Refusals(Rooms rooms)
{
    private const string Denied = "denied";

    /// <summary>When each was seen last.</summary>
    private readonly SortedDictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);

    /// <summary>When one may be let go next; null while none is refused.</summary>
    public DateTimeOffset? NextLetGo => _seen.Values.Select(seen => (DateTimeOffset?)(seen + LadderRules.GoneForGood)).Where(at => at > rooms.Steady.Now).Min();

    public void Heed(string iccid, bool isDenied)
    {
        if (isDenied)
        {
            _seen[iccid] = rooms.Steady.Now;
            rooms.Alerts.Raise(AlertSeverity.Warning, Denied, iccid, RecoveryWords.Refused);
        }
        else if (_seen.Remove(iccid)) rooms.Alerts.End(Denied, iccid);
    }

    /// <summary>Ends the alarms of cards that are in no modem any more.</summary>
    public async Task LetGo()
    {
        foreach (var (iccid, _) in _seen.Where(one => rooms.Steady.Now >= one.Value + LadderRules.GoneForGood && rooms.Seats.Find(one.Key) is not { Seat: not null }).ToArray())
        {
            _seen.Remove(iccid);
            rooms.Alerts.End(Denied, iccid);
            await rooms.Ledger.Note(new Note(rooms.Now, iccid, NoteKind.Card, RecoveryWords.RefusedAndGone));
        }
    }
}
