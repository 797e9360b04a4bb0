namespace EsimModem.Store;

/// <summary>A unit whose caller waits for a result.</summary>
internal sealed class AwaitedUnit<T>(Func<BookPen, T> write, SynchronizationContext loop) : WriteUnit(loop)
{
    // Completed on the loop and nowhere else, so that whatever waits goes on right there.
    private readonly TaskCompletionSource<T> _answer = new();
    private T? _result;

    public Task<T> Task => _answer.Task;

    protected override void Write(BookPen pen) => _result = write(pen);

    protected override void Succeed() => _answer.SetResult(_result!);

    protected override void Fail(Exception why) => _answer.SetException(why);
}
