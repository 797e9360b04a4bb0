using EsimModem.Carriers;
using EsimModem.Carriers.Replies;

namespace EsimModem.Sims;

/// <summary>Who seems to answer for the carrier, and what he said; a second answer of his that says the same proves it.</summary>
internal sealed record SenderGuess(string Sender, Money? Balance, Expiry? Ends, DateTimeOffset At);
