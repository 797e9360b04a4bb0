using EsimModem.Carriers.Figures;
using EsimModem.Modems;

namespace EsimModem.Carriers.Replies;

/// <summary>A text to be read, and what is known about where it comes from.</summary>
internal sealed record ReplyQuery(string Words)
{
    /// <summary>The carrier, or the brands between which the card is still a question; empty when nothing is known.</summary>
    public IReadOnlyList<Carrier> Carriers { get; init; } = [];

    public string? Country { get; init; }

    /// <summary>The currency to take where the text says none; without it the carrier's, then the country's.</summary>
    public string? Currency { get; init; }

    public Via Via { get; init; }

    public string? Sender { get; init; }

    public DateTimeOffset? Received { get; init; }

    /// <summary>How the carrier has written dates before.</summary>
    public DateHabit Dates { get; init; }

    public static ReplyQuery Of(CarrierText text, CarrierGuess guess, DateHabit dates = default) => new(text.Words)
    {
        Dates = dates,
        Carriers = guess.Candidates,
        Via = text.Via,
        Sender = text.Sender,
        Received = text.Received,
    };
}
