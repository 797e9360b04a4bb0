using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Carriers.Schema;
using EsimModem.Cli.Daemon;
using EsimModem.Config;

namespace EsimModem.Cli;

/// <summary>The carriers that are known here, built in and the owner's.</summary>
internal sealed class CarriersListVerb(Surroundings surroundings) : Verb
{
    private static readonly Option World = new("world", null, "also those of the world's list, which no file describes");

    internal override string Name => "carriers list";

    internal override string Help => "the carriers that are known, built in and your own";

    internal override IReadOnlyList<Option> Options => [World, Option.Json, Option.Config];

    internal override Task<int> Run(Arguments arguments)
    {
        var result = new ConfigurationReader(surroundings.Environment).Read(arguments.Value(Option.Config));
        foreach (var fault in result.Faults)
            surroundings.Output.Err.WriteLine(PlainText.Line(fault.ToString()));
        var carriers = result.Book.Known(world: arguments.Has(World));
        if (arguments.Has(Option.Json))
            surroundings.Output.Out.WriteLine(JsonText.Array(carriers.Select<Carrier, Action<Utf8JsonWriter>>(carrier => writer => Write(writer, carrier))));
        else
            WriteTable(carriers);
        return Task.FromResult(result.IsGood ? ExitCode.Done : ExitCode.WrongUse);
    }

    private void WriteTable(IReadOnlyList<Carrier> carriers)
    {
        var table = new Table(["CARRIER", "NAME", "COUNTRY", "CURRENCY", "NETWORKS", "ASKED BY", "PLANS", "RENEWED BY", "FILE"]);
        foreach (var carrier in carriers)
            table.Add([
                carrier.Id, carrier.Name, carrier.Country, carrier.Currency, Joined(carrier.Networks),
                Joined(carrier.Ask.Select(question => question.Text)), Joined(carrier.Plans.Select(plan => plan.Name)), Joined(Ways(carrier)), Joined(carrier.Files),
            ]);
        table.Write(surroundings.Output);
    }

    private static void Write(Utf8JsonWriter writer, Carrier carrier)
    {
        writer.WriteStartObject();
        writer.WriteString("carrier", carrier.Id);
        writer.WriteString("name", carrier.Name);
        writer.WriteString("country", carrier.Country);
        writer.WriteString("zone", carrier.Zone.Id);
        writer.WriteString("currency", carrier.Currency);
        WriteList(writer, "networks", carrier.Networks);
        WriteList(writer, "iccid", carrier.Iccid);
        if (carrier.Care is { } care)
            writer.WriteString("care", care);
        WriteList(writer, "plans", carrier.Plans.Select(plan => plan.Name));
        WriteList(writer, "renew", Ways(carrier));
        WriteList(writer, "files", carrier.Files);
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }

    private static IEnumerable<string> Ways(Carrier carrier) =>
        carrier.Plans.SelectMany(plan => carrier.RenewalOf(plan).Kinds).Concat(carrier.Renew.Kinds).Distinct().Order().Select(SchemaWords.Of);

    private static string Joined(IEnumerable<string?> items) => string.Join(" ", items.OfType<string>());
}
