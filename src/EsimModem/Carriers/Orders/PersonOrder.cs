namespace EsimModem.Carriers.Orders;

/// <summary>A person can do it; <paramref name="How"/> tells where, in words for people.</summary>
internal sealed record PersonOrder(string? How);
