using System.Globalization;
using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Opening + top-ups - renewals - fees - unexplained = closing, SIM by SIM, and the sum of each currency.</summary>
internal sealed class StatementVerb(Surroundings surroundings) : PaperVerb(surroundings)
{
    private static readonly string[] Figures = ["opening", "topUps", "renewals", "fees", "unexplained", "closing"];

    internal override string Name => "statement";

    internal override string Help => "opening + top-ups - renewals - fees - unexplained = closing; this month unless told";

    protected override string Address => "/statement";

    protected override Task WriteTable(IReadOnlyList<JsonElement> items, DaemonClient daemon)
    {
        if (items.Count == 0)
        {
            Output.Out.WriteLine("No balance has been read in this time or before it.");
            return Task.CompletedTask;
        }
        var table = new Table(["SIM", "CURRENCY", .. Figures.Select(name => new Column(name == "topUps" ? "TOP-UPS" : name.ToUpperInvariant(), Right: true))]);
        foreach (var item in items)
            table.Add([item.Text("label") ?? item.Text("iccid"), Currency(item), .. Figures.Select(name => Cell(name, Amount(item, name)))]);
        foreach (var group in items.GroupBy(Currency).Where(group => group.Count() > 1).OrderBy(group => group.Key, StringComparer.Ordinal))
            table.Add(["all", group.Key, .. Figures.Select(name => Cell(name, group.Sum(item => Amount(item, name))))]);
        table.Write(Output);
        Output.Out.WriteLine($"From {items[0].Text("from")} to {items[0].Text("to")}. Opening + top-ups - renewals - fees - unexplained = closing.");
        return Task.CompletedTask;
    }

    private static string? Currency(JsonElement item) => item.Field("opening")?.Text("currency");

    private static decimal Amount(JsonElement item, string name) => decimal.Parse(item.Field(name)?.Text("amount") ?? "0", CultureInfo.InvariantCulture);

    private static Cell Cell(string name, decimal amount) =>
        new(amount.ToString("0.00##", CultureInfo.InvariantCulture), name == "unexplained" && amount != 0 ? Paint.Yellow : Paint.None);
}
