using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;

namespace EsimModem.Sims;

/// <summary>What an answer to our own question changes in the facts; no other text changes them (money rule 9).</summary>
internal static class AccountNews
{
    /// <summary>Why a SIM holds whose carrier answers with words that are understood, and with no balance among them any more.</summary>
    public const string NoBalance = "the carrier's answers to our own questions show no balance any more";

    /// <param name="isOdd">Another answer of the same look was not understood: that is not mended by this one.</param>
    public static SimFacts Take(this SimFacts sim, Reading reading, CarrierText text, bool isOdd = false)
    {
        var understood = reading.Kind != ReadingKind.Unreadable;
        var at = text.Received;
        var read = sim with
        {
            LastReading = new LastReading(at, text.Via, text.Words),
            Balance = reading.Balance ?? sim.Balance,
            BalanceAt = reading.Balance is null ? sim.BalanceAt : at,
            Pots = reading.Pots.Count == 0 ? sim.Pots : reading.Pots,
            ValidUntil = reading.Ends ?? sim.ValidUntil,
            ValidAt = reading.Ends is null ? sim.ValidAt : at,
            Blocked = reading.Refusal == RefusalKind.Blocked || (sim.Blocked && reading.Balance is null && reading.Ends is null),
            AutoRenews = reading.AutoRenews ?? sim.AutoRenews,
            DataLeftMb = reading.DataLeftMb ?? sim.DataLeftMb,
        };
        return understood ? isOdd || (read.LacksBalance() && reading.Balance is null) ? read : read.Freed(HoldKind.Wording) : read.Holding(new Hold(HoldKind.Wording,
            "the carrier's answer to our own question was not understood", "a reading that is understood, or a person, ends this", at));
    }
}
