namespace EsimModem.Alerts;

/// <summary>One means of telling a person: the address of a web hook, a mail address, a number, or a program.</summary>
internal sealed record AlertSettings(AlertKind Kind, string Target);
