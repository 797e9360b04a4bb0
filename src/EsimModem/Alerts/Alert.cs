namespace EsimModem.Alerts;

/// <summary>Something a person should know, from when it began until it ended.</summary>
/// <param name="About">What it is about, an ICCID or a port, which with <paramref name="What"/> makes it one alert.</param>
internal sealed record Alert(AlertSeverity Severity, string What, string About, string Remedy, DateTimeOffset Since);
