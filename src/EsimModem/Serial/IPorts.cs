namespace EsimModem.Serial;

/// <summary>Where modems hang: on this box, or in a rehearsal.</summary>
internal interface IPorts
{
    /// <summary>How often <see cref="Find"/> is worth asking when nothing tells of a change.</summary>
    TimeSpan LookAgain { get; }

    /// <summary>Told when a port came or went, by those who know at once.</summary>
    event Action? Changed;

    /// <summary>What is there now, in an order that does not change from call to call.</summary>
    IReadOnlyList<FoundPort> Find();

    /// <summary>Opens a port for this process alone. The stream ends with an <see cref="IOException"/> when the device vanishes.</summary>
    /// <exception cref="PortUnavailableException">It cannot be opened; the message says why and what to do.</exception>
    ValueTask<Stream> Open(FoundPort port, CancellationToken stop);

    /// <summary>Opens, to listen only, what else the device behind a port may speak at; those that another program has are left out.</summary>
    IReadOnlyList<Stream> OpenSisters(FoundPort port) => [];

    /// <summary>Whether the device behind a port, and no other that is in use, can be made to start anew in that way.</summary>
    bool CanRestart(FoundPort port, Restart way) => false;

    /// <summary>Makes the device behind a port start anew; it goes, and comes back. Null, or why it could not be done.</summary>
    ValueTask<string?> Restart(FoundPort port, Restart way) => ValueTask.FromResult<string?>("these ports cannot be restarted");
}
