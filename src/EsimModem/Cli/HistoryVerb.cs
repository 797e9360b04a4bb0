using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>The timeline of one SIM, newest first: what was read, decided, ordered and proved.</summary>
internal sealed class HistoryVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    private const int Usual = 50;
    private const int MostOfAPage = 1000;
    private static readonly Option Limit = new("limit", "N", $"so many rows, {Usual} unless told");
    private static readonly Option All = new("all", null, "every row that the book holds");

    internal override string Name => "history";

    internal override string Help => "the timeline of a SIM, newest first: readings, decisions, orders, proofs";

    internal override string WordsUsage => "SIM";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Limit, All, Option.Json, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var most = arguments.Has(All) ? int.MaxValue : arguments.Number(Limit, Usual, 1, 1_000_000);
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        var rows = await daemon.List($"/sims/{sim.Iccid}/history?limit={Math.Min(most, MostOfAPage)}", most);
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Array(rows.Select<JsonElement, Action<Utf8JsonWriter>>(row => row.WriteTo)));
        else
            WriteTable(rows);
        return ExitCode.Done;
    }

    private void WriteTable(IReadOnlyList<JsonElement> rows)
    {
        var table = new Table([new("ROW", Right: true), "AT", "WHAT", new("ORDER", Right: true), "TEXT"]);
        foreach (var row in rows)
            table.Add([
                row.Text("id"), row.Time("at") is { } at ? $"{at:yyyy-MM-dd HH:mm:ss}" : "", row.Text("what"), row.Text("order") ?? "",
                row.Text("words") is { } words ? $"{row.Text("text")} «{words}»" : row.Text("text"),
            ]);
        table.Write(Output);
    }
}
