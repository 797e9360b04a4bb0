using EsimModem.Carriers.Orders;

namespace EsimModem.Carriers.Replies;

/// <summary>What a text of a carrier says; a field that is absent was not said, or not said plainly enough.</summary>
internal sealed record Reading(ReadingKind Kind)
{
    public Money? Balance { get; init; }

    public IReadOnlyList<Pot> Pots { get; init; } = [];

    public Expiry? ValidUntil { get; init; }

    public int? ValidDays { get; init; }

    public int? ValidHours { get; init; }

    /// <summary>The days or hours are the length of a plan, of which nobody knows when it began: no end follows from them.</summary>
    public bool IsLength { get; init; }

    /// <summary>When it ends, said outright or counted from when the words came.</summary>
    public Expiry? Ends { get; init; }

    public decimal? DataLeftMb { get; init; }

    public decimal? MinutesLeft { get; init; }

    public int? SmsLeft { get; init; }

    public IReadOnlyList<string> Unlimited { get; init; } = [];

    /// <summary>Money that is not the balance: charged, credited or lacking.</summary>
    public Money? Amount { get; init; }

    public string? Number { get; init; }

    public IReadOnlyList<MenuOption> Options { get; init; } = [];

    public RefusalKind? Refusal { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the carrier's own renewal is on, where the words say it.</summary>
    public bool? AutoRenews { get; init; }

    /// <summary>A rule of the carrier's own file fits these words.</summary>
    public bool IsOwn { get; init; }

    /// <summary>From 0 to 1, how far the reading may be relied on.</summary>
    public double Sure { get; init; }

    /// <summary>Which rules gave which field, and what was left out.</summary>
    public string Why { get; init; } = "";
}
