namespace EsimModem.Simulator;

/// <summary>An entry of a card's phone book; a number abroad begins with a plus.</summary>
public sealed record SimulatedContact(string Name, string Number);
