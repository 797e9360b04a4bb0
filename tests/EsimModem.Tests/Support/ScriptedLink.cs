using System.Text;
using EsimModem.Serial;

namespace EsimModem.Tests.Support;

/// <summary>A stream that plays the modem's part of a transcript and insists on the product's part, byte by byte.</summary>
internal sealed class ScriptedLink : AsyncLine
{
    private readonly TimeProvider time;
    private readonly IReadOnlyList<TranscriptStep> steps;
    private readonly List<byte> heard = [];
    private readonly Queue<byte> saying = new();
    private TaskCompletionSource arrival = NewArrival();
    private int at;
    private bool pausing;
    private bool ended;
    private bool broken;

    public ScriptedLink(TimeProvider time, string script)
        : this(time, Transcript.Parse(script))
    {
    }

    public ScriptedLink(TimeProvider time, IReadOnlyList<TranscriptStep> steps)
    {
        this.time = time;
        this.steps = steps;
        Play();
    }

    /// <summary>What went against the script, or null.</summary>
    public string? Fault { get; private set; }

    public bool Done => at == steps.Count && heard.Count == 0;

    /// <summary>How many bytes one read gives at most: 1 plays a dribbling line.</summary>
    public int Gulp { get; init; } = int.MaxValue;

    /// <summary>How long the port takes what is written; none: it takes it at once.</summary>
    public TimeSpan Writing { get; set; }

    /// <summary>Takes whatever is written without comparing it.</summary>
    public bool Tolerant { get; init; }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    /// <summary>Fails the test unless every line of the script was played and nothing else was written.</summary>
    public void AssertPlayed()
    {
        Assert.That(Fault, Is.Null);
        Assert.That(at, Is.EqualTo(steps.Count), () => $"still to come: {steps[at].Kind} {steps[at].Text}");
    }

    /// <summary>The modem says something outside the script.</summary>
    public void Say(string raw) => Arrive(Encoding.Latin1.GetBytes(raw));

    public void End()
    {
        ended = true;
        arrival.TrySetResult();
    }

    public void Break()
    {
        broken = true;
        arrival.TrySetResult();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (saying.Count == 0)
        {
            if (broken)
                throw new IOException("Input/output error");
            if (ended)
                return 0;
            using var _ = cancellationToken.Register(() => arrival.TrySetCanceled());
            await arrival.Task;
            arrival = NewArrival();
        }

        var count = Math.Min(Math.Min(buffer.Length, Gulp), saying.Count);
        for (var i = 0; i < count; i++)
            buffer.Span[i] = saying.Dequeue();
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (broken)
            throw new IOException("Input/output error");
        if (Writing > TimeSpan.Zero)
            return new ValueTask(TakeLater(buffer.ToArray()));
        Take(buffer.Span);
        return ValueTask.CompletedTask;
    }

    private async Task TakeLater(byte[] bytes)
    {
        await Task.Delay(Writing, time);
        Take(bytes);
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        if (!Tolerant)
            heard.AddRange(bytes);
        Play();
    }

    protected override void Dispose(bool disposing)
    {
        ended = true;
        arrival.TrySetResult();
        base.Dispose(disposing);
    }

    private void Play()
    {
        while (!pausing && Fault is null && at < steps.Count && PlayOne(steps[at]))
        {
        }

        if (at == steps.Count && heard.Count > 0)
            Fail($"the script had ended, and then came {Shown(heard)}");
    }

    private bool PlayOne(TranscriptStep step)
    {
        switch (step.Kind)
        {
            case '>':
                return Expect(step);
            case '<':
                at++;
                Arrive(step.Bytes);
                return true;
            default:
                at++;
                if (step.Text == "end")
                    End();
                else if (step.Text == "broken")
                    Break();
                else
                    Rest(step.Pause);
                return true;
        }
    }

    private bool Expect(TranscriptStep step)
    {
        var common = Math.Min(heard.Count, step.Bytes.Length);
        if (!heard.Take(common).SequenceEqual(step.Bytes.Take(common)))
            Fail($"step {at + 1} expected {Shown(step.Bytes)} but got {Shown(heard)}");
        if (Fault is not null || common < step.Bytes.Length)
            return false;
        heard.RemoveRange(0, common);
        at++;
        return true;
    }

    private void Rest(TimeSpan pause)
    {
        pausing = true;
        _ = Resume();

        async Task Resume()
        {
            await Task.Delay(pause, time);
            pausing = false;
            Play();
        }
    }

    private void Arrive(byte[] bytes)
    {
        foreach (var one in bytes)
            saying.Enqueue(one);
        arrival.TrySetResult();
    }

    private void Fail(string why)
    {
        Fault ??= why;
        End();
    }

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static string Shown(IEnumerable<byte> bytes) =>
        "'" + Encoding.Latin1.GetString([.. bytes]).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\x1b", "\\x1b", StringComparison.Ordinal).Replace("\x1a", "\\x1a", StringComparison.Ordinal) + "'";
}
