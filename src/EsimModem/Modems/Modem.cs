using EsimModem.At;
using EsimModem.Gsm.Sms;
using EsimModem.Modems.Answers;
using EsimModem.Modems.Recovery;

namespace EsimModem.Modems;

/// <summary>One modem on one link: who it is, which card it holds, where it is registered, and what it can be asked.</summary>
internal sealed class Modem : IAsyncDisposable
{
    private const int MostRestarts = 5;
    private static readonly TimeSpan BootPause = TimeSpan.FromSeconds(2);

    private readonly TimeProvider time;
    private readonly ModemSettings settings;
    private readonly Action<ModemNews> tell;
    private readonly AtChannel line;
    private readonly ModemWorks works;
    private readonly PinEntry pins;
    private readonly UssdDialogue ussd;
    private readonly SisterEar ear;
    private readonly CardWatch cardWatch;
    private readonly Turns turns = new();
    private readonly UssdReach reach = new();
    private readonly NetworkLooks looks;
    private bool settingUp;
    private int restarts;

    /// <param name="sisters">Opens what else the same device may speak at; asked only when its answers do not come here.</param>
    public Modem(Stream link, TimeProvider time, ModemSettings settings, UssdForms forms, Action<ModemNews> tell, Func<IReadOnlyList<Stream>>? sisters = null, Func<string, string?, string>? cardName = null)
    {
        (this.time, this.settings, this.tell) = (time, settings, tell);
        line = new AtChannel(link, time, Hear);
        works = new ModemWorks(line, time, settings, forms, cardName ?? ((printed, _) => printed), tell);
        looks = new NetworkLooks(works, turns, () => IsTalking);
        pins = new PinEntry(line, works.Cards);
        ussd = new UssdDialogue(line, works.Coder, time, settings, () => Card?.Iccid ?? "", text => tell(new ModemNews(ModemNewsKind.TextArrived, text)), Busy);
        ear = new SisterEar(ussd, works.Coder, line, time, sisters ?? (() => []));
        cardWatch = new CardWatch(works, turns, time, settings.CardPoll, () => IsLost, () => settingUp || IsTalking);
    }

    public ModemState State => works.Life.State;
    public ModemIdentity? Identity => works.Identity;
    public CardIdentity? Card => works.Card;
    public CardLock Lock => works.Lock;
    public Registration Registration => works.Network.Now;
    public TimeSpan RegisteredFor => works.Network.RegisteredFor;
    public string Dialect => works.Dialect.Name;

    /// <summary>What this modem can do: ussd, sms, lte, clock, cardReports; without ussd where the network has shown to carry none to it.</summary>
    public IReadOnlyList<string> Capabilities => reach.In(Registration, works.Capabilities);

    public bool IsLost => line.Closed.IsCompleted;

    /// <summary>Why the line is no more; null while it is there.</summary>
    public LinkEnd? End { get; private set; }

    /// <summary>When the modem said anything last.</summary>
    public DateTimeOffset? LastHeard => line.LastHeard;

    /// <summary>Commands written so far.</summary>
    public long Exchanges => line.Exchanges;
    private bool IsTalking => ussd.Stage is not (UssdStage.Idle or UssdStage.Ended);

    /// <summary>Brings the modem from whatever state it is in to one that can be asked; a missing card or network is no fault.</summary>
    public async Task Start(CancellationToken stop)
    {
        works.Life.Fire(ModemTrigger.PortOpened);
        line.Open();
        _ = WatchLink();
        await turns.Take(() => SetUp(stop));
        if (Identity is null && IsLost)
            throw new ModemUnusableException(LinkSentences.Of(await line.Closed));
        cardWatch.Poll();
    }

    /// <summary>Reads the card again: before money, and after everything that may have changed it.</summary>
    public async Task<CardIdentity?> ReadCard()
    {
        await turns.Take(async () =>
        {
            if (!IsLost && !ussd.IsOpen)
                await works.ReadCard(() => IsLost);
        });
        return IsLost ? null : Card;
    }

    /// <summary>Finds out whether the card is still there, or still the same, as the poll does by itself.</summary>
    public Task CheckCard(bool byNumber = false) => turns.Take(byNumber ? works.CompareNumber : works.CompareCard);

    /// <summary>Dials a USSD code. Only a harmless one may be dialled again in another form when the modem refuses the first.</summary>
    /// <param name="iccid">The card that it is for, where only that one may dial it.</param>
    public Task<UssdAnswer> Ask(string code, bool harmless = false, string? iccid = null) => Talk(() => ear.Ask(code, harmless), iccid);

    /// <summary>Replies to the menu that the last answer was.</summary>
    public Task<UssdAnswer> Reply(string reply) => Talk(() => ussd.Reply(reply));

    public Task CancelUssd() => turns.Take(() => ussd.MayBeOpen ? ussd.Cancel() : Task.CompletedTask);

    /// <summary>Looks at registration and signal, unless the network's own word is not older than that; null when nothing could be learned.</summary>
    public Task<Registration?> Look(TimeSpan trusted = default) => looks.Look(trusted);

    public TimeSpan NextGlance => looks.Next;
    public Task Glance() => looks.Glance();

    /// <summary>Messages wait to be read, or it is time to look for some.</summary>
    public bool HasMail => TakesMail && works.Inbox.HasMail && (works.Inbox.IsTold || !IsTalking);
    /// <summary>When it is time to look for messages that were not announced; while the network is being asked something, that waits.</summary>
    public DateTimeOffset? NextMail => TakesMail && !IsTalking ? works.Inbox.NextLook : null;
    public bool HasSeenAllMail => !settingUp && works.Inbox.HasSeenAll;
    private bool TakesMail => Card is not null && Lock is CardLock.None && !settingUp && !IsLost;

    /// <summary>The messages that wait; they stay where they are until each is dropped, which is for whoever has stored it.</summary>
    public Task<IReadOnlyList<ReceivedSms>> ReadMail(bool all = false) =>
        turns.Take(async () => TakesMail && (all || works.Inbox.HasMail) ? await works.Inbox.Read(all) : []);

    /// <summary>What will stay in the message store once all that came is dropped; null where nobody can tell.</summary>
    public StoreUse? MessageStore => works.Inbox.Left;

    /// <summary>What was read could not be stored: all of it is listed again.</summary>
    public void LeaveMail() => works.Inbox.ListAnew();

    /// <summary>Drops a message of that card, and none when another is there, whose messages have the same places; what was not dropped lies there until all is listed again.</summary>
    public Task Drop(ReceivedSms message, string? iccid) => turns.Take(() => TakesMail && Card?.Iccid == iccid ? works.Inbox.Drop(message) : Task.CompletedTask);

    /// <summary>Hands a part of a message to the network, once; only the card that it is for may send it.</summary>
    public Task<SmsSending> Send(SmsLetter letter, int part, string iccid) =>
        turns.Take(async () => Trouble(iccid) is { } trouble ? new SmsSending(SmsOutcome.NotNow, null, trouble) : await Hand(letter.Parts[part]));

    /// <summary>The phone book of the card that is meant, and of no other.</summary>
    public Task<PhoneBookReading> ReadPhoneBook(string iccid) =>
        turns.Take(async () => Trouble(iccid) is { } trouble ? PhoneBookReading.None(trouble) : await works.Book.Read());

    /// <summary>The provider's name on that card: empty where it has none, null when it could not be asked.</summary>
    public Task<string?> ReadProviderName(string iccid) => turns.Take(async () => Trouble(iccid) is null && !ussd.IsOpen ? await works.Cards.ProviderName() : null);
    /// <summary>The network's time, or null when the network has not told it.</summary>
    public Task<DateTimeOffset?> NetworkTime() => turns.Take(() => works.Clock.Now(works.Dialect));

    /// <summary>Enters a PIN once; before it leaves <paramref name="begin"/> keeps in mind over restarts which one is tried on which card.</summary>
    public Task<PinAttempt> EnterPin(string pin, string? iccid, Func<Task> begin) => turns.Take(async () =>
    {
        if (Card?.Iccid != iccid)
            return new PinAttempt(PinOutcome.NotAsked, null, "another card is in the modem now");
        var attempt = await pins.Enter(pin, iccid, works.Dialect, begin);
        if (attempt.Outcome is PinOutcome.Unlocked or PinOutcome.NotAsked)
            await works.MeetCard(() => IsLost);
        return attempt;
    });

    /// <summary>The card is in and fails, as far as its last answer told.</summary>
    public bool CardFails => works.CardFails;
    public bool SeesNoCard => works.SeesNoCard;

    /// <summary>Whether that rung of the ladder can be taken by commands of this modem.</summary>
    public bool Knows(Rung rung) => Repair.Knows(works.Dialect, rung);

    /// <summary>Takes a rung of the ladder by commands if <paramref name="begin"/> says so when its turn has come; the modem is set up anew after it, and all that lies in its stores is listed.</summary>
    public Task<bool> Recover(Rung rung, Func<Task<bool>> begin) => turns.Take(async () =>
    {
        if (IsLost || !await begin())
            return false;
        settingUp = true;
        ussd.Break(UssdOutcome.Rebooted);
        works.Life.Fire(ModemTrigger.RecoveryBegun);
        await new Repair(line, time).Take(works.Dialect, rung);
        await SetUp(CancellationToken.None);
        return true;
    });

    /// <summary>Ends the line at once, whatever is being asked on it.</summary>
    public void HangUp() => line.Lose(LinkEnd.Closed);

    public async ValueTask DisposeAsync()
    {
        cardWatch.Stop();
        await ear.Close();
        await line.DisposeAsync();
    }

    private Task<UssdAnswer> Talk(Func<Task<UssdAnswer>> work, string? iccid = null) => turns.Take(async () =>
    {
        var answer = Refusal(iccid) ?? await work();
        // It may have been the card that said no, or a modem that says nothing any more.
        if (answer is { Outcome: UssdOutcome.Refused, MayHaveLeft: false } && Registration.Registered || !line.InStep)
            await works.CompareCard();
        reach.Learn(answer.Outcome, Registration);
        if (answer.Outcome is UssdOutcome.Answered or UssdOutcome.NeedsReply)
            works.Network.Answered();
        return answer;
    });

    private async Task<SmsSending> Hand(WrittenPdu message)
    {
        // A menu that was left open would fail it, or be closed by it.
        if (ussd.MayBeOpen)
            await ussd.Cancel();
        return await works.Inbox.SpeaksDigits() ? await works.Outbox.Send(message) : new SmsSending(SmsOutcome.NotNow, null, "the modem does not take messages in digits");
    }

    private async Task SetUp(CancellationToken stop)
    {
        settingUp = true;
        for (var pass = 1; !IsLost; pass++)
        {
            var seen = restarts;
            await works.BringUp(() => restarts != seen || IsLost || stop.IsCancellationRequested);
            stop.ThrowIfCancellationRequested();
            if (restarts == seen)
                break;
            if (pass > MostRestarts)
                line.Lose(LinkEnd.Restarting);
            else
                await Task.Delay(BootPause, time, stop);
        }
        settingUp = false;
    }

    private UssdAnswer? Refusal(string? iccid)
    {
        if (!IsLost && !works.Capabilities.Contains(UssdReach.Capability))
            return new UssdAnswer(UssdOutcome.NotSupported, null, "this modem knows no USSD; use SMS or another modem", false);
        return Trouble(iccid) is { } trouble ? new UssdAnswer(IsLost ? UssdOutcome.LinkLost : UssdOutcome.NotSent, null, trouble, false) : null;
    }

    /// <summary>Why nothing can be sent for the card now; null when it can.</summary>
    private string? Trouble(string? iccid)
    {
        if (IsLost)
            return "the modem is gone";
        if (iccid is not null && Card?.Iccid != iccid)
            return "another card is in the modem now";
        return Lock is CardLock.None ? null : $"the card asks for its {(Lock is CardLock.Pin ? "PIN" : "PUK")}";
    }

    private void Busy(bool busy)
    {
        works.Life.Fire(busy ? ModemTrigger.WorkBegun : ModemTrigger.WorkEnded);
        if (!busy)
            looks.MakeUp();
    }

    private void Hear(AtNotification notification)
    {
        if (notification.Reboot)
            Restarted();
        else if (notification.Is("+CUSD") || FinalResults.TryRead(notification.Line, dialing: false, out var final) && final.Kind is not FinalKind.Ok)
            ear.HearHere(notification);
        else if (Answers.NetworkTime.Read(notification.Line) is { } told)
            works.Clock.Hear(told);
        else if (works.Inbox.Hear(notification))
            tell(new ModemNews(ModemNewsKind.MessageWaiting));
        else if (!settingUp && !cardWatch.Hear(notification) && works.Network.Hear(notification.Line))
            HearNetwork();
    }

    private void HearNetwork()
    {
        if (Lock is CardLock.None)
            works.Life.Network(Registration.Registered);
        tell(new ModemNews(ModemNewsKind.RegistrationChanged));
        _ = looks.Soon();
    }

    private void Restarted()
    {
        restarts++;
        ussd.Break(UssdOutcome.Rebooted);
        works.Network.Forget();
        works.Life.Fire(ModemTrigger.ModemRestarted);
        tell(new ModemNews(ModemNewsKind.Rebooted));
        if (settingUp)
            return;
        settingUp = true;
        _ = turns.Take(async () =>
        {
            await Task.Delay(BootPause, time);
            await SetUp(CancellationToken.None);
        });
    }

    private async Task WatchLink()
    {
        var end = await line.Closed;
        End = end;
        ussd.Break(UssdOutcome.LinkLost);
        cardWatch.Stop();
        works.Life.Fire(State is ModemState.Opening && end is LinkEnd.Mute ? ModemTrigger.ModemUnusable : ModemTrigger.LinkLost);
        tell(new ModemNews(ModemNewsKind.LinkLost, Why: LinkSentences.Of(end)));
    }
}
