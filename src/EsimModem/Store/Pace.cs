namespace EsimModem.Store;

/// <summary>Long work takes a fifth of one core at the most: after each bite it rests four times as long as the bite took.</summary>
internal sealed class Pace(TimeProvider clock, CancellationToken stop)
{
    private const int Rests = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private long _began = clock.GetTimestamp();

    /// <exception cref="OperationCanceledException">It is to stop.</exception>
    public void Rest()
    {
        var rest = Rests * clock.GetElapsedTime(_began);
        stop.WaitHandle.WaitOne(rest < Longest ? rest : Longest);
        stop.ThrowIfCancellationRequested();
        _began = clock.GetTimestamp();
    }
}
