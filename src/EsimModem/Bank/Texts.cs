using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Gsm.Sms;
using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>
/// Texts that came as messages: each is in the book before it is deleted from the card, and is counted once. None moves money
/// (money rule 9); one that concerns the account may make us look at it.
/// </summary>
internal sealed class Texts(Rooms rooms)
{
    /// <summary>Under this name and the card's number the book keeps what of its messages is not whole yet.</summary>
    private const string Kept = "sms.";

    private const string Unwritten = "messages";
    private const string Memory = "memory";
    private const string Shown = "text";
    private const int MostShown = 3;

    /// <summary>So many are stored and then dropped; no more, so that the mailbox knows all of them again if the program dies in between.</summary>
    private const int AtOnce = 50;

    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>Whether it is time to take messages in; while the book cannot be written they are safer where they are.</summary>
    public bool Wait(Sim sim, Modem modem) => rooms.Steady.Now >= sim.MailAfter && modem.HasMail;

    /// <summary>When the modem's store is to be looked at again; null while nothing can be read from it.</summary>
    public DateTimeOffset? NextLook(Sim? sim, Modem modem) => sim is not null && modem.NextMail is { } look
        ? sim.MailAfter > rooms.Steady.Now && rooms.Steady.Dated(sim.MailAfter) is var after && after > look ? after : look : null;

    /// <summary>Takes in what waits, and heeds it.</summary>
    public async Task Receive(Sim sim, Modem modem)
    {
        foreach (var text in await Collect(sim, modem)) await Heed(sim, text);
    }

    /// <summary>Reads what waits, stores it, and only then deletes it; the texts that came of it.</summary>
    public async Task<IReadOnlyList<CarrierText>> Collect(Sim sim, Modem modem, bool all = false)
    {
        var found = await modem.ReadMail(all);
        if (modem.Card?.Iccid != sim.Facts.Iccid) return [];
        var texts = new List<CarrierText>();
        try
        {
            if (!await TakeIn(sim, modem, found, texts)) return texts;
        }
        catch (LedgerUnavailableException e)
        {
            modem.LeaveMail();
            sim.MailAfter = rooms.Steady.Now + TryAgain;
            rooms.Alerts.Raise(AlertSeverity.Critical, Unwritten, sim.Facts.Iccid, e.Message);
            return texts;
        }
        if (found.Count > 0) rooms.Alerts.End(Unwritten, sim.Facts.Iccid);
        Guard(sim, modem);
        return texts;
    }

    /// <summary>Piece by piece; false when the card was changed meanwhile.</summary>
    private async Task<bool> TakeIn(Sim sim, Modem modem, IReadOnlyList<ReceivedSms> found, List<CarrierText> texts)
    {
        foreach (var piece in found.Count == 0 ? [[]] : found.Chunk(AtOnce))
        {
            var isLeft = piece.ToLookup(message => rooms.LeftBehind.Has(sim, modem, message));
            await rooms.LeftBehind.Show(sim, modem, [.. isLeft[true]]);
            texts.AddRange(await Store(sim, modem, [.. isLeft[false]]));
            foreach (var message in piece) await modem.Drop(message, sim.Facts.Iccid);
            if (modem.IsLost || modem.Card?.Iccid != sim.Facts.Iccid) return false;
        }
        await rooms.LeftBehind.Sweep(sim, modem);
        return true;
    }

    /// <summary>Into a full store nothing comes any more, and no modem says so.</summary>
    private void Guard(Sim sim, Modem modem)
    {
        if (modem.MessageStore is not { } store) return;
        if (store.NearlyFull)
            rooms.Alerts.Raise(store.Full ? AlertSeverity.Critical : AlertSeverity.Warning, Memory, sim.Facts.Iccid,
                $"{store.Used} of the {store.Total} places for messages are taken by what somebody keeps there{(store.Full ? ", and no message can come any more" : "")}: delete drafts and sent messages from the {(store.Name == ReceivedSms.OfCard ? "card" : "modem")}, in a phone or with `talk`");
        else rooms.Alerts.End(Memory, sim.Facts.Iccid);
    }

    /// <summary>All of it is in the book when this returns, written in one with what is not whole yet.</summary>
    private async Task<List<CarrierText>> Store(Sim sim, Modem modem, IReadOnlyList<ReceivedSms> found)
    {
        var letters = new List<ReceivedSms>(found.Count);
        foreach (var message in found)
        {
            if (SmsPduReader.StatusReport(message.Pdu).Message is { } report) await rooms.Messages.Heed(sim, report);
            else letters.Add(message);
        }
        if (letters.Count == 0 && found.Count > 0) return [];
        var iccid = sim.Facts.Iccid;
        var mail = Mailbox.Of(iccid, rooms.Ledger.Kept(Kept + iccid));
        List<CarrierText> texts = [.. mail.GiveUp(rooms.Now)];
        List<Note> notes = [.. texts.Select(text => Told(sim, text))];
        foreach (var message in letters)
        {
            if (mail.Take(message) is not { } news) continue;
            foreach (var text in news) if (text.Sent is { } stamp) rooms.Timekeeping.Stamped(stamp, message.IsLive ? modem.RegisteredFor : null, text.Sender);
            texts.AddRange(news);
            notes.AddRange(news.Select(text => Told(sim, text)));
            if (news.Count == 0) notes.Add(new Note(rooms.Now, iccid, NoteKind.Text, "a part of a longer text came by sms; the others are waited for"));
        }
        if (notes.Count > 0) await rooms.Ledger.Keep(Kept + iccid, mail.Kept, notes);
        return texts;
    }

    /// <summary>What a text that is no answer of ours may do: be shown on an order, and make us look.</summary>
    public async Task Heed(Sim sim, CarrierText text)
    {
        if (text.Malformed) return;
        var reading = rooms.Accounts.Read(sim, text);
        if (reading.Kind is not (ReadingKind.Balance or ReadingKind.Validity or ReadingKind.Renewed or ReadingKind.ToppedUp or ReadingKind.Refused)) return;
        // Where the carrier answers by message, a text would open the window into which its writer sends the next one.
        if (sim.Carrier?.Ask.All(question => question.Answer == AnswerBy.Here) == true) sim.Hints.Take(rooms.Now, sim.Facts.AskedAt);
        if (rooms.Senders.IsListed(sim, text.Sender)) await Show(sim, text, reading);
    }

    /// <summary>The carrier's word on what an open order was about stands beside it for people; only a reading of the account proves anything.</summary>
    private async Task Show(Sim sim, CarrierText text, Reading reading)
    {
        var kind = reading.Kind switch { ReadingKind.Renewed or ReadingKind.Refused => OrderKind.Renewal, ReadingKind.ToppedUp => OrderKind.TopUp, _ => (OrderKind?)null };
        if (sim.Open.FirstOrDefault(one => one.Kind == kind && (one.Draft.IsTask || one.State.MayHaveHappened())) is not { } order) return;
        if (order.Evidence.Count(seen => seen.What == Shown) >= MostShown) return;
        try
        {
            await rooms.Orders.Moved(sim, await rooms.Ledger.Witness(order, new Evidence(rooms.Now, Shown, $"{text.Sender} wrote by sms: {Accounts.Told(reading)}; a text proves nothing")));
        }
        catch (OrderRefusedException) { /* the order has moved on meanwhile */ }
    }

    private Note Told(Sim sim, CarrierText text)
    {
        var sent = text.Sent is { } at && (rooms.Now - at).Duration() > Late ? $", sent {at:yyyy-MM-dd HH:mm zzz}," : "";
        var read = text switch
        {
            { Words: "" } => "it cannot be read and is kept as it came",
            { Malformed: true } => "a part of it is missing",
            _ => Accounts.Told(rooms.Accounts.Read(sim, text)),
        };
        return new Note(rooms.Now, text.Iccid, NoteKind.Sms, $"{text.Sender ?? "somebody"} wrote by sms{sent}: {read}", text.Words.Length > 0 ? text.Words : text.Raw,
            Envelope: new Envelope(text.Sender, text.Raw.Split('\n').Length, text.Sent));
    }
}
