namespace EsimModem.Sims;

/// <summary>What made a SIM hold.</summary>
internal enum HoldKind { Person, Wording, Menu, Released, Outcome }
