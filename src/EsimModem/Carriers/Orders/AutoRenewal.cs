namespace EsimModem.Carriers.Orders;

/// <summary>The carrier's own renewal from the balance: when it books, and the question whether it is on.</summary>
internal sealed record AutoRenewal(DayWindow? Books, Question? Status);
