using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Tells a person what was read from a text, one fact a line.</summary>
internal static class ReadingLines
{
    internal static void Write(TextWriter writer, JsonElement reading)
    {
        var facts = Facts(reading).Where(fact => fact.Value is not null).ToList();
        foreach (var (name, value) in facts)
            writer.WriteLine($"  {DisplayWidth.Pad(PlainText.Line(name), 12)}  {PlainText.Line(value!)}");
    }

    private static IEnumerable<(string Name, string? Value)> Facts(JsonElement reading) =>
    [
        ("kind", reading.Text("kind")),
        ("balance", reading.Money("balance")),
        .. reading.Items("pots").Select(pot => (pot.Text("name") ?? "pot", pot.Money("amount") ?? $"{pot.Text("amount")} {pot.Text("unit")}")),
        ("valid until", Joined(reading.Text("validUntil"), reading.Text("validTime"))),
        ("valid for", Joined(Counted(reading, "validDays", "days"), Counted(reading, "validHours", "hours"))),
        ("data left", Counted(reading, "dataLeftMb", "MB")),
        ("minutes left", reading.Text("minutesLeft")),
        ("SMS left", reading.Text("smsLeft")),
        ("unlimited", Listed(reading)),
        ("amount", reading.Money("amount")),
        ("number", reading.Text("number")),
        .. reading.Items("options").Select(option => ($"option {option.Text("reply")}", option.Text("text"))),
        ("refusal", reading.Text("refusal")),
        ("retry after", reading.Text("retryAfter")),
        ("sure", reading.Text("sure")),
        ("why", reading.Text("why")),
    ];

    private static string? Counted(JsonElement reading, string field, string unit) => reading.Text(field) is { } count ? $"{count} {unit}" : null;

    private static string? Joined(string? first, string? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        _ => $"{first} {second}",
    };

    private static string? Listed(JsonElement reading) =>
        reading.Items("unlimited") is { Count: > 0 } items ? string.Join(", ", items.Select(item => item.GetString())) : null;
}
