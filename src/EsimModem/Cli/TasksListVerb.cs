using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>What waits for a person, the nearest deadline first.</summary>
internal sealed class TasksListVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "tasks list";

    internal override string Help => "what waits for a person, the nearest deadline first";

    internal override IReadOnlyList<Option> Options => [Option.Json, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var tasks = await daemon.List("/tasks");
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Array(tasks.Select<JsonElement, Action<Utf8JsonWriter>>(task => task.WriteTo)));
        else if (tasks.Count == 0)
            Output.Out.WriteLine("Nothing waits for a person.");
        else
            WriteTable(tasks, [.. (await daemon.List("/sims")).Select(sim => new SimView(sim))]);
        return ExitCode.Done;
    }

    private void WriteTable(IReadOnlyList<JsonElement> tasks, IReadOnlyList<SimView> sims)
    {
        var titles = sims.ToDictionary(sim => sim.Iccid, sim => sim.Title);
        var table = new Table(["ID", "KIND", "SIM", "BEFORE", "STATE"]);
        foreach (var task in tasks)
        {
            var state = task.Text("state") ?? "";
            table.Add([
                task.Text("id"), task.Text("kind"), titles.GetValueOrDefault(task.Text("iccid") ?? "") ?? task.Text("iccid"),
                task.Time("deadline") is { } deadline ? $"{deadline:yyyy-MM-dd HH:mm}" : "",
                new(state, state == "open" ? Paint.Yellow : Paint.Dim),
            ]);
        }
        table.Write(Output);
        Paragraphs.Write(Output, tasks.Select(task => (task.Text("id") ?? "", task.Text("said") is { } said ? $"{task.Text("text")} ({said})" : task.Text("text") ?? "")));
    }
}
