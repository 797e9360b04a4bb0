namespace EsimModem.Bank;

/// <summary>
/// Whether this box's clock may be trusted with money (money rule 8): a clock that runs through a power cut, or one that
/// something outside the box has agreed with since the start.
/// </summary>
internal sealed class ClockProof
{
    /// <summary>So far may the network's clock and ours be apart and still agree.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(10);

    /// <summary>In this time after a start the network has handed over what it kept.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(30);

    private readonly TimeProvider _time;
    private readonly bool _runsOn;
    private readonly DateTimeOffset _notBefore;
    private readonly Func<bool> _synchronized;
    private readonly long _began;
    private bool _witnessed;

    /// <param name="runsOn">The box's clock goes on while it is off, or NTP has set it.</param>
    /// <param name="synchronized">Whether NTP has set the clock by now; asked only while there is doubt.</param>
    /// <param name="notBefore">The newest moment that the book has seen.</param>
    public ClockProof(TimeProvider time, bool runsOn, DateTimeOffset notBefore, Func<bool>? synchronized = null) =>
        (_time, _runsOn, _notBefore, _witnessed, _synchronized, _began) = (time, runsOn, notBefore, runsOn, synchronized ?? (() => false), time.GetTimestamp());

    /// <summary>Why nothing may be spent; null when the clock is proven.</summary>
    public string? Doubt => _time.GetUtcNow() < _notBefore
        ? "the clock is behind what this book has already seen; set the time, or wait for NTP"
        : _witnessed || (_witnessed = _synchronized()) ? null
        : "the clock is not proven: this box has no battery clock, and neither NTP nor a network has agreed with it since the start";

    /// <summary>
    /// The time at which a message that has just come passed its centre. One that waited tells an old time, which proves nothing; and a clock that stood still while the
    /// box was off would agree with messages of that hour, so that stamps count only when all that waited has long come.
    /// </summary>
    public void Stamped(DateTimeOffset stamp) => _witnessed |= _time.GetElapsedTime(_began) >= Settled && (stamp - _time.GetUtcNow()).Duration() <= Near;

    /// <summary>A time from outside: agreement proves ours; disagreement takes away a proof that came from outside.</summary>
    public void Heard(DateTimeOffset outside) => _witnessed = (outside - _time.GetUtcNow()).Duration() <= Near || (_witnessed && _runsOn);
}
