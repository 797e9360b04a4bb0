namespace EsimModem.Bank;

/// <summary>Lets a worker sleep until a moment, or until somebody rings.</summary>
internal sealed class Bell(TimeProvider time)
{
    private static readonly TimeSpan LongestNap = TimeSpan.FromDays(1);
    private TaskCompletionSource? _asleep;
    private bool _rung;

    /// <summary>Wakes the sleeper; a ring while nobody sleeps is kept for the next nap.</summary>
    public void Ring()
    {
        _rung = true;
        _asleep?.TrySetResult();
    }

    /// <summary>Whoever rings for it is to end.</summary>
    public bool IsClosed { get; private set; }

    public void Close()
    {
        IsClosed = true;
        Ring();
    }

    /// <summary>Returns at <paramref name="at"/> or at the next ring, at the latest after a day.</summary>
    public async Task WaitUntil(DateTimeOffset? at)
    {
        var nap = (at ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
        if (nap > LongestNap) nap = LongestNap;
        if (!_rung && nap > TimeSpan.Zero)
        {
            var asleep = _asleep = new TaskCompletionSource();
            await using var timer = time.CreateTimer(static done => ((TaskCompletionSource)done!).TrySetResult(), asleep, nap, Timeout.InfiniteTimeSpan);
            await asleep.Task;
            _asleep = null;
        }
        _rung = false;
    }
}
