namespace EsimModem.Modems.Recovery;

/// <summary>
/// What to do next for one modem, and when: the rungs in their order, each with its time to work and its budget over a day. At the top a person is needed;
/// it begins at the bottom again after ever longer rests. It outlives the modem's line, and does nothing itself.
/// </summary>
internal sealed class Ladder
{
    private readonly List<(Rung Rung, DateTimeOffset At, bool Failed)> taken = [];
    private DateTimeOffset seen;
    private DateTimeOffset illSince;
    private DateTimeOffset? wellSince;
    private bool isAtTheTop;
    private int climbed;
    private int rounds;

    /// <summary>What is wrong; null while all is well.</summary>
    public Complaint? Complaint { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The rungs that were taken against the trouble that there is.</summary>
    public IReadOnlyList<Rung> Climbed => [.. taken.TakeLast(climbed).Where(step => !step.Failed).Select(step => step.Rung)];

    /// <summary>The last of them.</summary>
    public Rung? LastTaken => Climbed is [.., var last] ? last : null;

    /// <summary>Whether it seems well at the moment.</summary>
    public bool IsWell => Complaint is null || wellSince is not null;

    private (Rung Rung, DateTimeOffset At, bool Failed)? Last => climbed > 0 ? taken[^1] : null;

    /// <summary>Something is wrong, and was seen to be so at that time.</summary>
    public void Suffer(Complaint complaint, DateTimeOffset at)
    {
        // An empty socket is another story than what the next card meets there.
        if (Complaint is null || Complaint is Recovery.Complaint.NoCard && complaint is not Recovery.Complaint.NoCard)
            (Since, climbed, rounds, isAtTheTop) = (at, 0, 0, false);
        // Each trouble may pass by itself, also one that comes back or becomes another.
        if (wellSince is not null || Complaint != complaint)
            illSince = at;
        (Complaint, seen, wellSince) = (complaint, at, null);
    }

    /// <summary>Nothing is wrong now; true when that has lasted so long that the trouble is over.</summary>
    public bool BeWell(DateTimeOffset now)
    {
        wellSince ??= now;
        if (Complaint is null || now < wellSince + LadderRules.Cured)
            return false;
        (Complaint, isAtTheTop) = (null, false);
        return true;
    }

    /// <summary>What it suffered so far was not its own trouble: it may pass by itself from now on.</summary>
    public void WaitAnew(DateTimeOffset now) => illSince = now;

    /// <summary>All that can be done was done and had its time.</summary>
    public bool NeedsPerson(DateTimeOffset now) => isAtTheTop && !IsWell && now >= Patience;

    /// <summary>When to look again; null while nothing is to be done.</summary>
    public DateTimeOffset? NextAt(Func<Rung, bool> can)
    {
        if (Complaint is null)
            return null;
        if (wellSince is { } well)
            return well + LadderRules.Cured;
        var worked = Last is { } last && last.At + LadderRules.TimeFor(last.Rung) is var had && had > Patience ? had : Patience;
        if (!isAtTheTop || Next(can) is not null)
            return worked;
        // Where nothing could be done there is nothing to begin again.
        return climbed == 0 ? null : worked + LadderRules.RestAfter(rounds + 1);
    }

    /// <summary>The rung to take now; null for none.</summary>
    public Rung? Due(DateTimeOffset now, Func<Rung, bool> can) => IsTime(now, can) ? Next(can) : null;

    /// <summary>Where no rung is left: arrives at the top, or after its rest begins at the bottom again.</summary>
    public void Advance(DateTimeOffset now, Func<Rung, bool> can)
    {
        Forget(now);
        if (!IsTime(now, can) || Next(can) is not null)
            return;
        if (!isAtTheTop)
            isAtTheTop = true;
        else if (climbed > 0)
            (climbed, rounds) = (0, rounds + 1);
    }

    public void Took(Rung rung, DateTimeOffset now)
    {
        taken.Add((rung, now, false));
        climbed++;
        isAtTheTop = false;
    }

    /// <summary>The rung that was taken last could not be.</summary>
    public void Failed() => taken[^1] = taken[^1] with { Failed = true };

    private DateTimeOffset Patience => illSince + LadderRules.PatienceWith(Complaint ?? default);

    // What was seen before the last step says nothing about what that did.
    private bool IsTime(DateTimeOffset now, Func<Rung, bool> can) => !IsWell && !(Last?.At >= seen) && now >= NextAt(can);

    private Rung? Next(Func<Rung, bool> can)
    {
        foreach (var rung in Complaint is { } complaint ? LadderRules.RungsFor(complaint) : [])
        {
            if (!(rung <= Last?.Rung) && taken.Count(step => step.Rung == rung) < LadderRules.MostADay(rung) && can(rung))
                return rung;
        }

        return null;
    }

    // The steps of the present climb stay: they are what it goes on from.
    private void Forget(DateTimeOffset now)
    {
        var old = taken.FindIndex(step => step.At > now - LadderRules.Day);
        taken.RemoveRange(0, Math.Min(old < 0 ? taken.Count : old, taken.Count - climbed));
    }
}
