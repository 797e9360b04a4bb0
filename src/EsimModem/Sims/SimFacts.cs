using System.Text.Json.Serialization;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;

namespace EsimModem.Sims;

/// <summary>All that is known of one SIM; kept in the book, so that a restart begins where the last one ended.</summary>
internal sealed record SimFacts
{
    public required string Iccid { get; init; }
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When the book that knows the card was put back to an older state: from then on it knows the card as if seen for the first time.</summary>
    public DateTimeOffset? PutBack { get; init; }

    public string? Imsi { get; init; }
    public string? Number { get; init; }

    /// <summary>The provider's name as the card has it; empty where it has none, null as long as nobody asked.</summary>
    public string? Spn { get; init; }

    /// <summary>Of which of several brands its carrier's replies show it to be.</summary>
    public BrandGuess? Brand { get; init; }

    public string? Label { get; init; }
    public string? Slot { get; init; }
    public string? Carrier { get; init; }
    public string? Plan { get; init; }
    public string? Modem { get; init; }
    public bool Present { get; init; }
    public CardLock Lock { get; init; }
    public bool Registered { get; init; }
    public bool Roaming { get; init; }
    public SimState State { get; init; }
    public Money? Balance { get; init; }
    public DateTimeOffset? BalanceAt { get; init; }

    /// <summary>The last small fall of the balance that no order explains, such as a fee of every night: it is likely to come again.</summary>
    public Money? Fee { get; init; }

    public DateTimeOffset? FeeAt { get; init; }

    public IReadOnlyList<Pot> Pots { get; init; } = [];
    public Expiry? ValidUntil { get; init; }
    public DateTimeOffset? ValidAt { get; init; }
    /// <summary>The end by the plan's own calendar, counted from the last proven renewal; it holds while the carrier shows none.</summary>
    public DateTimeOffset? CalendarEnd { get; init; }

    public decimal? DataLeftMb { get; init; }
    public LastReading? LastReading { get; init; }

    /// <summary>When we last asked, whatever came of it: the next question is counted from here.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>How many of our own questions in a row brought nothing we understood.</summary>
    public int Misses { get; init; }

    /// <summary>The owner's word that this book may spend for a card it had not seen before.</summary>
    public bool Adopted { get; init; }

    /// <summary>The carrier's last word was that the card is blocked.</summary>
    public bool Blocked { get; init; }

    /// <summary>Whether the carrier renews by itself, where we could ask: null is not known.</summary>
    public bool? AutoRenews { get; init; }

    /// <summary>Under which names the carrier has answered this card by message.</summary>
    public IReadOnlyList<string> Senders { get; init; } = [];

    /// <summary>Which of them no file lists: two agreeing answers to our own questions have taught them.</summary>
    public IReadOnlyList<string> Learned { get; init; } = [];

    /// <summary>Who may be another.</summary>
    public SenderGuess? SenderGuess { get; init; }

    /// <summary>Questions whose answers to this card have fitted the carrier's own rules, each with the carrier's name before it.</summary>
    public IReadOnlyList<string> Fitted { get; init; } = [];

    /// <summary>What makes it hold, each until its cause is gone or a person lifts it; at most one of a kind.</summary>
    public IReadOnlyList<Hold> Holds { get; init; } = [];

    /// <summary>The same without what a clock that ran ahead has stamped: nothing was read or asked later than now.</summary>
    public SimFacts NotAfter(DateTimeOffset now) => !(AskedAt > now || BalanceAt > now || ValidAt > now || FeeAt > now) ? this : this with
    {
        AskedAt = AskedAt > now ? null : AskedAt,
        BalanceAt = BalanceAt > now ? null : BalanceAt,
        ValidAt = ValidAt > now ? null : ValidAt,
        FeeAt = FeeAt > now ? null : FeeAt,
    };

    /// <summary>The hold that is told first: a person's before any other.</summary>
    [JsonIgnore]
    public Hold? Hold => Holds.OrderBy(hold => hold.Kind).FirstOrDefault();

    /// <summary>It holds because the carrier's answers show no balance: only one that does ends that.</summary>
    public bool LacksBalance() => Holds.Any(hold => hold is { Kind: HoldKind.Wording, Why: AccountNews.NoBalance });

    public SimFacts Holding(Hold hold) =>
        Holds.Any(one => one.Kind == hold.Kind) ? this : this with { Holds = [.. Holds, hold] };

    public SimFacts Freed(HoldKind kind) =>
        Holds.Any(one => one.Kind == kind) ? this with { Holds = [.. Holds.Where(one => one.Kind != kind)] } : this;
}
