using System.Text;

namespace EsimModem.Serial;

/// <summary>
/// A line that plays the modem's part of a transcript. It insists on the product's part, byte by byte; given something to say to
/// commands that are not there, it lets them come in another order, and remembers those.
/// </summary>
internal class PlayedLine : AsyncLine
{
    private const byte CarriageReturn = 0x0D, Submit = 0x1A, Escape = 0x1B;

    private readonly TimeProvider time;
    private readonly List<TranscriptStep> steps;
    private readonly Func<string, string>? otherwise;
    private readonly List<(int Line, string Asked)> missing = [];
    private readonly List<byte> heard = [];
    private readonly Queue<byte> saying = new();
    private TaskCompletionSource arrival = NewArrival();
    private int at;
    private bool pausing;
    private bool ended;
    private bool broken;

    /// <param name="otherwise">What is answered to a command that the transcript does not have; null insists on the order.</param>
    public PlayedLine(TimeProvider time, IEnumerable<TranscriptStep> steps, Func<string, string>? otherwise = null)
    {
        (this.time, this.otherwise) = (time, otherwise);
        this.steps = [.. steps.Where(step => !step.IsNote)];
        Play();
    }

    /// <summary>What went against the script, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>What the product asked and the transcript does not have, and the line at which it stood then.</summary>
    public IReadOnlyList<(int Line, string Asked)> Missing => missing;

    /// <summary>The step that is to be played next; null when all were.</summary>
    public TranscriptStep? Next => at < steps.Count ? steps[at] : null;

    /// <summary>The commands still to come, the next one first.</summary>
    public IEnumerable<string> Ahead => steps.Skip(at).Where(step => step.IsAsked).Select(step => step.Text);

    /// <summary>Done when no pause of the transcript is being kept.</summary>
    public Task Rested { get; private set; } = Task.CompletedTask;

    public bool Done => Next is null && heard.Count == 0;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    /// <summary>The modem says something outside the script.</summary>
    public void Say(string raw) => Arrive(Encoding.Latin1.GetBytes(raw));

    /// <summary>Leaves the next command out, with all that was said until the one after it.</summary>
    public void PassOver()
    {
        steps.RemoveRange(at, Exchange(at));
        Play();
    }

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

        var count = Math.Min(buffer.Length, saying.Count);
        for (var i = 0; i < count; i++)
            buffer.Span[i] = saying.Dequeue();
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (broken)
            throw new IOException("Input/output error");
        heard.AddRange(buffer.Span);
        Play();
        return ValueTask.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        End();
        base.Dispose(disposing);
    }

    private void Play()
    {
        while (!pausing && Fault is null && (Next is { } step ? PlayOne(step) : TakeBeyond()))
        {
        }
    }

    private bool PlayOne(TranscriptStep step)
    {
        if (step.IsAsked)
            return Expect(step);
        at++;
        if (step.Kind == '<')
            Arrive(step.Bytes);
        else if (step.Text == TranscriptReader.End)
            End();
        else if (step.Text == TranscriptReader.Broken)
            Break();
        else
            Rest(step.Pause);
        return true;
    }

    private bool Expect(TranscriptStep step)
    {
        var common = Math.Min(heard.Count, step.Bytes.Length);
        if (!heard.Take(common).SequenceEqual(step.Bytes.Take(common)))
            return Strayed($"step {at + 1} expected {Shown(step.Bytes)} but got {Shown(heard)}");
        if (common < step.Bytes.Length)
            return false;
        heard.RemoveRange(0, common);
        at++;
        return true;
    }

    private bool TakeBeyond() => heard.Count > 0 && Strayed($"the script had ended, and then came {Shown(heard)}");

    /// <summary>Finds what was asked further on and plays it now; false when nothing can be played before more is heard.</summary>
    private bool Strayed(string fault)
    {
        if (otherwise is null)
        {
            Fault ??= fault;
            End();
            return false;
        }

        var end = heard.FindIndex(one => one is CarriageReturn or Submit or Escape);
        if (end < 0)
            return false;
        byte[] command = [.. heard.Take(end + 1)];
        // The escape and a lone line end wake a modem up and ask nothing.
        var later = command.Length == 1 ? -1 : steps.FindIndex(at, step => step.IsAsked && step.Bytes.AsSpan().SequenceEqual(command));
        if (later >= 0)
        {
            var exchange = steps.GetRange(later, Exchange(later));
            steps.RemoveRange(later, exchange.Count);
            steps.InsertRange(at, exchange);
            return true;
        }

        heard.RemoveRange(0, command.Length);
        if (command.Length > 1)
            Miss(Encoding.Latin1.GetString(command, 0, end));
        return true;
    }

    private void Miss(string asked)
    {
        missing.Add((at > 0 ? steps[at - 1].Line : Next?.Line ?? 0, asked));
        Say(otherwise!(asked));
    }

    /// <summary>How many steps a command and all that follows it are, up to the next one.</summary>
    private int Exchange(int from)
    {
        var next = steps.FindIndex(Math.Min(from + 1, steps.Count), step => step.IsAsked || step.IsEnd);
        return (next < 0 ? steps.Count : next) - from;
    }

    private void Rest(TimeSpan pause)
    {
        pausing = true;
        Rested = Resume();

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

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static string Shown(IEnumerable<byte> bytes) =>
        "'" + Encoding.Latin1.GetString([.. bytes]).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\x1b", "\\x1b", StringComparison.Ordinal).Replace("\x1a", "\\x1a", StringComparison.Ordinal) + "'";
}
