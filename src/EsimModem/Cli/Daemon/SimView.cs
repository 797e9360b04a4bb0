using System.Text.Json;

namespace EsimModem.Cli.Daemon;

/// <summary>A SIM as the daemon tells of it.</summary>
internal sealed record SimView(JsonElement Json)
{
    internal string Iccid => Json.Text("iccid") ?? Json.Text("id") ?? "";

    internal string? Label => Json.Text("label");

    internal string? Number => Json.Text("number");

    internal string State => Json.Text("state") ?? "";

    internal bool IsPresent => Json.Truth("present") ?? true;

    internal string? Lock => Json.Text("lock");

    internal bool IsHeld => Json.Field("hold") is { ValueKind: not JsonValueKind.False };

    internal string? HoldWhy => Json.Field("hold")?.Text("why") ?? Json.Text("hold");

    /// <summary>What a person calls it: its label, else its number without the middle, else the end of its ICCID.</summary>
    internal string Title => Label ?? Masked(Number) ?? $"…{(Iccid.Length > 6 ? Iccid[^6..] : Iccid)}";

    private static string? Masked(string? number) =>
        number is { Length: > 8 } ? $"{number[..4]}***{number[^4..]}" : number;
}
