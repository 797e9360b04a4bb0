using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>A paper for the bookkeeper over a stretch of time: as a table, as CSV, as JSON.</summary>
internal abstract class PaperVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    private static readonly Option From = new("from", "DAY", "from the beginning of this day on, such as 2026-11-01");
    private static readonly Option To = new("to", "DAY", "to the end of this day");
    private static readonly Option Csv = new("csv", null, "print CSV with commas");
    private static readonly Option Excel = new("excel", null, "print CSV as Excel opens it where the comma is the decimal sign");

    internal override string WordsUsage => "[SIM]";

    internal override (int Least, int Most) Words => (0, 1);

    internal override IReadOnlyList<Option> Options => [From, To, Csv, Excel, Option.Json, Option.Config, Option.Server];

    protected abstract string Address { get; }

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        if (arguments.Has(Option.Json) && (arguments.Has(Csv) || arguments.Has(Excel)))
            throw VerbFailure.WrongUse("Print either --json or CSV, not both.");
        var sim = arguments.Word(0) is { } named ? await SimChoice.Of(daemon, named) : null;
        var wanted = new[] { Part("iccid", sim?.Iccid), Part("from", arguments.Value(From)), Part("to", arguments.Value(To)) }.OfType<string>().ToList();
        if (arguments.Has(Csv) || arguments.Has(Excel))
        {
            Output.Out.Write(await daemon.Table(Path(arguments.Has(Excel) ? [.. wanted, "excel=1"] : wanted)));
            return ExitCode.Done;
        }
        var items = await daemon.List(Path([.. wanted, "limit=1000"]));
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Array(items.Select<JsonElement, Action<Utf8JsonWriter>>(item => item.WriteTo)));
        else
            await WriteTable(items, daemon);
        return ExitCode.Done;
    }

    protected abstract Task WriteTable(IReadOnlyList<JsonElement> items, DaemonClient daemon);

    private static string? Part(string name, string? value) => value is null ? null : $"{name}={Uri.EscapeDataString(value)}";

    private string Path(IEnumerable<string> wanted) => string.Join('&', wanted) is { Length: > 0 } query ? $"{Address}?{query}" : Address;
}
