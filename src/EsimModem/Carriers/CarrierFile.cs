namespace EsimModem.Carriers;

/// <summary>A carrier file as it was found: what to call it in a fault, and its text.</summary>
internal sealed record CarrierFile(string Name, string Text);
