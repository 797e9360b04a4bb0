using System.Security.Cryptography;

namespace EsimModem.Web.Http;

/// <summary>
/// Gives a repeated call its first answer again for seven days, and lets one that is still being answered wait for it;
/// an answer that says that we failed is forgotten, so that it may be tried again.
/// </summary>
/// <param name="shelf">Where answers outlive this process; null keeps them in memory only.</param>
internal sealed class AnswersGiven(TimeProvider time, AnswerShelf? shelf = null)
{
    private const int LongestKey = 255;
    private const int MostKept = 20_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private readonly Lock _door = new();
    private readonly Dictionary<string, Given> _given = [];
    private readonly Queue<Given> _inOrder = new();

    /// <param name="key">The caller's key, with the caller in it.</param>
    /// <param name="asked">Method, address and body: the same key with others is a mistake.</param>
    public async Task<Reply> Once(string key, byte[] asked, Func<Task<Reply>> answer)
    {
        if (key.Length > LongestKey) throw new CallException(400, $"An Idempotency-Key has at most {LongestKey} characters.");
        var hash = SHA256.HashData(asked);
        var (given, isNew) = Take(key, hash);
        if (!isNew) return await given.Answer.Task;
        try
        {
            var reply = shelf?.Find(key, hash) ?? await Kept(key, hash, await answer());
            if (reply.Status >= 500) Forget(given);
            given.Answer.SetResult(reply);
            return reply;
        }
        catch (Exception e)
        {
            Forget(given);
            given.Answer.TrySetException(e);
            // Whoever waited has it; nobody having waited is no fault.
            _ = given.Answer.Task.Exception;
            throw;
        }
    }

    private async Task<Reply> Kept(string key, byte[] hash, Reply reply)
    {
        if (shelf is not null && reply.Status < 500) await shelf.Keep(key, hash, reply, time.GetUtcNow(), KeptFor);
        return reply;
    }

    private (Given Given, bool IsNew) Take(string key, byte[] hash)
    {
        lock (_door)
        {
            ForgetOld();
            if (_given.TryGetValue(key, out var known))
            {
                return known.Hash.AsSpan().SequenceEqual(hash)
                    ? (known, false) : throw OtherCall();
            }
            var given = _given[key] = new Given(key, hash, time.GetUtcNow());
            _inOrder.Enqueue(given);
            return (given, true);
        }
    }

    public static CallException OtherCall() => new(422, "This Idempotency-Key was used with another call; take a new one.");

    private void ForgetOld()
    {
        var horizon = time.GetUtcNow() - KeptFor;
        while (_inOrder.TryPeek(out var oldest) && (oldest.At <= horizon || _inOrder.Count >= MostKept))
        {
            _inOrder.Dequeue();
            if (_given.GetValueOrDefault(oldest.Key) == oldest) _given.Remove(oldest.Key);
        }
    }

    private void Forget(Given given)
    {
        lock (_door) _given.Remove(given.Key);
    }

    private sealed record Given(string Key, byte[] Hash, DateTimeOffset At)
    {
        public TaskCompletionSource<Reply> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
