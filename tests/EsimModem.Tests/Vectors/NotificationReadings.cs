using System.Text.Json.Nodes;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Vectors;

/// <summary>What the product reads from a line that nobody asked for, in the words of the cases.</summary>
internal static class NotificationReadings
{
    public static JsonObject? Of(string line) =>
        Arrival(line)
        ?? Registered(RegistrationAnswer.Read(line, asked: false))
        ?? Caller(line)
        ?? Stage(SimStageAnswer.Read(line, asked: false))
        ?? Presence(line);

    public static JsonObject? Registered(RegistrationAnswer? registration) => registration is null ? null : new JsonObject
    {
        ["stat"] = registration.Status,
        ["lac"] = registration.Area,
        ["ci"] = registration.Cell,
        ["act"] = registration.Access,
    };

    public static JsonObject? Stage(SimStage? stage) =>
        stage is null ? null : new JsonObject { ["state"] = stage.ToString()!.ToLowerInvariant(), ["present"] = stage != SimStage.Removed };

    private static JsonObject? Arrival(string line) =>
        MessageArrival.Read(line) is { } arrival ? new JsonObject { ["mem"] = arrival.Store, ["index"] = arrival.Slot } : null;

    private static JsonObject? Caller(string line) =>
        CallerNumber.Read(line) is { } caller ? new JsonObject { ["number"] = caller.Number, ["type"] = caller.Type } : null;

    private static JsonObject? Presence(string line) =>
        SimPresence.Read(line) is { } present ? new JsonObject { ["present"] = present } : null;
}
