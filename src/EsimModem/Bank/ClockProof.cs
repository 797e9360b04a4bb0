namespace EsimModem.Bank;

/// <summary>
/// Whether this box's clock may be trusted with money (money rule 8): a clock that runs through a power cut, or one that
/// something outside the box has agreed with since the start. Where networks disagree, more must be for it than against it, and its own battery is one voice, and what NTP has set since the start another.
/// </summary>
internal sealed class ClockProof
{
    /// <summary>So far may another clock and ours be apart and still agree.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromMinutes(10);

    /// <summary>So long after it let a modem in, the network has handed over what it kept.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(30);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _notBefore;
    private readonly Func<bool> _synchronized;
    private readonly SteadyClock _steady;
    private readonly SortedSet<string> _for = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _against = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _dropped = new(StringComparer.Ordinal);
    private bool _runsOn;
    private bool _stamped;
    private TimeSpan? _set;
    private string? _future;
    private bool _told;

    /// <param name="runsOn">The box's clock goes on while it is off, or NTP has set it.</param>
    /// <param name="synchronized">Whether NTP has set the clock by now.</param>
    /// <param name="notBefore">The newest moment that the book has seen.</param>
    public ClockProof(TimeProvider time, bool runsOn, DateTimeOffset notBefore, Func<bool>? synchronized = null) =>
        (_time, _notBefore, _runsOn, _synchronized, _steady) = (time, notBefore, runsOn, synchronized ?? (() => false), new SteadyClock(time));

    /// <summary>Why nothing may be spent; null when the clock is proven.</summary>
    public string? Doubt => _time.GetUtcNow() < _notBefore ? "the clock is behind what this book has already seen; set the time, or wait for NTP"
        : IsProven ? null
        : Accuser is { } who ? $"the clock is not proven: {who} is more than 10 minutes off; set the time, and where it is right bring NTP back or put a modem of another network in"
        : "the clock is not proven: this box has no battery clock, and neither NTP nor a network has agreed with it since the start";

    /// <summary>What contradicts a clock that is not proven; null where nothing does.</summary>
    public string? Accuser => IsProven ? null : _against.Count > 0 ? $"the time of {string.Join(" and ", _against)}" : _future is { } source ? $"the stamp of a message of {source}" : null;

    /// <summary>What makes a clock suspect that nobody but its own battery speaks for; null where nothing does. It holds nothing.</summary>
    public string? Suspicion => _future is { } source && _for.Count == 0 && IsProven && !IsStillSet
        ? $"a message of {source} is stamped more than 10 minutes after the time of this box, and no network tells its time: the clock may be behind, and renewals come late with it; look at it, and set it or bring NTP back" : null;

    /// <summary>Whether a network's own time is wanted: once after a start, since even a battery may be flat, as long as there is doubt, and of whoever spoke of a time that is over.</summary>
    public bool WantsWord => !_told || _dropped.Count > 0 || Doubt is not null;

    private bool IsProven => IsSetNow || _for.Count + (_runsOn ? 1 : 0) + (_stamped ? 1 : 0) + (IsStillSet ? 1 : 0) > _against.Count;

    private bool IsSetNow
    {
        get
        {
            if (!_synchronized()) return false;
            // What NTP has set runs on as a battery does, even where NTP is away later.
            (_runsOn, _set) = (true, Lead);
            return true;
        }
    }

    /// <summary>NTP has set it, and nobody has since.</summary>
    private bool IsStillSet => _set is { } lead && (Lead - lead).Duration() <= Near;

    private TimeSpan Lead => _time.GetUtcNow() - _steady.Now;

    /// <summary>
    /// The time at which a message passed its centre. One that waited tells an old time, which proves nothing; and a clock that stood still while the box was off
    /// would agree with messages of that hour, so that stamps count only when all that waited has long come. One from our future was not written yet: we are behind, or
    /// that centre is wrong, so that from then on stamps prove nothing, since they would agree with a clock that is as late as they are; and networks are asked.
    /// </summary>
    /// <param name="listened">How long the modem to which it has just come had been in the network; null for one that lay there.</param>
    /// <param name="source">Who wrote it.</param>
    /// <returns>Whether networks should say more to it.</returns>
    public bool Stamped(DateTimeOffset stamp, TimeSpan? listened, string source)
    {
        var ahead = stamp - _time.GetUtcNow();
        if (ahead > Near) (_stamped, _future, _told) = (false, source, false);
        else _stamped |= _future is null && _against.Count == 0 && listened >= Settled && ahead >= -Near;
        return ahead > Near;
    }

    /// <summary>The time that a network tells: its voice is for our clock or against it.</summary>
    /// <returns>Whether what others said is over by that, so that they should be asked again.</returns>
    public bool Heard(DateTimeOffset outside, string source)
    {
        _told = true;
        var agrees = (outside - _time.GetUtcNow()).Duration() <= Near;
        var (mine, other) = agrees ? (_for, _against) : (_against, _for);
        // Who says otherwise than before shows that a clock was set: what all said of the old time is over.
        var drops = other.Remove(source) && other.Count > 0;
        if (drops)
        {
            _dropped.UnionWith(other);
            other.Clear();
        }
        _dropped.Remove(source);
        mine.Add(source);
        if (agrees) _future = null;
        else _stamped = false;
        return drops;
    }
}
