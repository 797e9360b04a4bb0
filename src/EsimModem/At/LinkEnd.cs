namespace EsimModem.At;

/// <summary>Why a line is no more.</summary>
internal enum LinkEnd
{
    Closed,
    Ended,
    Failed,

    /// <summary>The port is open and nobody answers on it.</summary>
    Mute,
}
