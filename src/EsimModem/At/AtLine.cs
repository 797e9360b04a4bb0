using System.Text;

namespace EsimModem.At;

/// <summary>A stream made into exchanges: one command is written, its lines are gathered, the rest is told.</summary>
internal sealed class AtLine : IAsyncDisposable
{
    private const int SynchronousReads = 16;

    /// <summary>No result without its words is longer.</summary>
    private const int LongestResult = 64;

    private readonly Stream link;
    private readonly TimeProvider time;
    private readonly Func<AtSettings> settings;
    private readonly SynchronizationContext loop;
    private readonly LineFramer framer = new();
    private readonly ReplyAssembler assembler;
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource<LinkEnd> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] incoming = new byte[4096];
    private readonly Deadline deadline;
    private ITimer? quiet;
    private long quietSince;
    private Task reading = Task.CompletedTask;
    private TaskCompletionSource<AtReply>? awaited;

    public AtLine(Stream link, TimeProvider time, Func<AtSettings> settings, Action<AtNotification> tell)
    {
        this.link = link;
        this.time = time;
        this.settings = settings;
        loop = SynchronizationContext.Current ?? throw new InvalidOperationException("A line lives on the loop: create it there.");
        assembler = new ReplyAssembler(tell);
        deadline = new Deadline(time, loop, () => End(FinalKind.TimedOut));
    }

    public Task<LinkEnd> Closed => closed.Task;

    public bool IsLost => closed.Task.IsCompleted;

    /// <summary>Bytes heard so far.</summary>
    public long Received { get; private set; }

    public DateTimeOffset? LastHeard { get; private set; }

    public bool Echoed => assembler.Echoed;

    public long Discarded => framer.Discarded;

    public void Open() => reading = Read();

    /// <summary>The modem has started anew: what was pending ends, and its results may be digits again.</summary>
    public void Restarted()
    {
        assembler.Restarted();
        End(FinalKind.Rebooted);
    }

    /// <summary>Writes a command, and its payload when the prompt comes, and waits for the final result.</summary>
    /// <param name="isMute">The modem has surely switched its echo off.</param>
    public Task<AtReply> Exchange(AtCommand command, bool isMute = false)
    {
        var patience = command.Timeout ?? settings().For(command.Patience);
        assembler.Begin(command);
        framer.PromptAfter = command.Payload is null ? null : command.Text;
        return command.Payload is { } payload ? AtPrompt(command, payload, patience, isMute) : WriteAndWait(command.Text + "\r", patience);
    }

    /// <summary>Listens on for a second result of the same command, without writing.</summary>
    public Task<AtReply> WaitAgain(AtCommand command, TimeSpan patience)
    {
        assembler.Begin(command);
        awaited = new TaskCompletionSource<AtReply>();
        return Await(awaited, patience);
    }

    /// <summary>Writes bytes that no answer is expected to.</summary>
    public async Task Write(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        try
        {
            var writing = link.WriteAsync(bytes, stop.Token);
            using var limit = writing.IsCompleted ? null : After(settings().Write, () => Lose(LinkEnd.Failed));
            await writing;
        }
        catch (Exception e) when (IsOfLink(e))
        {
            Lose(LinkEnd.Failed);
        }
    }

    /// <summary>Ends the line: what is pending and what comes later gets "link lost".</summary>
    public void Lose(LinkEnd why)
    {
        if (!closed.TrySetResult(why))
            return;
        assembler.Flush();
        End(FinalKind.LinkLost);
        stop.Cancel();
        quiet?.Dispose();
        deadline.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        Lose(LinkEnd.Closed);
        await link.DisposeAsync();
        await reading;
        stop.Dispose();
    }

    private async Task<AtReply> AtPrompt(AtCommand command, string payload, TimeSpan patience, bool isMute)
    {
        var reply = await WriteAndWait(command.Text + "\r", settings().Prompt);
        framer.PromptAfter = null;
        if (reply.Final is not FinalKind.Prompt)
            return reply;
        // The echo is back: the modem has started anew without a word, and may take the digits for the words of a message.
        if (isMute && assembler.Echoed)
        {
            await Write("\x1b");
            return assembler.End(FinalKind.Rebooted);
        }

        assembler.PayloadSent(payload);
        return await WriteAndWait(payload + "\x1a", patience) with { PayloadLeft = true };
    }

    private Task<AtReply> WriteAndWait(string text, TimeSpan patience)
    {
        var wait = awaited = new TaskCompletionSource<AtReply>();
        var writing = Write(text);
        if (writing.IsCompleted)
            return Await(wait, patience);
        // The time of an exchange before this one may still be running.
        deadline.Set(settings().Write + patience);
        return AwaitOnceWritten();

        async Task<AtReply> AwaitOnceWritten()
        {
            await writing;
            return await Await(wait, patience);
        }
    }

    private Task<AtReply> Await(TaskCompletionSource<AtReply> wait, TimeSpan patience)
    {
        if (IsLost)
            End(FinalKind.LinkLost);
        else if (!wait.Task.IsCompleted)
            deadline.Set(patience);
        return wait.Task;
    }

    private ITimer After(TimeSpan pause, Action then) =>
        time.CreateTimer(_ => loop.Post(static act => ((Action)act!)(), then), null, pause, Timeout.InfiniteTimeSpan);

    // Told from the loop: whoever ends an exchange has still to take note of why.
    private void End(FinalKind why)
    {
        if (awaited is not { Task.IsCompleted: false } wait)
            return;
        var reply = assembler.End(why);
        loop.Post(_ => wait.TrySetResult(reply), null);
    }

    private async Task Read()
    {
        try
        {
            for (var inARow = 0; await Take() is > 0 and var count;)
            {
                Hear(incoming.AsSpan(0, count));
                // A modem that never stops talking must not keep the loop from everybody else.
                inARow = inARow == SynchronousReads ? 0 : inARow + 1;
                if (inARow == 0)
                    await Task.Yield();
            }

            Lose(LinkEnd.Ended);
        }
        finally
        {
            Lose(LinkEnd.Failed);
        }
    }

    /// <summary>The next bytes; none when the link has ended, one way or the other.</summary>
    private async ValueTask<int> Take()
    {
        try
        {
            return await link.ReadAsync(incoming, stop.Token);
        }
        catch (Exception e) when (IsOfLink(e))
        {
            Lose(LinkEnd.Failed);
            return 0;
        }
    }

    private void Hear(ReadOnlySpan<byte> bytes)
    {
        Received += bytes.Length;
        LastHeard = time.GetUtcNow();
        framer.Push(bytes);
        AtReply? ended = null;
        while (!IsLost && framer.TryTake(out var frame))
        {
            var reply = assembler.Feed(frame);
            framer.Verbatim = assembler.TextOpen;
            ended ??= reply;
        }

        if (!IsLost && Silence() is { } silence)
            StartQuiet(silence);
        // Last of all: who waits for it goes on here and now, and may write the next command.
        if (ended is not null)
            awaited?.TrySetResult(ended);
    }

    private void StartQuiet(TimeSpan pause)
    {
        quietSince = Received;
        quiet ??= After(Timeout.InfiniteTimeSpan, OnQuiet);
        quiet.Change(pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>After how much of it something that only silence can end is over; null while there is nothing such.</summary>
    private TimeSpan? Silence() => assembler.Unfinished ? settings().TextPause : IsUnendedResult ? settings().LinePause : assembler.MayEnd ? settings().FinalPause : null;

    /// <summary>Some firmware sends the line end of a result only with what it says next.</summary>
    private bool IsUnendedResult => framer.Unended is > 0 and <= LongestResult && assembler.IsEnd(framer.Rest);

    private void OnQuiet()
    {
        if (IsLost || Received != quietSince)
            return;
        var inText = assembler.TextOpen;
        if (framer.Unended > 0 && assembler.Completes(framer.Rest))
            assembler.Feed(framer.TakeRest());
        assembler.Flush();
        framer.Verbatim = false;
        if (!inText && IsUnendedResult && assembler.Feed(framer.TakeRest()) is { } ended)
            awaited?.TrySetResult(ended);
        else if (assembler.MayEnd)
            End(FinalKind.Missing);
    }

    private static bool IsOfLink(Exception e) =>
        e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or UnauthorizedAccessException;
}
