namespace EsimModem.Alerts;

/// <summary>Something a person should know, from when it began until it ended.</summary>
/// <param name="About">What it is about, an ICCID or a port, which with <paramref name="What"/> makes it one alert.</param>
/// <param name="AcknowledgedBy">Who said that he has seen it; null while nobody has.</param>
internal sealed record Alert(AlertSeverity Severity, string What, string About, string Remedy, DateTimeOffset Since, string? AcknowledgedBy = null)
{
    public string Id => $"{What}:{About}";
}
