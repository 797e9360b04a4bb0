namespace EsimModem.Bank;

/// <summary>What kind of thing changed; its word is the name of the event on the wire.</summary>
internal enum ChangeKind { Sim, Modem, Order, Sms, Task, Alert }
