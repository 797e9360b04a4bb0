using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>How long this person takes, how much he pays in, and what he forgets; the same from the same seed.</summary>
internal sealed class OwnerHabits(SeededRandom random, double late)
{
    private const double Shortest = 5;
    private const double Longest = 20 * 60;

    /// <summary>Minutes to most of a day, more often short; now and then days.</summary>
    public TimeSpan Delay()
    {
        var usual = TimeSpan.FromMinutes(Shortest * Math.Pow(Longest / Shortest, random.Next()));
        return random.Chance(late) ? usual + TimeSpan.FromHours(24 + random.Below(100)) : usual;
    }

    /// <summary>When he comes back to what could not be done yet.</summary>
    public TimeSpan Again() => TimeSpan.FromMinutes(30 + random.Below(120));

    /// <summary>Exactly what he was asked for, or a round sum above it.</summary>
    public decimal Amount(decimal asked) => random.Chance(0.3) ? asked : Math.Ceiling(asked / 500) * 500 + 500 * random.Below(8);

    /// <summary>Whether he says a word when none is needed at once.</summary>
    public bool Answers() => random.Chance(0.6);
}
