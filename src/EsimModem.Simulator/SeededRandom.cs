namespace EsimModem.Simulator;

/// <summary>Chance that is the same in every run of one seed, on every machine and release of the runtime.</summary>
public sealed class SeededRandom
{
    private ulong state;

    /// <summary>Each part of the bank has a chance of its own, so that one more event here changes nothing there.</summary>
    public SeededRandom(int seed, string who)
    {
        state = 14695981039346656037UL;
        foreach (var letter in $"{seed}/{who}")
            state = (state ^ letter) * 1099511628211UL;
    }

    /// <summary>A number from 0 up to but without 1.</summary>
    public double Next() => (Draw() >> 11) * (1.0 / (1UL << 53));

    public int Below(int limit) => (int)(Next() * limit);

    public bool Chance(double probability) => probability > 0 && Next() < probability;

    public TimeSpan Between(TimeSpan least, TimeSpan most) => least + TimeSpan.FromMilliseconds(Math.Floor((most - least).TotalMilliseconds * Next()));

    public string Digits(int count) => string.Create(count, this, static (digits, random) =>
    {
        for (var i = 0; i < digits.Length; i++)
            digits[i] = (char)('0' + random.Below(10));
    });

    private ulong Draw()
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
