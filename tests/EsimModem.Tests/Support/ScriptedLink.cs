using EsimModem.Serial;

namespace EsimModem.Tests.Support;

/// <summary>The played line of a test, which may also dribble, be slow, or not listen.</summary>
internal sealed class ScriptedLink : PlayedLine
{
    private readonly TimeProvider clock;

    public ScriptedLink(TimeProvider time, IReadOnlyList<TranscriptStep> steps)
        : base(time, steps) => clock = time;

    public ScriptedLink(TimeProvider time, string script)
        : this(time, TranscriptReader.Read(script))
    {
    }

    /// <summary>How many bytes one read gives at most: 1 plays a dribbling line.</summary>
    public int Gulp { get; init; } = int.MaxValue;

    /// <summary>How long the port takes what is written; none: it takes it at once.</summary>
    public TimeSpan Writing { get; set; }

    /// <summary>Takes whatever is written without comparing it.</summary>
    public bool Tolerant { get; init; }

    /// <summary>Fails the test unless every line of the script was played and nothing else was written.</summary>
    public void AssertPlayed()
    {
        Assert.That(Fault, Is.Null);
        Assert.That(Next, Is.Null, () => $"still to come: {Next!.Kind} {Next.Text}");
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, Gulp)], cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Tolerant)
            return base.WriteAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);
        return Writing > TimeSpan.Zero ? new ValueTask(TakeLater(buffer.ToArray(), cancellationToken)) : base.WriteAsync(buffer, cancellationToken);
    }

    private async Task TakeLater(byte[] bytes, CancellationToken cancellationToken)
    {
        await Task.Delay(Writing, clock, cancellationToken);
        await base.WriteAsync(bytes, cancellationToken);
    }
}
