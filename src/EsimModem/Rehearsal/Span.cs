namespace EsimModem.Rehearsal;

/// <summary>A stretch of time.</summary>
internal readonly record struct Span(DateTimeOffset From, DateTimeOffset To)
{
    public TimeSpan Length => To > From ? To - From : TimeSpan.Zero;

    public Span Within(Span other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    /// <summary>What of this is left free by the others, from the earliest to the latest.</summary>
    public IEnumerable<Span> FreeOf(IEnumerable<Span> others)
    {
        var from = From;
        foreach (var other in others.OrderBy(one => one.From))
        {
            if (other.From > from && from < To) yield return new Span(from, other.From < To ? other.From : To);
            if (other.To > from) from = other.To;
        }
        if (from < To) yield return this with { From = from };
    }
}
