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
        Ask = [.. guess.Ask.Select(question => Answerable(guess, question))],
        Senders = [.. guess.Candidates.SelectMany(carrier => carrier.Senders).Distinct(StringComparer.OrdinalIgnoreCase)],
        Read = [.. guess.Candidates.SelectMany(carrier => carrier.Read)],
        Plans = [],
        Renew = WaySet.None,
        TopUp = WaySet.None,
    };

    /// <summary>The same code may be answered here by one brand and in a message by the other: whoever waits for the message takes what is said here as well.</summary>
    private static Question Answerable(CarrierGuess guess, Question question) =>
        guess.Candidates.SelectMany(carrier => carrier.Ask).FirstOrDefault(other => other.Text == question.Text && other.Kind == question.Kind && other.Answer == AnswerBy.Sms) ?? question;
}
