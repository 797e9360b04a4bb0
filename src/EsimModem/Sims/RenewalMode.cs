namespace EsimModem.Sims;

/// <summary>What the daemon does by itself when a plan nears its end: tells, asks a person first, or renews.</summary>
internal enum RenewalMode { Observe, Approve, On }
