using EsimModem.Carriers;
using EsimModem.Carriers.Orders;

namespace EsimModem.Bank;

/// <summary>What brands of one network have in common: enough to look at the account, too little to move money.</summary>
internal static class SharedCarrier
{
    /// <summary>Null when there is no question, or nothing that may be asked of both.</summary>
    public static Carrier? Of(CarrierGuess guess) => !guess.IsQuestion || guess.Ask.Count == 0 ? null : guess.Candidates[0] with
    {
        Id = string.Join('|', guess.Candidates.Select(carrier => carrier.Id)),
        Name = string.Join(" or ", guess.Candidates.Select(carrier => carrier.Name)),
        Ask = guess.Ask,
        Senders = [.. guess.Candidates.SelectMany(carrier => carrier.Senders).Distinct(StringComparer.OrdinalIgnoreCase)],
        Read = [.. guess.Candidates.SelectMany(carrier => carrier.Read)],
        Plans = [],
        Renew = WaySet.None,
        TopUp = WaySet.None,
    };
}
