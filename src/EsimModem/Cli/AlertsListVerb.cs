using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>What went wrong and has not ended, and what to do about it.</summary>
internal sealed class AlertsListVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "alerts list";

    internal override string Help => "what went wrong and has not ended, and what to do";

    internal override IReadOnlyList<Option> Options => [Option.Json, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var alerts = await daemon.List("/alerts");
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Array(alerts.Select<JsonElement, Action<Utf8JsonWriter>>(alert => alert.WriteTo)));
        else if (alerts.Count == 0)
            Output.Out.WriteLine("There is no alert.");
        else
            WriteTable(alerts);
        return ExitCode.Done;
    }

    private void WriteTable(IReadOnlyList<JsonElement> alerts)
    {
        var sorted = alerts.OrderBy(alert => Array.IndexOf(Order, alert.Text("severity"))).ToList();
        var table = new Table(["ID", "SEVERITY", "SINCE", "SEEN BY"]);
        foreach (var alert in sorted)
            table.Add([
                alert.Text("id"), new(alert.Text("severity") ?? "", PaintOf(alert)), alert.Time("since") is { } since ? $"{since:yyyy-MM-dd HH:mm}" : "",
                alert.Text("acknowledgedBy"),
            ]);
        table.Write(Output);
        Paragraphs.Write(Output, sorted.Select(alert => (alert.Text("id") ?? "", alert.Text("remedy") ?? "")));
    }

    private static readonly string?[] Order = ["critical", "warning", "info"];

    private static Paint PaintOf(JsonElement alert) =>
        alert.Truth("acknowledged") == true ? Paint.Dim : alert.Text("severity") switch { "critical" => Paint.Red, "warning" => Paint.Yellow, _ => Paint.None };
}
