namespace EsimModem.Modems.Answers;

/// <summary>A time as a modem tells it: what its clock shows, how far that is from Greenwich, and the summer time within; each may be unknown.</summary>
internal sealed record ModemTime(DateTime? Local, TimeSpan? Offset, TimeSpan? SummerTime = null)
{
    public DateTimeOffset? Instant => Local is { } local && Offset is { } offset ? new DateTimeOffset(local, offset) : null;

    /// <summary>The same clock when it was set to Greenwich time though a zone stands beside it.</summary>
    public ModemTime FromGreenwich() => Local is { } local && Offset is { } offset ? this with { Local = local + offset } : this;

    /// <summary>A clock that shows its factory date was never set.</summary>
    public bool WasSet => Local is { Year: >= 2005 and < 2070 };
}
