namespace EsimModem.Modems;

/// <summary>When a modem's message store is looked at without being told of a message: announcements get lost, and some modems make none.</summary>
/// <param name="usual">At the latest after this, where announcements come; after half of it where none was ever heard.</param>
internal sealed class MailRounds(TimeProvider time, TimeSpan usual)
{
    /// <summary>By so much of it a round comes sooner, each card's by another part, so that a bank's modems are not all asked at once.</summary>
    private const double Spreading = 0.2;

    /// <summary>A card takes some seconds after its start until its messages can be read (3GPP 27.005 knows no word for that).</summary>
    private const int MostUnready = 10;
    private static readonly TimeSpan Unready = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Everywhere = TimeSpan.FromHours(12);

    private DateTimeOffset everywhereAt;
    private int unready;

    /// <summary>An announcement came from this modem, so that it can make some.</summary>
    public bool Heard { get; set; }

    public DateTimeOffset At { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>It is but time to look: nothing was told, and nothing is left from before.</summary>
    public bool IsRound { get; private set; }

    /// <summary>A clock that was set back must not put it off.</summary>
    public bool IsDue => time.GetUtcNow() is var now && (now >= At || At > now + usual + AfterFailure);

    /// <summary>What comes to lie in another store is told of, or found with this.</summary>
    public bool IsDueEverywhere => time.GetUtcNow() is var now && (now >= everywhereAt || everywhereAt > now + Everywhere);

    public void Soon() => (At, IsRound) = (DateTimeOffset.MinValue, false);

    /// <summary>The modem or its card has started anew.</summary>
    public void StartAnew()
    {
        unready = 0;
        Soon();
    }

    /// <summary>The store is not ready: it is looked at again in a moment. False when that was hoped for often enough, and what it says is how it is.</summary>
    public bool TryAwait()
    {
        if (unready >= MostUnready)
            return false;
        unready++;
        (At, IsRound) = (time.GetUtcNow() + Unready, false);
        return true;
    }

    /// <summary>Not all could be looked at.</summary>
    public void TryAgain() => (At, IsRound) = (time.GetUtcNow() + AfterFailure, false);

    /// <summary>Something was left that the next look is to find.</summary>
    public void Hasten()
    {
        if (At > time.GetUtcNow() + AfterFailure)
            TryAgain();
        IsRound = false;
    }

    /// <summary>All that was to be looked at was.</summary>
    public void Begin(bool announces, string? card)
    {
        var pause = (announces && Heard ? usual : usual / 2) * (1 - Spreading * Spread.Of(card ?? ""));
        (At, IsRound) = (time.GetUtcNow() + pause, true);
    }

    public void SawEverything() => everywhereAt = time.GetUtcNow() + Everywhere;
}
