namespace EsimModem.Ledger;

/// <summary>A message as the book has it, that came to a card or was sent from it.</summary>
/// <param name="Id">The row of the book that tells it.</param>
/// <param name="Text">Null where it was dropped after its time.</param>
/// <param name="Order">How its sending stands; null on one that came.</param>
internal sealed record Message(long Id, DateTimeOffset At, string Iccid, Envelope Envelope, string? Text, Order? Order)
{
    /// <summary>The words of evidence for what the network reported of a message's delivery, once for each part.</summary>
    public const string Delivered = "delivered", Undelivered = "undelivered", Trying = "trying";

    /// <summary>The last that the network reported of its delivery; null while it reported nothing.</summary>
    public Evidence? Reported => Order?.Evidence.LastOrDefault(seen => seen.What is Delivered or Undelivered or Trying);

    /// <summary>What that comes to for the message as a whole: it is delivered when all of its parts are.</summary>
    public string? Delivery => Reported is null ? null : Order!.Evidence.Any(seen => seen.What == Undelivered) ? Undelivered : Order.Evidence.Count(seen => seen.What == Delivered) >= Envelope.Parts ? Delivered : Trying;
}
