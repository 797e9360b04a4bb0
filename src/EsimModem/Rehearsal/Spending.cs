namespace EsimModem.Rehearsal;

/// <summary>Money that left an account by an order of ours, at the moment of the order.</summary>
internal sealed record Spending(string Iccid, DateTimeOffset At, decimal Amount, string Currency)
{
    /// <summary>What a reading showed to have left, once it did; a fee that fell together with the price is part of it.</summary>
    public decimal? Proven { get; init; }

    public DateTimeOffset ProvenAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>What it took of a cap as could be known at that moment; less than its price never, for money may have come meanwhile.</summary>
    public decimal KnownAt(DateTimeOffset moment) => ProvenAt <= moment && Proven > Amount ? Proven.Value : Amount;
}
