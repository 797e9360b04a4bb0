namespace EsimModem.Bank;

/// <summary>
/// Whether this box's clock may be trusted with money (money rule 8): a clock that runs through a power cut, or one that
/// something outside the box has agreed with since the start.
/// </summary>
internal sealed class ClockProof
{
    /// <summary>So far may the network's clock and ours be apart and still agree.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(10);

    /// <summary>So long after it let a modem in, the network has handed over what it kept.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(30);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _notBefore;
    private readonly Func<bool> _synchronized;
    private bool _witnessed;
    private bool _contradicted;
    private bool _told;

    /// <param name="runsOn">The box's clock goes on while it is off, or NTP has set it.</param>
    /// <param name="synchronized">Whether NTP has set the clock by now; asked only while there is doubt.</param>
    /// <param name="notBefore">The newest moment that the book has seen.</param>
    public ClockProof(TimeProvider time, bool runsOn, DateTimeOffset notBefore, Func<bool>? synchronized = null) =>
        (_time, _notBefore, _witnessed, _synchronized) = (time, notBefore, runsOn, synchronized ?? (() => false));

    /// <summary>Why nothing may be spent; null when the clock is proven.</summary>
    public string? Doubt => _time.GetUtcNow() < _notBefore
        ? "the clock is behind what this book has already seen; set the time, or wait for NTP"
        : _witnessed || (_witnessed = _synchronized()) ? null
        : _contradicted ? "the clock is not proven: what a network told of the time was more than 10 minutes off; set the time, or wait for NTP or for a network that agrees"
        : "the clock is not proven: this box has no battery clock, and neither NTP nor a network has agreed with it since the start";

    /// <summary>Whether a network's own time is wanted: once after a start, since even a battery may be flat, and as long as there is doubt.</summary>
    public bool WantsWord => !_told || Doubt is not null;

    /// <summary>
    /// The time at which a message passed its centre. One that waited tells an old time, which proves nothing; and a clock that stood still while the box was off
    /// would agree with messages of that hour, so that stamps count only when all that waited has long come. One from our future was not written yet: we are behind.
    /// </summary>
    /// <param name="listened">How long the modem to which it has just come had been in the network; null for one that lay there.</param>
    public void Stamped(DateTimeOffset stamp, TimeSpan? listened)
    {
        var ahead = stamp - _time.GetUtcNow();
        if (ahead > Near) Contradict();
        else _witnessed |= !_contradicted && listened >= Settled && ahead >= -Near;
    }

    /// <summary>The time that a network tells: agreement proves ours, disagreement takes any proof away until NTP or a network agrees.</summary>
    public void Heard(DateTimeOffset outside)
    {
        _told = true;
        if ((outside - _time.GetUtcNow()).Duration() <= Near) _witnessed = true;
        else Contradict();
    }

    /// <summary>From now on stamps prove nothing: they would agree with a clock that is as late as they are.</summary>
    private void Contradict() => (_witnessed, _contradicted) = (false, true);
}
