namespace EsimModem.Bank;

/// <summary>How many radios may transmit together: the supply of a bank does not bear all of them at once.</summary>
internal sealed class Radios(int atOnce)
{
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _free = Math.Max(1, atOnce);

    /// <summary>Waits for a place, first come first served; disposing gives it back.</summary>
    public async Task<RadioPlace> Enter()
    {
        await Take();
        return new RadioPlace(this);
    }

    /// <summary>Waits for a place that is given back by <see cref="Leave"/>.</summary>
    public async Task Take()
    {
        if (_free > 0)
        {
            _free--;
            return;
        }
        var turn = new TaskCompletionSource();
        _waiting.Enqueue(turn);
        await turn.Task;
    }

    public void Leave()
    {
        if (_waiting.TryDequeue(out var next)) next.SetResult();
        else _free++;
    }
}
