namespace EsimModem.Bank;

/// <summary>A place among the radios that may transmit together; disposing gives it back.</summary>
internal sealed class RadioPlace(Radios radios) : IDisposable
{
    private bool _left;

    /// <summary>Lets another transmit while something is only waited for.</summary>
    public async Task<T> Beside<T>(Func<Task<T>> wait)
    {
        radios.Leave();
        try { return await wait(); }
        finally { await radios.Take(); }
    }

    public void Dispose()
    {
        if (_left) return;
        _left = true;
        radios.Leave();
    }
}
