
namespace EsimModem.Alerts;

/// <summary>Tells each trouble once when it begins and once when it ends; the log is the only means of telling so far.</summary>
internal sealed class AlertBoard(Serilog.ILogger log, TimeProvider time)
{
    private readonly SortedDictionary<(string What, string About), Alert> _open = new();

    public IReadOnlyList<Alert> Open => [.. _open.Values];

    /// <summary>Told when an alert begins or ends.</summary>
    public event Action<Alert>? Changed;

    public void Raise(AlertSeverity severity, string what, string about, string remedy)
    {
        if (_open.TryGetValue((what, about), out var known) && known.Remedy == remedy) return;
        var alert = new Alert(severity, what, about, remedy, known?.Since ?? time.GetUtcNow());
        _open[(what, about)] = alert;
        log.Warning("Alert {What} for {About}: {Remedy}", what, about, remedy);
        Changed?.Invoke(alert);
    }

    public void End(string what, string about)
    {
        if (!_open.Remove((what, about), out var alert)) return;
        log.Information("Alert {What} for {About} is over", what, about);
        Changed?.Invoke(alert);
    }
}
