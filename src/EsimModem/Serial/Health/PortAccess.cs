namespace EsimModem.Serial.Health;

/// <summary>Opens each port for a moment and tells why it would not open.</summary>
internal sealed class PortAccess(IPorts ports, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<Finding>> Look(IEnumerable<FoundPort> found, CancellationToken stop)
    {
        var looks = await Task.WhenAll(found.Select(port => Try(port, stop)));
        return [.. looks.OfType<Finding>()];
    }

    private async Task<Finding?> Try(FoundPort port, CancellationToken stop)
    {
        using var over = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stop);
        try
        {
            await (await ports.Open(port, either.Token)).DisposeAsync();
            return null;
        }
        catch (PortUnavailableException e)
        {
            return Finding.Fault(port.Place, e.Message);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Finding.Fault(port.Place, $"nothing answers within {Patience.TotalSeconds:0} seconds: start the serial server, or correct its address under `modems:`.");
        }
    }
}
