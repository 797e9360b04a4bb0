using System.Security.Cryptography;
using System.Text;
using EsimModem.Ledger;

namespace EsimModem.Web.Http;

/// <summary>Answers in the book's database, so that a call repeated after a restart gets its first answer again.</summary>
/// <param name="find">The answer of a key, from any thread.</param>
/// <param name="keep">Keeps an answer, and forgets those from before the moment given.</param>
internal sealed class AnswerShelf(Func<string, KeptAnswer?> find, Func<KeptAnswer, DateTimeOffset, Task> keep)
{
    /// <summary>Deeds are answered in a few lines.</summary>
    private const int Longest = 64 * 1024;

    public static AnswerShelf Of(Bank.Bank bank) => new(bank.Ledger.Answer, (answer, horizon) => bank.Loop.Ask(async () =>
    {
        await bank.Ledger.Keep(answer, horizon);
        return true;
    }));

    /// <summary>Null when this call was not answered before.</summary>
    /// <exception cref="CallException">The key was used for another call.</exception>
    public Reply? Find(string key, byte[] asked)
    {
        if (find(Name(key)) is not { } kept) return null;
        if (!kept.Asked.AsSpan().SequenceEqual(asked)) throw AnswersGiven.OtherCall();
        return new Reply(kept.Status, kept.ContentType, kept.Body, kept.Location);
    }

    /// <summary>Keeps an answer that was given; where the book cannot be written just now, it is known in memory alone.</summary>
    public async Task Keep(string key, byte[] asked, Reply reply, DateTimeOffset at, TimeSpan time)
    {
        if (reply.Body.Length > Longest) return;
        try { await keep(new KeptAnswer(Name(key), asked, at, reply.Status, reply.ContentType, reply.Location, reply.Body.ToArray()), at - time); }
        catch (LedgerUnavailableException) { /* the deed is done and answered */ }
    }

    /// <summary>Callers choose their keys; what lies in the book tells nothing of them.</summary>
    private static string Name(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
