namespace EsimModem.Carriers.Replies;

/// <summary>Something beside the balance: a bonus, a credit, a second amount of data; the unit is a currency or MB.</summary>
internal sealed record Pot(string Name, decimal Amount, string Unit);
