using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>A SIM as <c>status</c> shows it.</summary>
/// <param name="Box">The daemon it is told of by, where there are several.</param>
internal sealed record StatusRow(string? Box, SimView Sim)
{
    internal static readonly IReadOnlyList<Column> Columns =
        ["SIM", "CARRIER", new("BALANCE", Right: true), new("DAYS LEFT", Right: true), "STATE", "NEXT", "WHY"];

    internal IReadOnlyList<Cell> Cells(DateTimeOffset now) =>
    [
        Sim.Title,
        Sim.Json.Text("carrier"),
        Sim.Json.Money("balance") ?? "?",
        Sim.Json.Number("daysLeft") is { } days ? days.ToString("0.#") : "?",
        new(State, StatePaint),
        Next(now),
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

    private string Next(DateTimeOffset now)
    {
        var step = Sim.Json.Field("next")?.Text("step") ?? "";
        return Sim.Json.Field("next")?.Time("at") is not { } at ? step : at <= now ? $"{step} now" : $"{step} in {Rough(at - now)}";
    }

    private static string Rough(TimeSpan span) => span switch
    {
        { TotalHours: >= 48 } => $"{Math.Floor(span.TotalDays)}d",
        { TotalMinutes: >= 120 } => $"{Math.Floor(span.TotalHours)}h",
        { TotalMinutes: >= 1 } => $"{Math.Floor(span.TotalMinutes)}m",
        _ => $"{Math.Ceiling(span.TotalSeconds)}s",
    };
}
