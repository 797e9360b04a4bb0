namespace EsimModem.Simulator.Commands;

/// <summary>How long a kind of command keeps a modem busy.</summary>
internal enum Pace
{
    Instant,
    Card,
    Network,
    Scan,
}
