using System.Threading.Channels;
using EsimModem.Bank;

namespace EsimModem.Web.Live;

/// <summary>One who listens, with what he was not told yet; who falls too far behind is let go, to come back and catch up.</summary>
internal sealed class Listener(Switchboard board) : IDisposable
{
    private const int MostWaiting = 4096;
    private readonly Channel<Change> _heard = Channel.CreateBounded<Change>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private Task<bool>? _more;

    public void Hear(Change change)
    {
        if (!_heard.Writer.TryWrite(change)) _heard.Writer.TryComplete();
    }

    /// <summary>What changed, each thing once; empty when nothing did for so long; null when he is to come back.</summary>
    public async Task<IReadOnlyList<Change>?> Next(TimeSpan longest, TimeProvider time, CancellationToken stop)
    {
        _more ??= _heard.Reader.WaitToReadAsync(stop).AsTask();
        try
        {
            if (!await _more.WaitAsync(longest, time, stop)) return null;
        }
        catch (TimeoutException)
        {
            return [];
        }
        _more = null;
        var changes = new List<Change>();
        while (_heard.Reader.TryRead(out var change)) changes.Add(change);
        return Changes.Latest(changes);
    }

    public void Dispose() => board.Leave(this);
}
