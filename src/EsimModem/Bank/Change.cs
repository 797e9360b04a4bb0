namespace EsimModem.Bank;

/// <summary>Something changed that a listener may want to see: an ICCID, a modem's id, an order's number.</summary>
/// <param name="Row">The row of the book that tells it, or the newest one.</param>
internal sealed record Change(ChangeKind Kind, string Key, long Row);
