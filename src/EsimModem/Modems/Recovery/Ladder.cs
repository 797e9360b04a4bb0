namespace EsimModem.Modems.Recovery;

/// <summary>
/// What to do next for one modem, and when: the rungs in their order, each with its time to work and its budget over a day. At the top a person is needed;
/// it begins at the bottom again after ever longer rests. It outlives the modem's line, and does nothing itself.
/// </summary>
internal sealed class Ladder
{
    private readonly List<(Rung Rung, DateTimeOffset At)> taken = [];
    private DateTimeOffset seen;
    private DateTimeOffset? wellSince;
    private int climbed;
    private int rounds;

    /// <summary>What is wrong; null while all is well.</summary>
    public Complaint? Complaint { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>The rungs taken against the trouble that there is.</summary>
    public IReadOnlyList<Rung> Climbed => [.. taken.TakeLast(climbed).Select(step => step.Rung)];

    /// <summary>All that can be done was done at least once, and had its time.</summary>
    public bool IsAtTheTop { get; private set; }

    /// <summary>Whether it seems well at the moment.</summary>
    public bool IsWell => Complaint is null || wellSince is not null;

    private (Rung Rung, DateTimeOffset At)? Last => climbed > 0 ? taken[^1] : null;

    /// <summary>Something is wrong, and was seen to be so at that time.</summary>
    public void Suffer(Complaint complaint, DateTimeOffset at)
    {
        if (Complaint is null)
            (Since, climbed, rounds) = (at, 0, 0);
        (Complaint, seen, wellSince) = (complaint, at, null);
    }

    /// <summary>Nothing is wrong now; true when that has lasted so long that the trouble is over.</summary>
    public bool BeWell(DateTimeOffset now)
    {
        wellSince ??= now;
        if (Complaint is null || now < wellSince + LadderRules.Cured)
            return false;
        (Complaint, IsAtTheTop) = (null, false);
        return true;
    }

    /// <summary>When to look again; null while nothing is to be done.</summary>
    public DateTimeOffset? NextAt(Func<Rung, bool> can)
    {
        if (Complaint is not { } complaint)
            return null;
        if (wellSince is { } well)
            return well + LadderRules.Cured;
        var worked = Last is { } last ? last.At + LadderRules.TimeFor(last.Rung) : Since + LadderRules.PatienceWith(complaint);
        if (!IsAtTheTop || Next(complaint, can) is not null)
            return worked;
        // Where nothing could be done there is nothing to begin again.
        return climbed == 0 ? null : worked + LadderRules.RestAfter(rounds + 1);
    }

    /// <summary>The rung to take now; null for none.</summary>
    public Rung? Due(DateTimeOffset now, Func<Rung, bool> can)
    {
        Forget(now);
        // What was seen before the last step says nothing about what that did.
        if (Complaint is not { } complaint || wellSince is not null || Last?.At >= seen || !(now >= NextAt(can)))
            return null;
        if (Next(complaint, can) is { } next)
            return next;
        if (!IsAtTheTop)
        {
            IsAtTheTop = true;
            return null;
        }

        (climbed, rounds) = (0, rounds + 1);
        return Next(complaint, can);
    }

    public void Took(Rung rung, DateTimeOffset now)
    {
        taken.Add((rung, now));
        climbed++;
    }

    private Rung? Next(Complaint complaint, Func<Rung, bool> can)
    {
        foreach (var rung in LadderRules.RungsFor(complaint))
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
