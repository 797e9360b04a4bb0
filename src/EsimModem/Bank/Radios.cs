namespace EsimModem.Bank;

/// <summary>How many radios may transmit together: the supply of a bank does not bear all of them at once.</summary>
internal sealed class Radios(int atOnce)
{
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _free = Math.Max(1, atOnce);

    /// <summary>Waits for a place, first come first served; disposing gives it back.</summary>
    public async Task<IDisposable> Enter()
    {
        if (_free > 0) _free--;
        else
        {
            var turn = new TaskCompletionSource();
            _waiting.Enqueue(turn);
            await turn.Task;
        }
        return new Place(this);
    }

    private void Leave()
    {
        if (_waiting.TryDequeue(out var next)) next.SetResult();
        else _free++;
    }

    private sealed class Place(Radios radios) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (_left) return;
            _left = true;
            radios.Leave();
        }
    }
}
