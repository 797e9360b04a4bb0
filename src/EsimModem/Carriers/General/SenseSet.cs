namespace EsimModem.Carriers.General;

/// <summary>Some of the senses, a bit for each: whole texts are asked for them at every figure.</summary>
internal readonly record struct SenseSet(ulong Bits)
{
    public bool IsEmpty => Bits == 0;

    public static SenseSet Of(params ReadOnlySpan<Sense> senses)
    {
        var bits = 0UL;
        foreach (var sense in senses) bits |= 1UL << (int)sense;
        return new(bits);
    }

    public static SenseSet operator |(SenseSet one, SenseSet other) => new(one.Bits | other.Bits);

    public bool Contains(Sense sense) => (Bits & 1UL << (int)sense) != 0;

    public bool Overlaps(SenseSet other) => (Bits & other.Bits) != 0;

    public SenseSet And(SenseSet other) => new(Bits & other.Bits);

    public SenseSet Without(SenseSet other) => new(Bits & ~other.Bits);
}
