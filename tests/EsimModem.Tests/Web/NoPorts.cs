using EsimModem.Serial;

namespace EsimModem.Tests.Web;

/// <summary>A box without a single modem.</summary>
internal sealed class NoPorts : IPorts
{
    public TimeSpan LookAgain => TimeSpan.FromHours(1);

    public event Action? Changed { add { } remove { } }

    public IReadOnlyList<FoundPort> Find() => [];

    public ValueTask<Stream> Open(FoundPort port, CancellationToken stop) => throw new PortUnavailableException("There is none.", null);
}
