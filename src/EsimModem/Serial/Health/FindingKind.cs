namespace EsimModem.Serial.Health;

/// <summary>Whether something is wrong, or only good to know.</summary>
internal enum FindingKind { Fault, Note }
