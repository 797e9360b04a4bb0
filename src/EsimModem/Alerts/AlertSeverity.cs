namespace EsimModem.Alerts;

/// <summary>How soon a person should look.</summary>
internal enum AlertSeverity { Info, Warning, Critical }
