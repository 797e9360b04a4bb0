namespace EsimModem.Store;

/// <summary>Long reading beside the writer or the loop: each on a thread of its own, which rests after every bite, and answered on the loop.</summary>
internal sealed class SideThreads : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _gate = new();
    private readonly List<Thread> _threads = [];

    /// <param name="work">Looks at the token after every bite.</param>
    public Task<T> Run<T>(string name, Func<CancellationToken, T> work, CancellationToken stop)
    {
        var loop = SynchronizationContext.Current ?? throw new InvalidOperationException("It is asked from a loop, which gets the answer.");
        // Completed on the loop and nowhere else, so that whatever waits goes on right there.
        var answer = new TaskCompletionSource<T>();
        var thread = new Thread(() => Live(work, loop, answer, stop)) { IsBackground = true, Name = name };
        lock (_gate)
        {
            if (_closing.IsCancellationRequested) return Task.FromCanceled<T>(_closing.Token);
            _threads.RemoveAll(one => !one.IsAlive);
            _threads.Add(thread);
        }
        thread.Start();
        return answer.Task;
    }

    /// <summary>Stops them; one that is deep in the engine is left behind, since the program ends anyway.</summary>
    public void Dispose()
    {
        lock (_gate) _closing.Cancel();
        foreach (var thread in _threads) thread.Join(Patience);
    }

    private void Live<T>(Func<CancellationToken, T> work, SynchronizationContext loop, TaskCompletionSource<T> answer, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _closing.Token);
        try
        {
            var result = work(either.Token);
            loop.Post(_ => answer.SetResult(result), null);
        }
        catch (OperationCanceledException) { loop.Post(_ => answer.SetCanceled(stop), null); }
        catch (Exception e) { loop.Post(_ => answer.SetException(e), null); }
    }
}
