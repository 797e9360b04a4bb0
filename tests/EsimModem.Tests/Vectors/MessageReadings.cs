using System.Text.Json.Nodes;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Vectors;

/// <summary>Answers about messages and their stores in the words of the cases.</summary>
internal static class MessageReadings
{
    public static JsonObject? Of(IReadOnlyList<string> lines, string name, bool isTest, string? charset) => (name, isTest) switch
    {
        ("CMGL", false) when StoredMessage.ReadAll(lines) is { Count: > 0 } stored => new JsonObject { ["entries"] = stored.ToJsonArray(Stored) },
        ("CMGL", false) => new JsonObject { ["entries"] = TextModeMessage.ReadAll(lines, charset).ToJsonArray(TextMode) },
        ("CMGR", false) => StoredMessage.ReadAll(lines).Select(Stored).FirstOrDefault(),
        ("CPMS", true) => Choice(StoreChoice.Read(lines)),
        ("CPMS", false) => StoreUse.ReadAll(lines) is { Count: > 0 } uses ? new JsonObject { ["mem"] = uses.ToJsonArray(Use) } : null,
        ("CNMI", true) => Notices(NoticeChoice.Read(lines)),
        ("CNMI", false) => Notices(NoticeSettings.Read(lines)),
        ("CMGD", true) => Slots(MessageSlots.Read(lines)),
        _ => null,
    };

    private static JsonObject Stored(StoredMessage message) => new()
    {
        ["index"] = message.Slot,
        ["stat"] = (int?)message.Status,
        ["length"] = message.Length,
        ["pdu"] = message.Pdu,
    };

    private static JsonObject TextMode(TextModeMessage message) => new()
    {
        ["index"] = message.Slot,
        ["stat"] = message.Status,
        ["number"] = message.Number,
        ["alpha"] = message.Name,
        ["timestamp"] = TimeReadings.Iso(message.Time),
        ["text"] = message.Text,
    };

    private static JsonObject Use(StoreUse use) => new() { ["name"] = use.Name, ["used"] = use.Used, ["total"] = use.Total, ["full"] = use.Full };

    private static JsonObject? Choice(StoreChoice? choice) => choice is null ? null : new JsonObject
    {
        ["mem1"] = choice.Reading.ToJsonArray(store => store),
        ["mem2"] = choice.Sending.ToJsonArray(store => store),
        ["mem3"] = choice.Arriving.ToJsonArray(store => store),
    };

    private static JsonObject? Notices(NoticeChoice? choice) => choice is null ? null : new JsonObject
    {
        ["mode"] = choice.Mode.ToJsonArray(value => value),
        ["mt"] = choice.Messages.ToJsonArray(value => value),
        ["bm"] = choice.Broadcasts.ToJsonArray(value => value),
        ["ds"] = choice.Reports.ToJsonArray(value => value),
        ["bfr"] = choice.Buffer.ToJsonArray(value => value),
    };

    private static JsonObject? Notices(NoticeSettings? settings) => settings is null ? null : new JsonObject
    {
        ["mode"] = settings.Mode,
        ["mt"] = settings.Messages,
        ["bm"] = settings.Broadcasts,
        ["ds"] = settings.Reports,
        ["bfr"] = settings.Buffer,
    };

    private static JsonObject? Slots(MessageSlots? slots) => slots is null ? null : new JsonObject
    {
        ["ranges"] = slots.Ranges.ToJsonArray(range => new JsonArray(range.First, range.Last)),
        ["delflags"] = slots.DeleteFlags.ToJsonArray(flag => flag),
    };
}
