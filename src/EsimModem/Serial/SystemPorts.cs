namespace EsimModem.Serial;

/// <summary>The serial ports and serial servers of this box, as the configuration names them or, without it, all that may be modems.</summary>
/// <param name="time">By it sticks are waited for and their ports tried; without it what is there is taken as it is.</param>
internal sealed class SystemPorts(IReadOnlyList<PortSettings> settings, string root = "", TimeProvider? time = null) : IPorts
{
    /// <summary>For a word of the kernel that was lost.</summary>
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);

    private readonly PortFinder finder = new(root, time);
    private readonly UsbRestarter? restarter = time is null ? null : new(root, time);
    private IReadOnlyList<PortSettings> settings = settings;
    private Action? changed;
    private PortWatch? watch;

    public TimeSpan LookAgain => (watch is { Hears: true } ? Seldom : Often) is var usual && finder.Waiting < usual ? finder.Waiting.Value : usual;

    /// <summary>Told on the loop of whoever listens.</summary>
    public event Action? Changed
    {
        add
        {
            changed += value;
            if (watch is not null || SynchronizationContext.Current is not { } loop)
                return;
            watch = new PortWatch(loop, Tell);
            watch.Follow(finder.Names(settings));
        }

        remove
        {
            changed -= value;
            if (changed is not null)
                return;
            watch?.Stop();
            watch = null;
        }
    }

    /// <summary>Takes new settings from now on; ports that are open stay open.</summary>
    /// <param name="hubs">The hubs whose sockets may be switched off and on.</param>
    public void Follow(IReadOnlyList<PortSettings> wanted, IReadOnlyList<string> hubs)
    {
        settings = wanted;
        restarter?.Hubs = hubs;
        Tell();
    }

    public IReadOnlyList<FoundPort> Find() => finder.Find(settings);

    /// <summary>The port was chosen of its device by this program; the owner did not name it.</summary>
    public bool IsChosen(FoundPort port) => finder.ChoiceOf(port) is not null;

    /// <summary>The names of the configuration behind which there is nothing at the moment.</summary>
    public IReadOnlyList<string> Unmatched() =>
        [.. settings.Where(setting => !finder.Matches(setting)).Select(setting => setting.Port)];

    public async ValueTask<Stream> Open(FoundPort port, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (TcpLine.Is(port.Name)) return await TcpLine.Open(port.Name, stop);
        return time is not null && finder.ChoiceOf(port) is { } choice ? await new PortTrial(time).Open(port, choice, stop) : TtyLine.Open(port);
    }

    public IReadOnlyList<Stream> OpenSisters(FoundPort port)
    {
        List<Stream> lines = [];
        foreach (var name in finder.SistersOf(port))
        {
            try { lines.Add(TtyLine.Open(port with { Name = name })); }
            catch (PortUnavailableException) { }
        }
        return lines;
    }

    public bool CanRestart(FoundPort port, Restart way) => restarter?.Can(port, way, Find) is true;

    public ValueTask<string?> Restart(FoundPort port, Restart way) => CanRestart(port, way) ? restarter!.Do(port, way) : ValueTask.FromResult<string?>("it is in use again, or not where it was");

    /// <summary>Takes back the modems that an earlier life of this program has left off the USB; gives their sockets.</summary>
    public IReadOnlyList<string> TakeBack() => restarter?.TakeBack() ?? [];

    private void Tell()
    {
        // A folder may have come or gone with the device.
        watch?.Follow(finder.Names(settings));
        changed?.Invoke();
    }
}
