using EsimModem.Gsm.Sms;
using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>
/// Messages that may have come for a card that was in the modem before: what lies in the modem's own store stays there when the card goes. They are shown and feed
/// nothing. For each modem the book keeps with which card in it all of that was taken last.
/// </summary>
internal sealed class LeftBehind(Rooms rooms)
{
    /// <summary>Under this name and the modem's number the book keeps whose messages lie in it.</summary>
    private const string Owner = "store.";

    /// <summary>That is kept in a card's place of a number that several modems have: each of them is known by its place as well.</summary>
    private const string Several = "several";

    /// <summary>And under this one which of another card's were shown.</summary>
    private const string Shown = "sms.left.";

    /// <summary>Whether nobody can tell that it came for this card. Before the first sweep of a modem nothing in it can be told.</summary>
    public bool Has(Sim sim, Modem modem, ReceivedSms message) => message.LiesInModem
        ? !message.IsLive && sim.Swept != modem && OwnerIn(sim, modem) != sim.Facts.Iccid
        : message.Iccid is { } came && came != sim.Facts.Iccid;

    /// <summary>Shows them; all of it is in the book when this returns.</summary>
    public async Task Show(Sim sim, Modem modem, IReadOnlyList<ReceivedSms> left)
    {
        foreach (var one in left.GroupBy(message => message.Iccid ?? sim.Facts.Iccid))
        {
            var name = Shown + (NameOf(sim, modem) ?? one.Key);
            var mail = Mailbox.Of(one.Key, rooms.Ledger.Kept(name));
            var notes = new List<Note>();
            foreach (var message in one)
                if (mail.Take(message) is { } news)
                    notes.AddRange(SmsPduReader.StatusReport(message.Pdu).Message is { } report ? [Told(one.Key, message, report)] : news.Select(text => Told(message, text)));
            // Whether the rest of a long text lies elsewhere nobody can tell either.
            notes.AddRange(mail.GiveUp(DateTimeOffset.MaxValue).Select(text => Told(one.Last(), text)));
            if (notes.Count > 0) await rooms.Ledger.Keep(name, mail.Kept, notes);
        }
    }

    /// <summary>All that was read has been taken: if that was all that lay there, what comes to lie there from now on is this card's.</summary>
    public async Task Sweep(Sim sim, Modem modem)
    {
        if (sim.Swept == modem || !modem.HasSeenAllMail) return;
        await TellApart(modem);
        if (OwnerIn(sim, modem) != sim.Facts.Iccid && NameOf(sim, modem) is { } name) await rooms.Ledger.Keep(Owner + name, sim.Facts.Iccid);
        sim.Swept = modem;
    }

    /// <summary>Notes that another modem with the same number is here, once; whose messages lie in that one stays known.</summary>
    private async Task TellApart(Modem modem)
    {
        if (modem.Identity?.Imei is not { } imei || rooms.Ledger.Kept(Owner + imei) == Several) return;
        Sim[] twins = [.. rooms.Seats.All.Where(sim => sim.Seat?.Modem is { IsLost: false } other && other != modem && other.Identity?.Imei == imei)];
        if (twins.Length == 0) return;
        (string Place, string Iccid)[] swept = [.. twins.Where(twin => twin.Swept == twin.Seat!.Modem).Select(twin => (twin.Seat!.Port.Place, twin.Facts.Iccid))];
        await rooms.Ledger.Keep(Owner + imei, Several);
        foreach (var (place, iccid) in swept) await rooms.Ledger.Keep(Owner + At(imei, place), iccid);
    }

    private string? OwnerIn(Sim sim, Modem modem) => NameOf(sim, modem) is { } name ? rooms.Ledger.Kept(Owner + name) : null;

    private string? NameOf(Sim sim, Modem modem) =>
        modem.Identity?.Imei is not { } imei ? null : rooms.Ledger.Kept(Owner + imei) == Several && sim.Seat is { } seat ? At(imei, seat.Port.Place) : imei;

    private static string At(string imei, string place) => $"{imei}@{place}";

    private Note Told(string iccid, ReceivedSms message, SmsStatusReport report) =>
        new(rooms.Now, iccid, NoteKind.Text, $"a report on a message to {report.To.Number} {How(message)}");

    private Note Told(ReceivedSms message, CarrierText text) => new(rooms.Now, text.Iccid, NoteKind.Text,
        $"a message of {text.Sender ?? "somebody"}{(text.Sent is { } sent ? $", sent {sent:yyyy-MM-dd HH:mm zzz}," : "")} {How(message)}", text.Words.Length > 0 ? text.Words : text.Raw);

    private static string How(ReceivedSms message) => message.LiesInModem ? "lay in the modem and may be another card's: nothing is made of it" : "came just before the card was changed: nothing is made of it";
}
