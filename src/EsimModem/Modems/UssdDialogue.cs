using EsimModem.At;
using EsimModem.Gsm;

namespace EsimModem.Modems;

/// <summary>
/// One USSD dialogue at a time (3GPP 22.090). The modem's OK means only "sent"; the answer is a notification, which may also come
/// before the OK, after an empty release, as an error, or never.
/// </summary>
internal sealed class UssdDialogue(AtChannel line, UssdCoder coder, TimeProvider time, ModemSettings settings, Func<string> card, Action<CarrierText> tell, Action<bool> busy)
{
    private readonly UssdLife life = new();
    private readonly Alarm alarm = new(time);
    private TaskCompletionSource<UssdAnswer> waiter = NewWaiter();
    private readonly Queue<AtNotification> behind = new();
    private HeardUssd? early, stub;
    private Task leaving = Task.CompletedTask;
    private bool silent, inDoubt, wasOpen;
    private UssdOutcome? broken;
    private (long From, TimeSpan Length) rest;

    public UssdStage Stage => life.Stage;

    public bool IsOpen => life.Stage is UssdStage.Open;

    /// <summary>The network may still hold a dialogue: it has not said that it is over, and no cancel was written since.</summary>
    public bool MayBeOpen => IsOpen || inDoubt;

    /// <summary>Dials a code; a harmless one may be tried in other forms if the modem refuses the first.</summary>
    public async Task<UssdAnswer> Ask(string code, bool harmless)
    {
        if (!UssdRequest.TryCode(code, UssdForm.Plain, out _))
            return NotSent($"{code} is no service code; a code is digits, * and # only");
        if (MayBeOpen)
            await Cancel();
        await Rest();
        UssdAnswer? first = null;
        foreach (var form in coder.Forms(harmless))
        {
            if (await coder.Code(code, form) is not { } request)
                continue;
            var (answer, otherForm) = await Exchange(request);
            coder.Learn(form, answer);
            if (!otherForm)
                return answer;
            first ??= answer;
            await Rest();
        }

        return first ?? NotSent("the modem takes USSD in no form that is known");
    }

    /// <summary>Answers the open menu.</summary>
    public async Task<UssdAnswer> Reply(string reply)
    {
        if (!IsOpen)
            return NotSent("the network has closed the dialogue; dial the code again");
        if (coder.Reply(reply) is not { } request)
            return NotSent("this reply cannot be sent; use letters and digits without quotes");
        return (await Exchange(request)).Answer;
    }

    /// <summary>Leaves an open menu; a modem that knows of none may say ERROR, which is as good.</summary>
    public async Task Cancel()
    {
        Finish(settings.UssdCancelPause);
        inDoubt = false;
        await line.Send(new AtCommand(CusdCommand.Cancel, Patience: Patience.Card));
    }

    /// <summary>Hears every +CUSD, and every error that belongs to no command.</summary>
    public void Hear(AtNotification notification)
    {
        // It came in one piece with the OK, which is not yet taken note of.
        if (Stage is UssdStage.Asking && !notification.Amid)
            behind.Enqueue(notification);
        else if (!notification.Is("+CUSD"))
            HearError(notification.Line);
        else if (HeardUssd.Read(notification, coder) is { } heard)
            Hear(heard);
    }

    /// <summary>The modem has restarted or gone: what was under way has no answer any more.</summary>
    public void Break(UssdOutcome why)
    {
        broken = why;
        inDoubt = false;
        if (Stage is UssdStage.Waiting or UssdStage.Released)
            Conclude(why, null, null);
        else if (Stage is not UssdStage.Asking)
            Finish(TimeSpan.Zero);
    }

    private async Task<(UssdAnswer Answer, bool OtherForm)> Exchange(UssdRequest request)
    {
        alarm.Stop();
        (early, stub, silent, broken) = (null, null, false, null);
        behind.Clear();
        waiter = NewWaiter();
        wasOpen = inDoubt;
        inDoubt = true;
        life.Fire(UssdTrigger.Written);
        busy(true);
        var written = time.GetTimestamp();
        var reply = await line.Send(new AtCommand(CusdCommand.Send(request, coder.NamesCoding), Patience: Patience.Network) { EndedBy = coder.EndedBy, Timeout = coder.Ack });
        if (reply.Failed && early is not { HasWords: true } and not { State: CusdState.NotSupported or CusdState.NetworkTimeout })
            return (Refused(reply, time.GetElapsedTime(written)), UssdFault.OfForm(reply));
        if (reply.Final is FinalKind.LinkLost or FinalKind.Rebooted || reply.Final is FinalKind.TimedOut && early is null)
            return (Lost(reply), false);
        return (await Answer(), false);
    }

    private async Task<UssdAnswer> Answer()
    {
        life.Fire(UssdTrigger.Accepted);
        AwaitAnswer();
        if (early is { } heard && coder.AnswersEarly)
            Judge(heard);
        else if (early is not null)
            alarm.Set(settings.UssdEarly, TakeEarly);
        HearBehind();
        if (broken is { } why)
            Conclude(why, null, null);
        var answer = await waiter.Task;
        if (silent)
            await Cancel();
        return answer;
    }

    private void HearBehind()
    {
        while (behind.TryDequeue(out var notification))
            Hear(notification);
    }

    private void AwaitAnswer() => alarm.Set(settings.UssdAnswer, () =>
    {
        silent = true;
        Conclude(UssdOutcome.NoAnswer, null, "no answer came in time");
    });

    private void TakeEarly()
    {
        coder.LearnEarly();
        AwaitAnswer();
        Judge(early!);
    }

    private void Hear(HeardUssd heard)
    {
        switch (Stage)
        {
            case UssdStage.Asking when heard.State is CusdState.Released && !heard.HasWords || heard.State is CusdState.OtherClient:
                break;
            case UssdStage.Asking:
                Displace();
                early = heard;
                break;
            case UssdStage.Waiting or UssdStage.Released:
                if (Displace())
                    AwaitAnswer();
                Judge(heard);
                break;
            default:
                HearUnasked(heard);
                break;
        }
    }

    // What came before our OK was not ours after all.
    private bool Displace()
    {
        if (early is not { } other)
            return false;
        if (other.HasWords)
            tell(Words(other));
        early = null;
        return true;
    }

    private void HearUnasked(HeardUssd heard)
    {
        if (heard.HasWords)
            tell(Words(heard));
        inDoubt &= !heard.IsEnd;
        if (IsOpen && heard.IsEnd)
            Finish(settings.UssdPause);
        else if (!IsOpen && heard.State is CusdState.NeedsReply)
            LeaveUnasked();
    }

    // A menu that nobody wanted would take the next code for a reply. One that comes while another is being left is left before the next code.
    private void LeaveUnasked()
    {
        inDoubt = !leaving.IsCompleted;
        rest = (time.GetTimestamp(), settings.UssdCancelPause);
        if (!inDoubt) leaving = line.Send(new AtCommand(CusdCommand.Cancel, Patience: Patience.Card));
    }

    private void HearError(string final)
    {
        inDoubt &= wasOpen || !UssdFault.IsNoDialogue(final);
        if (Stage is UssdStage.Waiting)
            Conclude(UssdOutcome.Refused, null, UssdFault.Describe(final));
        else if (Stage is UssdStage.Released)
            Conclude(UssdOutcome.NoAnswer, stub, UssdFault.Describe(final));
    }

    private void Judge(HeardUssd heard)
    {
        inDoubt &= !heard.IsEnd;
        switch (heard.State)
        {
            case CusdState.OtherClient:
                break;
            case CusdState.NotSupported:
                Conclude(UssdOutcome.NotSupported, heard, "the network does not support this code");
                break;
            case CusdState.NetworkTimeout:
                Conclude(UssdOutcome.NoAnswer, heard, "the network gave up");
                break;
            case CusdState.NeedsReply:
                OpenMenu(heard);
                break;
            case CusdState.Released when UssdRelease.IsOnly(heard.Text):
            case CusdState.Final when !heard.HasWords:
                AwaitTrueText(heard);
                break;
            default:
                Conclude(UssdOutcome.Answered, heard, null);
                break;
        }
    }

    private void OpenMenu(HeardUssd heard)
    {
        life.Fire(UssdTrigger.MenuCame);
        alarm.Set(settings.UssdSession, () => _ = Cancel());
        waiter.TrySetResult(new UssdAnswer(UssdOutcome.NeedsReply, Words(heard), null, true));
    }

    private void AwaitTrueText(HeardUssd heard)
    {
        stub = heard;
        life.Fire(UssdTrigger.WordlessRelease);
        alarm.Set(settings.UssdGrace, () => Conclude(UssdOutcome.NoAnswer, heard, "the network ended the dialogue without an answer"));
    }

    private void Conclude(UssdOutcome outcome, HeardUssd? heard, string? fault)
    {
        Finish(settings.UssdPause);
        waiter.TrySetResult(new UssdAnswer(outcome, heard is { HasWords: true } ? Words(heard) : null, fault, true));
    }

    private UssdAnswer Refused(AtReply reply, TimeSpan after)
    {
        var stayedHere = UssdFault.StayedHere(reply, after);
        Abandon(wasOpen || !stayedHere && !UssdFault.OfForm(reply));
        return new UssdAnswer(UssdOutcome.Refused, null, UssdFault.Describe(reply.Text), !stayedHere);
    }

    private UssdAnswer Lost(AtReply reply)
    {
        Abandon(mayBeOpen: reply.Final is FinalKind.TimedOut);
        var outcome = UssdFault.OutcomeOf(reply.Final);
        return new UssdAnswer(outcome, null, outcome is UssdOutcome.NoAnswer ? "the modem did not acknowledge the code" : null, reply.Written);
    }

    private void Abandon(bool mayBeOpen)
    {
        inDoubt = mayBeOpen;
        Displace();
        Finish(settings.UssdPause);
        HearBehind();
    }

    private void Finish(TimeSpan pause)
    {
        alarm.Stop();
        life.Fire(UssdTrigger.Finished);
        busy(false);
        rest = (time.GetTimestamp(), pause);
    }

    private async Task Rest()
    {
        // By elapsed time: the clock of the day may have been set meanwhile.
        var left = rest.Length - time.GetElapsedTime(rest.From);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, time);
        life.Fire(UssdTrigger.Rested);
    }

    private CarrierText Words(HeardUssd heard) =>
        new(card(), heard.Text ?? "", heard.Line, Via.Ussd, null, time.GetUtcNow(), heard.Malformed);

    private static UssdAnswer NotSent(string why) => new(UssdOutcome.NotSent, null, why, false);

    private static TaskCompletionSource<UssdAnswer> NewWaiter() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
