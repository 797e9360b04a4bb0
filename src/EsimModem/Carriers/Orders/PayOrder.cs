namespace EsimModem.Carriers.Orders;

/// <summary>A payment agent may serve this carrier; where and how is the owner's configuration.</summary>
internal sealed record PayOrder;
