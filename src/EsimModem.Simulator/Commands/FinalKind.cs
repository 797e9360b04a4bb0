namespace EsimModem.Simulator.Commands;

/// <summary>The kinds of ends that an answer can have.</summary>
internal enum FinalKind
{
    Ok,
    Error,
    Equipment,
    Message,
    NoCarrier,
    Unknown,
    Hang,
}
