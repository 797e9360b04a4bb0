using EsimModem.At;
using EsimModem.Modems.Answers;
using EsimModem.Modems.Dialects;

namespace EsimModem.Modems;

/// <summary>Asks for the card: whether it is there, what it wants, and who it is.</summary>
/// <param name="nameOf">By which number the card is known of which a modem prints this one, and that has this subscriber where it tells him: modems differ in whether they print the check digit.</param>
internal sealed class CardReader(AtChannel line, TimeProvider time, Charset charset, Func<string, string?, string> nameOf)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan AbsentWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Unlocking = TimeSpan.FromSeconds(20);

    /// <summary>A card is busy for up to half a minute after its start.</summary>
    private const int MostBusy = 20;

    /// <summary>A lock that was not told of is asked for so many times more, whenever the card is read.</summary>
    private const int MostUntold = 5;

    private string? working;
    private long? unlockedAt;
    private CardIdentity? known;
    private int lockUntold;

    /// <summary>What the card asks for now (+CPIN?, 3GPP 27.007 section 8.3); some modems never say OK to this.</summary>
    public async Task<SimLock> Lock()
    {
        var reply = await line.Send(AtCommand.Ask("AT+CPIN?", "+CPIN:", Patience.Card) with { EndedBy = "+CPIN:" });
        return PinState.Read(reply.Lines, ModemError.Read(reply.Text))?.Lock ?? SimLock.Untold;
    }

    /// <summary>Waits while the card is busy; a card that is absent at first may only not have been found yet.</summary>
    public async Task<SimLock> Await(TimeSpan most, Func<bool> disturbed, Func<Task> trouble)
    {
        var since = time.GetTimestamp();
        for (var first = true; ; first = false)
        {
            var state = await Lock();
            var passed = time.GetElapsedTime(since);
            if (disturbed() || state is SimLock.None or SimLock.Puk or SimLock.Other || state is SimLock.Pin && !IsUnlocking)
                return state;
            if (passed >= most || state is SimLock.Absent && passed >= AbsentWait)
                return state;
            if (first)
                await trouble();
            await Task.Delay(Pause, time);
        }
    }

    /// <summary>The card took its PIN; some modems ask for it a moment longer all the same.</summary>
    public void Unlocked() => unlockedAt = time.GetTimestamp();

    /// <summary>Reads the card's number, and what belongs to it if it is another card than before; null when no command tells it.</summary>
    public async Task<CardIdentity?> Read(Dialect dialect, bool locked)
    {
        var number = await Number(dialect);
        if (number is null && !line.Closed.IsCompleted)
            number = await NumberAgain(dialect);
        if (number is not { } printed)
            return null;
        if (known is { Imsi: not null } same && same.Printed == printed)
            return lockUntold is 0 or > MostUntold ? same : known = same with { AsksPin = await AsksPin() };
        if (locked)
            return new CardIdentity(nameOf(printed, null), null, null, AsksPin: true) { Printed = printed };
        // The lock comes first: whatever breaks in there leaves no subscriber, and so all is asked again.
        var asksPin = await AsksPin();
        var subscriber = await Subscriber();
        known = new CardIdentity(nameOf(printed, subscriber), subscriber, await OwnNumber(), asksPin) { Printed = printed };
        return known;
    }

    /// <summary>The number by the command that told it before; null when it does not tell it now.</summary>
    public async Task<string?> NumberNow()
    {
        if (working is null)
            return null;
        return NumberIn(await line.Send(AtCommand.Bare(working, Patience.Card)));
    }

    /// <summary>The provider's name on the card (EF-SPN, read by +CRSM, 3GPP 27.007 section 8.18): empty where the card says that it has none, null when it was not the card that answered.</summary>
    public async Task<string?> ProviderName()
    {
        var reply = await Patiently(AtCommand.List("AT+CRSM=176,28486,0,0,17", "+CRSM:", Patience.Card));
        if (!reply.Ok || SimFileAnswer.Read(reply.Lines) is not { } file)
            return null;
        return file is { Succeeded: true, ProviderName: { } name } ? name.Trim() : "";
    }

    /// <summary>The card is gone: the same one may come back with its PIN switched off, or under another number.</summary>
    public void Forget() => (known, lockUntold) = (null, 0);

    private bool IsUnlocking => unlockedAt is { } at && time.GetElapsedTime(at) < Unlocking;

    // One failed read is no pulled card.
    private async Task<string?> NumberAgain(Dialect dialect)
    {
        await Task.Delay(Pause, time);
        return await Number(dialect);
    }

    private async Task<string?> Number(Dialect dialect)
    {
        foreach (var command in working is null ? dialect.CardNumber : dialect.CardNumber.Prepend(working).Distinct())
        {
            var reply = await line.Send(AtCommand.Bare(command, Patience.Card));
            if (NumberIn(reply) is { } iccid)
            {
                working = command;
                return iccid;
            }

            if (reply.Final is FinalKind.LinkLost or FinalKind.Rebooted)
                return null;
        }

        return null;
    }

    private static string? NumberIn(AtReply reply) => reply.Ok ? Iccid.Read(reply.Lines) : null;

    // The second PIN guards what we never touch: "SC" is the lock that the first one opens.
    private async Task<bool?> AsksPin()
    {
        var reply = await Patiently(AtCommand.Ask("AT+CLCK=\"SC\",2", "+CLCK:", Patience.Card));
        // Who says that he does not know the question need not be asked again.
        lockUntold = reply.Ok || reply.Failed && TroubleOf(reply) is not (SimLock.NotReady or SimLock.Failed) ? 0 : lockUntold + 1;
        return reply.Ok ? FacilityLock.Read(reply.Lines) : null;
    }

    /// <summary>Asks a card that may be busy, a few times.</summary>
    private async Task<AtReply> Patiently(AtCommand question)
    {
        var reply = await line.Send(question);
        for (var asked = 1; TroubleOf(reply) is SimLock.NotReady && asked < MostBusy; asked++)
        {
            await Task.Delay(Pause, time);
            reply = await line.Send(question);
        }

        return reply;
    }

    /// <summary>What the card is about when a command fails; null where the error is not numbered.</summary>
    private static SimLock? TroubleOf(AtReply reply) => PinState.Read([], ModemError.Read(reply.Text))?.Lock;

    // An unknown notification among the lines must not become a subscriber.
    private async Task<string?> Subscriber()
    {
        var reply = await line.Send(AtCommand.Bare("AT+CIMI", Patience.Card));
        return reply.Ok ? Imsi.Read([.. reply.Lines.Where(text => text.StartsWith("+CIMI", StringComparison.Ordinal) || !text.Contains(':', StringComparison.Ordinal))]) : null;
    }

    private async Task<string?> OwnNumber()
    {
        var reply = await line.Send(AtCommand.List("AT+CNUM", "+CNUM:", Patience.Card));
        return Answers.OwnNumber.ReadAll(reply.Lines, charset.Current).FirstOrDefault(own => own.Number.Count(char.IsAsciiDigit) >= 7)?.Number;
    }
}
