using EsimModem.At;
using EsimModem.Modems.Answers;

namespace EsimModem.Modems;

/// <summary>
/// The messages that lie in a modem and its card (3GPP 27.005), reports of delivery among them. Announcements are hints, the store is the truth: all of it is read
/// at the start and now and then, and a message is deleted only on the word of whoever has stored it.
/// </summary>
internal sealed class SmsInbox(AtChannel line, TimeProvider time, TimeSpan poll)
{
    private const int MostSetUps = 4;
    private const int FewAnnounced = 3;
    private const string Digits = "AT+CMGF=0";

    private readonly MessageStores stores = new(line);
    private readonly MailRounds rounds = new(time, poll);
    private readonly HandedMessages handed = new(line, time);
    private readonly Queue<MessageArrival> told = new();
    private readonly HalfRead halfRead = new();
    private MessageArrival[] announced = [];
    private string?[] toList = [];
    private bool isSetUp;
    private bool speaksDigits;
    private int setUps;
    private bool announces;
    private bool hangsAtLists;
    private bool countsRight;

    /// <summary>What stays in the store of arriving messages when all that came is dropped; null while it was not listed, or the modem does not say.</summary>
    public StoreUse? Left { get; private set; }

    /// <summary>Whether reading would bring something, or it is time to look.</summary>
    public bool HasMail => IsTold || rounds.IsDue;

    /// <summary>Something waits that was told of or handed over: it is not merely time to look.</summary>
    public bool IsTold => !handed.IsEmpty || told.Count > 0;

    /// <summary>When it is time to look.</summary>
    public DateTimeOffset NextLook => rounds.At;

    /// <summary>The card whose messages come now; null before it is read.</summary>
    public string? Card { get; set; }

    /// <summary>All that lay in the stores was given out since the last <see cref="Forget"/>: what comes to lie there from now on is this card's.</summary>
    public bool HasSeenAll { get; private set; }

    /// <summary>The modem has lost its settings, or holds another card: everything is set and listed anew. What was handed over says whose it is.</summary>
    public void Forget()
    {
        hangsAtLists = false;
        stores.Forget();
        handed.Forget();
        Left = null;
        told.Clear();
        halfRead.Forget();
        SetUpAnew();
    }

    public void ListSoon() => rounds.Soon();

    /// <summary>Lists every store again, as if nothing of it had been read.</summary>
    public void ListAnew()
    {
        toList = stores.All;
        HasSeenAll = false;
        ListSoon();
    }

    /// <summary>The ways of announcing that are tried, which the dialect names; with none the store is only looked at.</summary>
    public string[] Notices { get; set; } = [];

    /// <summary>Takes an announcement, or a message that is handed over itself (section 3.4.1); false means that the line is neither.</summary>
    public bool Hear(AtNotification notification)
    {
        var isHanded = notification.Is("+CMT:") || notification.Is("+CDS:");
        if (isHanded && handed.TryTake(notification, Card))
            return true;
        if (MessageReadiness.IsTold(notification.Line))
            SetUpAnew();
        else if (MessageArrival.Read(notification.Line) is { } arrival)
            Announced(arrival);
        else if (isHanded || notification.Is("+CMTI") || notification.Is("+CDSI") || notification.Is("^SMMEMFULL"))
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
        var found = new List<ReceivedSms>(handed.Waiting);
        // While single ones are asked for, more may be announced.
        while (!IsListingDue && told.TryDequeue(out var one))
            await ReadSlot(one, found);
        if (IsListingDue)
        {
            await ReadElsewhere(found);
            await Look(found, fresh);
        }

        return [.. found.OrderBy(message => message.IsShort).DistinctBy(message => (message.Store, message.Slot, message.Slot is null ? message : null))];
    }

    /// <summary>Deletes what has been stored elsewhere; one that was handed over is acknowledged.</summary>
    public async Task Drop(ReceivedSms message)
    {
        if (message.IsShort)
            return;
        if (message.Slot is { } slot)
        {
            // In another store the same place may hold anything.
            if (!await stores.Use(message.Store))
                ListLater(message.Store);
            // What does not let itself be deleted stays, and takes the room of others.
            else if (!(await line.Send(new AtCommand($"AT+CMGD={slot}", AnswerShape.None, Patience.Card))).Ok && message.Store == stores.Home)
                Left = Left is null ? null : Left with { Used = Left.Used + 1 };
            return;
        }

        if (await handed.Acknowledge(message))
            return;
        announces = await MessageNotices.Set(line, Notices);
        ListSoon();
    }

    /// <summary>One listing costs less than many questions for single ones.</summary>
    private bool IsListingDue => rounds.IsDue || (told.Count > FewAnnounced && told.All(arrival => (arrival.Store ?? stores.Home) == stores.Home));

    // Told again it is still one, and must not be deleted twice: the second time another may lie there.
    private void Announced(MessageArrival arrival)
    {
        rounds.Heard = true;
        if (!told.Contains(arrival))
            told.Enqueue(arrival);
    }

    /// <summary>What was set may not hold any more, and what was listed may not have been all.</summary>
    private void SetUpAnew()
    {
        isSetUp = HasSeenAll = false;
        setUps = 0;
        rounds.StartAnew();
    }

    /// <summary>What a modem does not take is tried again at the next listing, a few times: it may only have been deaf for a moment.</summary>
    private async Task<StoreUse?> SetUp()
    {
        // Digits and not text, which every maker lays out in his own way (section 3.2.3).
        speaksDigits = (await line.Send(new AtCommand(Digits))).Ok;
        var use = await stores.SetUp();
        toList = stores.All;
        announces = await MessageNotices.Set(line, Notices);
        isSetUp = (stores.IsReady || !rounds.TryAwait()) && ((speaksDigits && stores.Current is not null && announces) || ++setUps >= MostSetUps);
        return use;
    }

    /// <summary>Reads what was announced in stores that are not listed now; the rest is found with the list.</summary>
    private async Task ReadElsewhere(List<ReceivedSms> found)
    {
        announced = [.. told];
        told.Clear();
        if (stores.Home is null)
            return;
        foreach (var one in announced.Where(one => !toList.Contains(one.Store ?? stores.Home)))
            await ReadSlot(one, found);
    }

    /// <summary>In a usual round the store is only listed when its count has changed, or never was seen to be right.</summary>
    private async Task Look(List<ReceivedSms> found, StoreUse? fresh)
    {
        if (rounds.IsRound && rounds.IsDueEverywhere)
            toList = stores.All;
        else if (rounds.IsRound && announced.Length == 0 && countsRight)
            fresh ??= await stores.Count();
        if (rounds.IsRound && toList.Length == 1 && countsRight && fresh is { Total: > 0 } count && (count.Used, count.Total) == (Left?.Used, Left?.Total))
            rounds.Begin(announces, Card);
        else
            await ListAll(found, fresh);
    }

    /// <param name="fresh">How full the own store is, where that has just been told.</param>
    private async Task ListAll(List<ReceivedSms> found, StoreUse? fresh)
    {
        var ok = true;
        foreach (var store in toList)
        {
            // A usual round asks one thing: what a list shows is as good as a count that was not seen to be right.
            var isEnough = fresh is not null || (rounds.IsRound && Left is not null && !hangsAtLists);
            var use = store is null || (store == stores.Current && isEnough) ? fresh : await stores.Choose(store);
            // Not every modem that names the store of reports lets it be listed.
            ok &= ((store is null || stores.Current == store) && await List(store, use, found)) || store == MessageStores.Reports;
        }
        ok &= !found.Exists(message => message.IsShort);
        if (ok && toList.Length == stores.All.Length)
            rounds.SawEverything();
        // The other stores get nothing new, or tell of it.
        if (ok && stores.Home is { } home)
            toList = [home];
        HasSeenAll |= ok;
        if (ok && isSetUp)
            rounds.Begin(announces, Card);
        else
            rounds.TryAgain();
    }

    /// <summary>Lists read ones as well: an earlier run may have read and not stored them.</summary>
    private async Task<bool> List(string? store, StoreUse? use, List<ReceivedSms> found)
    {
        if (hangsAtLists && use is { Total: > 0 })
            return await ReadSlots(store, use, found);
        var reply = await line.Send(AtCommand.List("AT+CMGL=4", "+CMGL:", Patience.Radio) with { WithBody = true });
        hangsAtLists |= reply.Final is FinalKind.TimedOut;
        StoredMessage[] lying = [.. StoredMessage.ReadAll(reply.Lines).Where(message => message.Slot is not null)];
        foreach (var message in lying.Where(CameIn))
            Find(message, store, message.Slot!.Value, found);
        if (reply.Ok)
            Stays(store, use, lying.Length, lying.Count(CameIn));
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
                Find(message, store, slot, found);
        }
        Stays(store, use, seen, came);
        return true;
    }

    private void Find(StoredMessage message, string? store, int slot, List<ReceivedSms> found, bool isLive = false) => found.Add(new ReceivedSms(message.Pdu, time.GetUtcNow(), store, slot,
        isLive || announced.Any(one => (one.Store ?? stores.Home) == store && one.Slot == slot), IsShort: halfRead.IsReadAgain(store, slot, message.IsShort)));

    private void Stays(string? store, StoreUse? use, int lying, int came)
    {
        if (store != stores.Home)
            return;
        Left = use is { Total: > 0 } told ? told with { Name = store, Used = Math.Max(0, told.Used - came) } : rounds.IsRound && Left is not null ? Left with { Used = lying - came } : null;
        // A count of nothing where nothing lies proves nothing.
        countsRight = use is not null && use.Used == lying && (countsRight || lying > 0);
    }

    private async Task ReadSlot(MessageArrival arrival, List<ReceivedSms> found)
    {
        var store = arrival.Store ?? stores.Home;
        var reply = await stores.Use(store) ? await line.Send(AtCommand.Ask($"AT+CMGR={arrival.Slot}", "+CMGR:", Patience.Card) with { WithBody = true }) : null;
        if (reply is { Ok: true } && StoredMessage.ReadAll(reply.Lines) is [var message, ..] && CameIn(message))
            Find(message, store, arrival.Slot, found, isLive: true);
        if (reply is not { Ok: true } || found is [.., { IsShort: true }])
            ListLater(store);
    }

    /// <summary>What a store did not give, and what lies in one that could not be turned to, is found with its next list.</summary>
    private void ListLater(string? store)
    {
        HasSeenAll = false;
        if (stores.All.Contains(store))
        {
            toList = [.. toList.Union([store])];
            rounds.Hasten();
            return;
        }

        // It cannot be listed by that name, as one that stands for both: the message may lie in any of them.
        toList = stores.All;
        rounds.Soon();
    }

    // What the card's owner wrote and kept is none of our business.
    private static bool CameIn(StoredMessage message) => message.Status is MessageStatus.Unread or MessageStatus.Read or null;
}
