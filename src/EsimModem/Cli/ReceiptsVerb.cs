using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>What was ordered, paid and proved, newest first.</summary>
internal sealed class ReceiptsVerb(Surroundings surroundings) : PaperVerb(surroundings)
{
    internal override string Name => "receipts";

    internal override string Help => "what was ordered, paid and proved, newest first";

    protected override string Address => "/receipts";

    protected override async Task WriteTable(IReadOnlyList<JsonElement> items, DaemonClient daemon)
    {
        if (items.Count == 0)
        {
            Output.Out.WriteLine("There is no receipt: nothing that was ordered has been proved by a reading in this time.");
            return;
        }
        var titles = (await daemon.List("/sims")).Select(sim => new SimView(sim)).ToDictionary(sim => sim.Iccid, sim => sim.Title);
        var table = new Table([new("ID", Right: true), "AT", "SIM", "KIND", "PLAN", new("PAID", Right: true), new("BALANCE", Right: true), "VALID UNTIL", new("ORDER", Right: true)]);
        foreach (var receipt in items)
            table.Add([
                receipt.Text("id"), receipt.Time("at") is { } at ? $"{at:yyyy-MM-dd HH:mm}" : "", titles.GetValueOrDefault(receipt.Text("iccid") ?? "") ?? receipt.Text("iccid"),
                receipt.Text("kind"), receipt.Text("plan"), receipt.Money("paid") ?? "?", receipt.Money("balanceAfter") ?? "?",
                receipt.Text("validAfter") is { } valid ? valid.Length > 10 ? valid[..16].Replace('T', ' ') : valid : "", receipt.Text("order"),
            ]);
        table.Write(Output);
    }
}
