using System.Text.Json.Nodes;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Vectors;

/// <summary>Signal readings in the words of the cases.</summary>
internal static class SignalReadings
{
    public static JsonObject? Plain(SignalStrength? signal) =>
        signal is null ? null : new JsonObject { ["rssi"] = signal.Level, ["ber"] = signal.ErrorRate, ["dbm"] = signal.Dbm };

    public static JsonObject? Extended(ExtendedSignal? signal) => signal is null ? null : new JsonObject
    {
        ["rssi_dbm"] = signal.RssiDbm,
        ["ber"] = signal.ErrorRate,
        ["rscp"] = signal.Rscp,
        ["ecno"] = signal.EcNo,
        ["rsrq"] = signal.Rsrq,
        ["rsrp"] = signal.Rsrp,
    };
}
