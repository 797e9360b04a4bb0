using EsimModem.Simulator.Wire;

namespace EsimModem.Simulator;

/// <summary>A wire in memory with a stream at each end; who waits on it goes on at his own context, never on the pool.</summary>
public sealed class Duplex
{
    private readonly BytePipe toHost = new();
    private readonly BytePipe toModem = new();

    public Duplex()
    {
        Host = new PipeEnd(toHost, toModem);
        Modem = new PipeEnd(toModem, toHost);
    }

    /// <summary>The end that the product opens.</summary>
    public Stream Host { get; }

    /// <summary>The end at which the modem sits.</summary>
    public Stream Modem { get; }

    /// <summary>Pulls the wire out: both ends fail as a tty does whose device has vanished.</summary>
    public void Cut()
    {
        toHost.Break(new IOException("Input/output error: the device is gone."));
        toModem.Break(new IOException("Input/output error: the device is gone."));
    }
}
