using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>One line per SIM: where its plan stands, what comes next, and why.</summary>
internal sealed class StatusVerb(Surroundings surroundings) : Verb
{
    private static readonly Option Watch = new("watch", null, "show it again every two seconds");
    private static readonly Option Servers = Option.Server with { Repeats = true };
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    internal override string Name => "status";

    internal override string Help => "one line per SIM: balance, days left, state, next step and why";

    internal override IReadOnlyList<Option> Options => [Watch, Option.Json, Option.Config, Servers];

    private Output Output => surroundings.Output;

    internal override async Task<int> Run(Arguments arguments)
    {
        var daemons = DaemonFinder.FindAll(surroundings, arguments).Select(address => new DaemonClient(address, surroundings.Stop)).ToList();
        try
        {
            var exit = await Show(daemons, arguments, redraw: false);
            return arguments.Has(Watch) && exit == ExitCode.Done ? await ShowAgain(daemons, arguments) : exit;
        }
        finally
        {
            daemons.ForEach(daemon => daemon.Dispose());
        }
    }

    private async Task<int> ShowAgain(List<DaemonClient> daemons, Arguments arguments)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, surroundings.Time, surroundings.Stop);
                await Show(daemons, arguments, redraw: true);
            }
        }
        catch (OperationCanceledException) when (surroundings.Stop.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
    }

    private async Task<int> Show(List<DaemonClient> daemons, Arguments arguments, bool redraw)
    {
        var rows = new List<StatusRow>();
        var failures = new List<VerbFailure>();
        foreach (var daemon in daemons)
        {
            try
            {
                var sims = await daemon.List("/sims");
                rows.AddRange(sims.Select(sim => new StatusRow(daemons.Count > 1 ? daemon.Name : null, new SimView(sim))));
            }
            catch (VerbFailure failure)
            {
                failures.Add(failure);
            }
        }
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Array(rows.Select<StatusRow, Action<Utf8JsonWriter>>(row => row.WriteTo), indented: !arguments.Has(Watch)));
        else if (rows.Count > 0 || failures.Count == 0)
            WriteTable(rows, daemons.Count > 1, redraw);
        failures.ForEach(failure => Output.Err.WriteLine(failure.Message));
        return failures.Select(failure => failure.ExitCode).DefaultIfEmpty(ExitCode.Done).Max();
    }

    private void WriteTable(List<StatusRow> rows, bool boxes, bool redraw)
    {
        if (redraw)
            Output.Out.Write(Output.Width is null ? "\n" : "\e[H\e[J");
        if (rows.Count == 0)
        {
            Output.Out.WriteLine("No SIM is known yet; modems are searched for as long as the daemon runs.");
            return;
        }
        var table = new Table([.. boxes ? new Column[] { "BOX" } : [], .. StatusRow.Columns]);
        foreach (var row in rows)
            table.Add([.. boxes ? new Cell[] { row.Box } : [], .. row.Cells]);
        table.Write(Output);
    }
}
