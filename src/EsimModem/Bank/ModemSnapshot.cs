using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>One modem as it stood at a moment, safe to read off the loop.</summary>
/// <param name="Faults">What is wrong with it, a sentence each.</param>
internal sealed record ModemSnapshot(
    string Port, string? Imei, string? Model, string? Dialect, ModemState State, int? SignalDbm, string? Network,
    bool Registered, bool Roaming, string? Iccid, DateTimeOffset LastSeen, IReadOnlyList<string> Faults, IReadOnlyList<string> Capabilities)
{
    /// <summary>What names it in an address: its IMEI, or its port while that is not known.</summary>
    public string Id => Imei ?? Port;
}
