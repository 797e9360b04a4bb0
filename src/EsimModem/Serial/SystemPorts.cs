namespace EsimModem.Serial;

/// <summary>The serial ports and serial servers of this box, as the configuration names them or, without it, all that may be modems.</summary>
internal sealed class SystemPorts(IReadOnlyList<PortSettings> settings, string root = "") : IPorts
{
    private readonly PortFinder finder = new(root);
    private IReadOnlyList<PortSettings> settings = settings;

    public TimeSpan LookAgain => TimeSpan.FromSeconds(2);

    public event Action? Changed;

    /// <summary>Takes new settings from now on; ports that are open stay open.</summary>
    public void Follow(IReadOnlyList<PortSettings> wanted)
    {
        settings = wanted;
        Changed?.Invoke();
    }

    public IReadOnlyList<FoundPort> Find() => finder.Find(settings);

    /// <summary>The names of the configuration behind which there is nothing at the moment.</summary>
    public IReadOnlyList<string> Unmatched() =>
        [.. settings.Where(setting => finder.Find([setting]).Count == 0).Select(setting => setting.Port)];

    public async ValueTask<Stream> Open(FoundPort port, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return TcpLine.Is(port.Name) ? await TcpLine.Open(port.Name, stop) : TtyLine.Open(port);
    }
}
