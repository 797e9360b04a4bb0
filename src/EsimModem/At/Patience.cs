namespace EsimModem.At;

/// <summary>How long a kind of command may take; <see cref="AtSettings"/> gives the figures.</summary>
internal enum Patience
{
    Instant,
    Card,
    Radio,
    Network,
}
