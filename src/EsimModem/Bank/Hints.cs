namespace EsimModem.Bank;

/// <summary>When texts that nobody asked for make us look at an account: at most once an hour, and ever more seldom while they go on.</summary>
internal sealed class Hints
{
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(1);
    private TimeSpan _pause = Least;

    /// <summary>The look that is due, or was last; null before the first.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>A text concerns the account, which was last asked then.</summary>
    public void Take(DateTimeOffset now, DateTimeOffset? asked)
    {
        if (At > asked) return;
        _pause = At is { } last && now < last + 2 * _pause ? _pause * 2 < Most ? _pause * 2 : Most : Least;
        At = At is { } before && before + _pause > now ? before + _pause : now;
    }
}
