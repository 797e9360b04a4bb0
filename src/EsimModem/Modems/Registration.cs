namespace EsimModem.Modems;

/// <summary>Whether and where the modem is registered: the network as country and network code in one word, such as 40102.</summary>
internal sealed record Registration(bool Registered, bool Roaming, string? Network, string? OperatorName, int? SignalDbm)
{
    public static Registration None { get; } = new(false, false, null, null, null);
}
