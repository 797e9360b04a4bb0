namespace EsimModem.At;

/// <summary>The waiting times of one line; a family of modems may need its own.</summary>
internal sealed record AtSettings
{
    public static AtSettings Default { get; } = new();

    public TimeSpan Instant { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Card { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Radio { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan Network { get; init; } = TimeSpan.FromSeconds(180);

    public TimeSpan Prompt { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A port that does not take a command's bytes in this time is dead.</summary>
    public TimeSpan Write { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between a final result and the next command; Telit asks for it, and so may a modem that nobody knows.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The same after a failure, for modems that report one failure twice.</summary>
    public TimeSpan GapAfterFailure { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a text may stay open, or a header without its second line.</summary>
    public TimeSpan TextPause { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long an answer may stand without its final result, where a modem is known to forget it.</summary>
    public TimeSpan FinalPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a result may stand without the end of its line before it counts.</summary>
    public TimeSpan LinePause { get; init; } = TimeSpan.FromSeconds(0.5);

    public TimeSpan Probe { get; init; } = TimeSpan.FromSeconds(3);

    public int Probes { get; init; } = 3;

    /// <summary>The first answer may have to wait for a modem that is still booting.</summary>
    public int FirstProbes { get; init; } = 6;

    /// <summary>Silence around the escape from data mode (V.250 leaves it to the modem; one second serves all).</summary>
    public TimeSpan Escape { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A line is drained when nothing came for so long.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMilliseconds(200);

    public TimeSpan For(Patience patience) => patience switch
    {
        Patience.Instant => Instant,
        Patience.Card => Card,
        Patience.Radio => Radio,
        _ => Network,
    };
}
