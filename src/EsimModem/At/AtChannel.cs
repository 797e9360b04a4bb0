namespace EsimModem.At;

/// <summary>
/// Sends commands one at a time, in their order. After a deadline the line is out of step: no new command leaves before
/// it is drained, so that a late result is never taken for the next command's.
/// </summary>
internal sealed class AtChannel : IAsyncDisposable
{
    private const int LongestDrain = 25;
    private const int PatientRounds = 5;

    // So many commands without an echo, and the modem has really switched it off.
    private const int SurelyMute = 3;

    private readonly TimeProvider time;
    private readonly Action<AtNotification> tell;
    private readonly AtLine line;
    private readonly BootWatch boots;
    private readonly Queue<AtJob> queue = new();
    private bool pumping;
    private bool greeted;
    private bool promptOpen;
    private bool inData;
    private bool draining;
    private bool lastFailed;
    private long lastFinal;
    private int boot;
    private int results;
    private int owed;
    private int? unechoed;

    public AtChannel(Stream link, TimeProvider time, Action<AtNotification> tell, AtSettings? settings = null)
    {
        this.time = time;
        this.tell = tell;
        Settings = settings ?? AtSettings.Default;
        boots = new BootWatch(time);
        line = new AtLine(link, time, () => Settings, Hear);
    }

    public AtSettings Settings { get; set; }

    /// <summary>Done when the link has ended; then every command gets "link lost".</summary>
    public Task<LinkEnd> Closed => line.Closed;

    /// <summary>Whether the next line can only belong to the next command.</summary>
    public bool InStep { get; private set; }

    /// <summary>Commands written so far, probes included.</summary>
    public long Exchanges { get; private set; }

    /// <summary>When the modem said anything last.</summary>
    public DateTimeOffset? LastHeard => line.LastHeard;

    public long Received => line.Received;

    public long Discarded => line.Discarded;

    public void Open() => line.Open();

    public Task<AtReply> Send(AtCommand command)
    {
        var job = new AtJob(command, boot);
        queue.Enqueue(job);
        if (!pumping)
            _ = Pump();
        return job.Reply;
    }

    /// <summary>Gives the line up: what is pending and what comes later gets "link lost".</summary>
    public void Lose(LinkEnd why) => line.Lose(why);

    public ValueTask DisposeAsync() => line.DisposeAsync();

    private bool IsMute => unechoed >= SurelyMute;

    private async Task Pump()
    {
        pumping = true;
        while (queue.TryDequeue(out var job))
        {
            if (!InStep && !line.IsLost && job.Boot == boot)
                await Regain();
            await Pause();
            if (line.IsLost)
                job.Drop(FinalKind.LinkLost);
            else if (job.Boot != boot)
                job.Drop(FinalKind.Rebooted);
            else
                job.Finish(await Run(job.Command));
        }

        pumping = false;
    }

    private async Task<AtReply> Run(AtCommand command)
    {
        Exchanges++;
        var reply = await line.Exchange(command, IsMute);
        lastFinal = time.GetTimestamp();
        lastFailed = reply.Failed;
        inData = reply.Final is FinalKind.Connect;
        if (reply.Final is FinalKind.TimedOut or FinalKind.Missing or FinalKind.Connect)
            InStep = false;
        owed = reply.Final is FinalKind.TimedOut or FinalKind.Missing ? 1 : 0;
        promptOpen = reply.Final is FinalKind.TimedOut && command.Payload is not null;
        WatchEcho(command, reply);
        return reply;
    }

    // An echo that is back after it was gone: the modem has restarted without a word, or was reset by another program.
    private void WatchEcho(AtCommand command, AtReply reply)
    {
        if (line.Echoed && IsMute && !command.Resets)
            TakeReboot(new AtNotification("the echo is back"));
        else if (command.Resets || line.Echoed)
            unechoed = null;
        else
            unechoed++;
        if (command.Text == "ATE0" && reply.Ok)
            unechoed = 0;
    }

    private async Task Pause()
    {
        var gap = lastFailed ? Settings.GapAfterFailure : Settings.Gap;
        var left = gap - time.GetElapsedTime(lastFinal);
        if (lastFinal != 0 && left > TimeSpan.Zero && !line.IsLost)
            await Task.Delay(left, time);
    }

    /// <summary>Probes with the bare attention command until it is answered and the line is silent; a mute line is lost.</summary>
    private async Task Regain()
    {
        draining = true;
        results = 0;
        await LeavePrompt();
        await LeaveData();
        var probes = greeted ? Settings.Probes : Settings.FirstProbes;
        for (var sent = 1; sent <= probes && !line.IsLost; sent++)
        {
            Exchanges++;
            if (!await Probe())
                continue;
            await Drain(sent + owed);
            greeted = InStep = true;
            promptOpen = inData = false;
            break;
        }

        draining = false;
        if (!InStep)
            line.Lose(LinkEnd.Mute);
    }

    /// <summary>An escape takes back an open message prompt; left open, it would send the next command as a message.</summary>
    private async Task LeavePrompt()
    {
        if (greeted && !promptOpen)
            return;
        await line.Write(greeted ? "\x1b" : "\x1b\r");
        await Task.Delay(Settings.Silence, time);
    }

    private async Task LeaveData()
    {
        if (!inData)
            return;
        await Task.Delay(Settings.Escape, time);
        await line.Write("+++");
        await Task.Delay(Settings.Escape, time);
        await line.Write("ATH\r");
        await Task.Delay(Settings.Silence, time);
    }

    private async Task<bool> Probe()
    {
        var probe = new AtCommand("AT") { Timeout = Settings.Probe };
        var asked = time.GetTimestamp();
        var reply = await line.Exchange(probe);
        // A failure can only be the late end of an earlier command; the probe's own end is still to come.
        while (reply.Failed)
        {
            results++;
            tell(new AtNotification(reply.Text));
            var left = Settings.Probe - time.GetElapsedTime(asked);
            if (left <= TimeSpan.Zero)
                return false;
            reply = await line.WaitAgain(probe, left);
        }

        if (reply.Ok)
            results++;
        return reply.Ok;
    }

    // A result is due per probe, and one for the command that had none; a modem that owes some is given a second, not more.
    private async Task Drain(int due)
    {
        var still = 0;
        for (var round = 0; round < LongestDrain && !line.IsLost; round++)
        {
            var before = line.Received;
            await Task.Delay(Settings.Silence, time);
            still = line.Received == before ? still + 1 : 0;
            if (still > 0 && results >= due || still >= PatientRounds)
                return;
        }
    }

    private void Hear(AtNotification notification)
    {
        if (!InStep && FinalResults.TryRead(notification.Line, dialing: false, out var late))
        {
            // The command that had no result in time has it now.
            if (!draining)
                owed = 0;
            results++;
            if (draining && late.Kind is FinalKind.Ok)
                return;
        }

        // A modem found in the middle of its start has nothing to lose yet.
        if (!boots.Starts(notification.Line) || !greeted)
        {
            tell(notification);
            return;
        }

        line.Restarted();
        TakeReboot(notification);
    }

    private void TakeReboot(AtNotification notification)
    {
        boot++;
        InStep = greeted = false;
        unechoed = null;
        tell(notification with { Reboot = true });
    }
}
