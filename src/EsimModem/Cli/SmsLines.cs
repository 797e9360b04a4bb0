using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>The words in which a message is shown on a terminal.</summary>
internal static class SmsLines
{
    internal static string Party(JsonElement message) =>
        message.Text("direction") == "out" ? $"to {message.Text("to")}" : message.Text("from") is { } from ? $"from {from}" : "from somebody";

    /// <summary>What the network reported of its delivery says more than that it was taken.</summary>
    internal static string? State(JsonElement message) => message.Text("delivery") switch
    {
        "delivered" => "delivered",
        "undelivered" => "not delivered",
        _ => message.Text("state") switch { "confirmed" => "sent", var state => state },
    };
}
