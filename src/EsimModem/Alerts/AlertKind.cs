namespace EsimModem.Alerts;

/// <summary>By what means a person is told.</summary>
internal enum AlertKind { Webhook, Mail, Sms, Run }
