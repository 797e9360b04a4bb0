namespace EsimModem.Ledger;

/// <summary>Why the book would not take an order or a step of it.</summary>
internal enum OrderRefusal { AlreadyOpen, Capped, NoCap, WrongState, Held }
