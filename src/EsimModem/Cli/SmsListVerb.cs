using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>The messages that came to the cards and were sent from them, newest first.</summary>
internal sealed class SmsListVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    private const int Usual = 50;
    private const int MostOfAPage = 1000;
    private static readonly Option Limit = new("limit", "N", $"so many, {Usual} unless told");

    internal override string Name => "sms list";

    internal override string Help => "the messages of all cards, or of one, newest first";

    internal override string WordsUsage => "[SIM]";

    internal override (int Least, int Most) Words => (0, 1);

    internal override IReadOnlyList<Option> Options => [Limit, Option.Json, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var most = arguments.Number(Limit, Usual, 1, 1_000_000);
        var sims = (await daemon.List("/sims")).Select(sim => new SimView(sim)).ToList();
        var one = arguments.Word(0) is { } named ? $"&iccid={SimChoice.Of(sims, named).Iccid}" : "";
        var messages = await daemon.List($"/sms?limit={Math.Min(most, MostOfAPage)}{one}", most);
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Array(messages.Select<JsonElement, Action<Utf8JsonWriter>>(message => message.WriteTo)));
        else if (messages.Count == 0)
            Output.Out.WriteLine("No message has come or gone.");
        else
            WriteTable(messages, sims);
        return ExitCode.Done;
    }

    private void WriteTable(IReadOnlyList<JsonElement> messages, IReadOnlyList<SimView> sims)
    {
        var titles = sims.ToDictionary(sim => sim.Iccid, sim => sim.Title);
        var table = new Table([new("ID", Right: true), "AT", "SIM", "FROM OR TO", "STATE", "TEXT"]);
        foreach (var message in messages)
            table.Add([
                message.Text("id"), message.Time("at") is { } at ? $"{at:yyyy-MM-dd HH:mm:ss}" : "", titles.GetValueOrDefault(message.Text("iccid") ?? "") ?? message.Text("iccid"),
                SmsLines.Party(message), SmsLines.State(message), message.Text("text") is { } text ? PlainText.Line(text) : "",
            ]);
        table.Write(Output);
    }
}
