namespace EsimModem.Modems.Dialects;

/// <summary>A file of dialects as it was found: what to call it in a fault, and its text.</summary>
internal sealed record DialectFile(string Name, string Text);
