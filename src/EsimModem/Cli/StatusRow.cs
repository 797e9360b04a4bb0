using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>A SIM as <c>status</c> shows it.</summary>
/// <param name="Box">The daemon it is told of by, where there are several.</param>
internal sealed record StatusRow(string? Box, SimView Sim)
{
    internal static readonly IReadOnlyList<Column> Columns =
        ["SIM", "CARRIER", new("BALANCE", Right: true), new("DAYS LEFT", Right: true), "STATE", "NEXT", "WHY"];

    internal IReadOnlyList<Cell> Cells =>
    [
        Sim.Title,
        Sim.Json.Text("carrier"),
        Sim.Json.Money("balance") ?? "?",
        Sim.Json.Number("daysLeft") is { } days ? days.ToString("0.#") : "?",
        new(State, StatePaint),
        Next,
        Sim.IsHeld ? Sim.HoldWhy : Sim.Json.Field("next")?.Text("why"),
    ];

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Box is not null)
            writer.WriteString("box", Box);
        foreach (var field in Sim.Json.EnumerateObject())
            field.WriteTo(writer);
        writer.WriteEndObject();
    }

    private string State
    {
        get
        {
            IEnumerable<string?> parts = [Sim.State, Sim.IsHeld ? "held" : null, Sim.Lock, Sim.IsPresent ? null : "absent"];
            return string.Join(", ", parts.OfType<string>());
        }
    }

    private Paint StatePaint => Sim.State switch
    {
        "doubtful" or "expired" or "blocked" or "closed" => Paint.Red,
        _ when Sim.IsHeld || Sim.Lock is not null || !Sim.IsPresent => Paint.Yellow,
        "active" => Paint.Green,
        "unread" => Paint.Dim,
        _ => Paint.Yellow,
    };

    // The daemon's own time of day, not a distance from ours: the clocks of two boxes differ, and the demo's runs by itself.
    private string Next
    {
        get
        {
            var next = Sim.Json.Field("next");
            var step = next?.Text("step") ?? "";
            return next?.Time("at") is { } at ? $"{step} {at:d MMM HH:mm}" : step;
        }
    }
}
