
namespace EsimModem.Alerts;

/// <summary>Tells each trouble once when it begins and once when it ends; the log is the only means of telling so far.</summary>
internal sealed class AlertBoard(Serilog.ILogger log, TimeProvider time)
{
    private readonly SortedDictionary<(string What, string About), Alert> _open = new();

    public IReadOnlyList<Alert> Open => [.. _open.Values];

    public Alert? Find(string what, string about) => _open.GetValueOrDefault((what, about));

    /// <summary>Told when an alert begins or ends.</summary>
    public event Action<Alert>? Changed;

    public void Raise(AlertSeverity severity, string what, string about, string remedy)
    {
        if (_open.TryGetValue((what, about), out var known) && (known.Severity, known.Remedy) == (severity, remedy)) return;
        // Who has seen it need not see it again because a figure in it moved, but when it became worse.
        var seenBy = known?.Severity >= severity ? known.AcknowledgedBy : null;
        var alert = new Alert(severity, what, about, remedy, known?.Since ?? time.GetUtcNow(), seenBy);
        _open[(what, about)] = alert;
        log.Warning("Alert {What} for {About}: {Remedy}", what, about, remedy);
        Changed?.Invoke(alert);
    }

    /// <summary>Somebody has seen it; the alert as it stands now, or null when there is none of that id.</summary>
    public Alert? Acknowledge(string id, string by)
    {
        if (_open.Values.FirstOrDefault(one => one.Id == id) is not { } alert) return null;
        if (alert.AcknowledgedBy is not null) return alert;
        alert = _open[(alert.What, alert.About)] = alert with { AcknowledgedBy = by };
        Changed?.Invoke(alert);
        return alert;
    }

    public void End(string what, string about)
    {
        if (!_open.Remove((what, about), out var alert)) return;
        log.Information("Alert {What} for {About} is over", what, about);
        Changed?.Invoke(alert);
    }
}
