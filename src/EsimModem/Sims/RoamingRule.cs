namespace EsimModem.Sims;

/// <summary>What is allowed while a SIM roams: nothing, our own questions, or everything.</summary>
internal enum RoamingRule { Hold, Ask, On }
