namespace EsimModem.At;

/// <summary>Why a line is no more.</summary>
internal enum LinkEnd
{
    Closed,
    Ended,
    Failed,

    /// <summary>The port is open and nobody answers on it.</summary>
    Mute,

    /// <summary>The modem restarts faster than it can be set up.</summary>
    Restarting,
}
