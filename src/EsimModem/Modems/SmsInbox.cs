using EsimModem.At;
using EsimModem.Gsm;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>
/// The messages that lie in a modem and its card (3GPP 27.005), reports of delivery among them. Announcements are hints, the store is the truth: all of it is read
/// at the start and now and then, and a message is deleted only on the word of whoever has stored it.
/// </summary>
internal sealed class SmsInbox(AtChannel line, TimeProvider time)
{
    private const int MostSetUps = 4;
    private const int FewAnnounced = 3;
    private const string Digits = "AT+CMGF=0";
    private static readonly TimeSpan UsualPoll = TimeSpan.FromHours(12);
    private static readonly TimeSpan UnannouncedPoll = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    // Reports of delivery; few modems have a store of their own for them, and hardly anything comes to lie there.
    private const string Reports = "SR";

    // The card's own store first: what lies there is surely this card's, whatever modem it is in.
    private static readonly string[] Stores = [ReceivedSms.OfCard, "ME"];

    private readonly List<ReceivedSms> handed = [];
    private readonly Queue<MessageArrival> told = new();
    private MessageArrival[] announced = [];
    private string?[] stores = [];
    private string?[] toList = [];
    private string? home;
    private string? current;
    private bool isSetUp;
    private bool speaksDigits;
    private int setUps;
    private bool announces;
    private bool hangsAtLists;
    private bool takesAcknowledgement = true;
    private DateTimeOffset listAt = DateTimeOffset.MinValue;

    /// <summary>What stays in the store of arriving messages when all that came is dropped; null while it was not listed, or the modem does not say.</summary>
    public StoreUse? Left { get; private set; }

    /// <summary>Whether reading would bring something, or it is time to look.</summary>
    public bool HasMail => handed.Count > 0 || told.Count > 0 || time.GetUtcNow() >= listAt;

    /// <summary>The card whose messages come now; null before it is read.</summary>
    public string? Card { get; set; }

    /// <summary>All that lay in the stores was given out since the last <see cref="Forget"/>: what comes to lie there from now on is this card's.</summary>
    public bool HasSeenAll { get; private set; }

    /// <summary>The modem has lost its settings, or holds another card: everything is set and listed anew. What was handed over says whose it is.</summary>
    public void Forget()
    {
        isSetUp = hangsAtLists = HasSeenAll = false;
        (current, setUps) = (null, 0);
        Left = null;
        told.Clear();
        ListSoon();
    }

    public void ListSoon() => listAt = DateTimeOffset.MinValue;

    /// <summary>Lists every store again, as if nothing of it had been read.</summary>
    public void ListAnew()
    {
        toList = stores;
        HasSeenAll = false;
        ListSoon();
    }

    /// <summary>The ways of announcing that are tried, which the dialect names; with none the store is only looked at.</summary>
    public string[] Notices { get; set; } = [];

    /// <summary>Takes an announcement, or a message that is handed over itself (section 3.4.1); false means that the line is neither.</summary>
    public bool Hear(AtNotification notification)
    {
        if (notification.Is("+CMT:") || notification.Is("+CDS:"))
            TakeHanded(notification);
        else if (MessageArrival.Read(notification.Line) is { } arrival)
            Announced(arrival);
        else if (notification.Is("+CMTI") || notification.Is("+CDSI") || notification.Is("^SMMEMFULL"))
            ListSoon();
        else
            return false;
        return true;
    }

    /// <summary>Makes the modem speak of messages in digits and announce them, without which none can be sent either; how full its store is, where that was told on the way.</summary>
    public Task<StoreUse?> Ready() => isSetUp ? Task.FromResult<StoreUse?>(null) : SetUp();

    /// <summary>False when the modem does not take messages in digits: to one that expects text their length would be a number to send to.</summary>
    public async Task<bool> SpeaksDigits()
    {
        await Ready();
        return speaksDigits = speaksDigits || (await line.Send(new AtCommand(Digits))).Ok;
    }

    /// <summary>What has been announced; or all that lies there, when that is due. It stays there until it is dropped.</summary>
    /// <param name="all">An announcement may have been lost: the store of arriving messages is listed.</param>
    public async Task<IReadOnlyList<ReceivedSms>> Read(bool all = false)
    {
        if (all)
            ListSoon();
        var fresh = await Ready();
        var found = new List<ReceivedSms>(handed);
        // While single ones are asked for, more may be announced.
        while (!IsListingDue && told.TryDequeue(out var one))
            await ReadSlot(one, found);
        if (IsListingDue)
        {
            await ReadElsewhere(found);
            await ListAll(found, fresh);
        }

        return [.. found.DistinctBy(message => (message.Store, message.Slot, message.Slot is null ? message : null))];
    }

    /// <summary>Deletes what has been stored elsewhere; one that was handed over is acknowledged.</summary>
    public async Task Drop(ReceivedSms message)
    {
        if (message.Slot is { } slot)
        {
            // In another store the same place may hold anything.
            if (!await Use(message.Store))
                ListLater(message.Store);
            // What does not let itself be deleted stays, and takes the room of others.
            else if (!(await line.Send(new AtCommand($"AT+CMGD={slot}", AnswerShape.None, Patience.Card))).Ok && message.Store == home)
                Left = Left is null ? null : Left with { Used = Left.Used + 1 };
            return;
        }

        handed.Remove(message);
        // Only phase 2+ of the message service wants it; one that does not says so once.
        if (takesAcknowledgement)
            takesAcknowledgement = (await line.Send(new AtCommand("AT+CNMA"))).Ok;
    }

    /// <summary>One listing costs less than many questions for single ones.</summary>
    private bool IsListingDue => time.GetUtcNow() >= listAt || (told.Count > FewAnnounced && told.All(arrival => (arrival.Store ?? home) == home));

    // Told again it is still one, and must not be deleted twice: the second time another may lie there.
    private void Announced(MessageArrival arrival)
    {
        if (!told.Contains(arrival))
            told.Enqueue(arrival);
    }

    private void TakeHanded(AtNotification notification)
    {
        if (notification.Second?.Trim() is { Length: > 0 } pdu && Hex.IsHex(pdu))
            handed.Add(new ReceivedSms(pdu.ToUpperInvariant(), time.GetUtcNow(), IsLive: true, Iccid: Card));
        else
            ListSoon();
    }

    /// <summary>What a modem does not take is tried again at the next listing, a few times: it may only have been deaf for a moment.</summary>
    private async Task<StoreUse?> SetUp()
    {
        current = null;
        // Digits and not text, which every maker lays out in his own way (section 3.2.3).
        speaksDigits = (await line.Send(new AtCommand(Digits))).Ok;
        var offered = StoreChoice.Read((await line.Send(AtCommand.Ask("AT+CPMS=?", "+CPMS:", Patience.Card))).Lines);
        home = Stores.FirstOrDefault(name => offered is not null && offered.Reading.Contains(name) && offered.Sending.Contains(name) && offered.Arriving.Contains(name));
        var use = home is null ? null : await Choose(home, $"\"{home}\",\"{home}\",\"{home}\"");
        stores = toList = home is null ? [null] : [.. Stores.Where(name => offered!.Reading.Contains(name)).OrderBy(name => name != home), .. offered!.Reading.Contains(Reports) ? [Reports] : Array.Empty<string>()];
        announces = await Announce();
        isSetUp = (speaksDigits && current is not null && announces) || ++setUps >= MostSetUps;
        return use;
    }

    /// <summary>Tries the settings downwards, and asks back: many say OK and keep another one.</summary>
    private async Task<bool> Announce()
    {
        foreach (var notice in Notices)
        {
            if (!(await line.Send(new AtCommand($"AT+CNMI={notice}"))).Ok)
                continue;
            if (NoticeSettings.Read((await line.Send(AtCommand.Ask("AT+CNMI?", "+CNMI:"))).Lines) is { Mode: > 0, Messages: > 0 })
                return true;
        }

        return false;
    }

    /// <summary>Reads what was announced in stores that are not listed now; the rest is found with the list.</summary>
    private async Task ReadElsewhere(List<ReceivedSms> found)
    {
        announced = [.. told];
        told.Clear();
        if (home is null)
            return;
        foreach (var one in announced.Where(one => !toList.Contains(one.Store ?? home)))
            await ReadSlot(one, found);
    }

    /// <param name="fresh">How full the own store is, where that has just been told.</param>
    private async Task ListAll(List<ReceivedSms> found, StoreUse? fresh)
    {
        var ok = true;
        foreach (var store in toList)
        {
            var use = store is null || (store == current && fresh is not null) ? fresh : await Choose(store, $"\"{store}\"");
            // Not every modem that names the store of reports lets it be listed.
            ok &= ((store is null || current == store) && await List(store, use, found)) || store == Reports;
        }
        // The other stores get nothing new, or tell of it.
        if (ok && home is not null)
            toList = [home];
        HasSeenAll |= ok;
        listAt = time.GetUtcNow() + (!ok || !isSetUp ? AfterFailure : announces ? UsualPoll : UnannouncedPoll);
    }

    /// <summary>Lists read ones as well: an earlier run may have read and not stored them.</summary>
    private async Task<bool> List(string? store, StoreUse? use, List<ReceivedSms> found)
    {
        if (hangsAtLists && use is { Total: > 0 })
            return await ReadSlots(store, use, found);
        var reply = await line.Send(AtCommand.List("AT+CMGL=4", "+CMGL:", Patience.Radio) with { WithBody = true });
        hangsAtLists |= reply.Final is FinalKind.TimedOut;
        ReceivedSms[] came = [.. from message in StoredMessage.ReadAll(reply.Lines) where message.Slot is not null && CameIn(message)
                                 select Lying(message, store, message.Slot)];
        found.AddRange(came);
        if (reply.Ok)
            Stays(store, use, came.Length);
        return reply.Ok;
    }

    /// <summary>The same for a modem that a list makes mute (some Huawei sticks), slot by slot until all that it counts were seen.</summary>
    private async Task<bool> ReadSlots(string? store, StoreUse use, List<ReceivedSms> found)
    {
        var (seen, came) = (0, 0);
        for (var slot = 0; slot <= use.Total && seen < use.Used; slot++)
        {
            var reply = await line.Send(AtCommand.Ask($"AT+CMGR={slot}", "+CMGR:", Patience.Card) with { WithBody = true });
            if (!reply.Ok && !reply.Failed)
                return false;
            if (StoredMessage.ReadAll(reply.Lines) is not [var message, ..])
                continue;
            seen++;
            came += CameIn(message) ? 1 : 0;
            if (CameIn(message))
                found.Add(Lying(message, store, slot));
        }
        Stays(store, use, came);
        return true;
    }

    private ReceivedSms Lying(StoredMessage message, string? store, int? slot) =>
        new(message.Pdu, time.GetUtcNow(), store, slot, announced.Any(one => (one.Store ?? home) == store && one.Slot == slot));

    private void Stays(string? store, StoreUse? use, int came)
    {
        if (store == home)
            Left = use is { Total: > 0 } told ? told with { Name = home, Used = Math.Max(0, told.Used - came) } : null;
    }

    private async Task ReadSlot(MessageArrival arrival, List<ReceivedSms> found)
    {
        var store = arrival.Store ?? home;
        var reply = await Use(store) ? await line.Send(AtCommand.Ask($"AT+CMGR={arrival.Slot}", "+CMGR:", Patience.Card) with { WithBody = true }) : null;
        if (reply is { Ok: true } && StoredMessage.ReadAll(reply.Lines) is [var message, ..] && CameIn(message))
            found.Add(new ReceivedSms(message.Pdu, time.GetUtcNow(), store, arrival.Slot, IsLive: true));
        else if (reply is not { Ok: true })
            ListLater(store);
    }

    /// <summary>What a store did not give, and what lies in one that could not be turned to, is found with its next list.</summary>
    private void ListLater(string? store)
    {
        HasSeenAll = false;
        if (stores.Contains(store) && !toList.Contains(store))
            toList = [.. toList, store];
        if (listAt > time.GetUtcNow() + AfterFailure)
            listAt = time.GetUtcNow() + AfterFailure;
    }

    /// <summary>Makes a store the one that is read and deleted from; false means that the modem did not.</summary>
    private async Task<bool> Use(string? store)
    {
        if (store is null || store == current)
            return true;
        await Choose(store, $"\"{store}\"");
        return current is not null;
    }

    /// <summary>The answer tells how full the store is.</summary>
    private async Task<StoreUse?> Choose(string store, string uses)
    {
        var reply = await line.Send(AtCommand.Ask($"AT+CPMS={uses}", "+CPMS:", Patience.Card));
        current = reply.Ok ? store : null;
        return StoreUse.ReadAll(reply.Lines) is [var first, ..] ? first : null;
    }

    // What the card's owner wrote and kept is none of our business.
    private static bool CameIn(StoredMessage message) => message.Status is MessageStatus.Unread or MessageStatus.Read or null;
}
