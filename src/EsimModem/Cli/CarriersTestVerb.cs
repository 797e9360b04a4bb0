using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;
using EsimModem.Cli.Daemon;
using EsimModem.Config;

namespace EsimModem.Cli;

/// <summary>Proves every example of the carrier files, or of one of them.</summary>
internal sealed class CarriersTestVerb(Surroundings surroundings) : Verb
{
    internal override string Name => "carriers test";

    internal override string Help => "proves every example in the carrier files, or in one of them";

    internal override string WordsUsage => "[FILE]";

    internal override (int Least, int Most) Words => (0, 1);

    internal override IReadOnlyList<Option> Options => [Option.Json, Option.Config];

    private Output Output => surroundings.Output;

    internal override Task<int> Run(Arguments arguments)
    {
        var faults = new Faults();
        var file = arguments.Word(0);
        var book = file is null ? OfConfiguration(arguments, faults) : CarrierBook.Read(BuiltInFiles.Carriers, Given(file, faults), faults);
        var proof = new CarrierProof(new ReplyReader(book, Vocabulary.BuiltIn));
        var proofs = book.All.Where(carrier => file is null || carrier.Files.Contains(file)).Select(carrier => (Carrier: carrier, Lines: proof.Of(carrier))).ToList();
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Array(proofs.SelectMany(each => each.Lines.Select<ProofLine, Action<Utf8JsonWriter>>(line => writer => Write(writer, each.Carrier, line)))));
        else
            Show(proofs);
        foreach (var fault in faults)
            Output.Err.WriteLine(PlainText.Line(fault.ToString()));
        var isProved = proofs.All(each => each.Lines.All(line => line.Outcome != ProofOutcome.Failed));
        return Task.FromResult(!faults.None ? ExitCode.WrongUse : isProved ? ExitCode.Done : ExitCode.Failed);
    }

    private CarrierBook OfConfiguration(Arguments arguments, Faults faults)
    {
        var result = new ConfigurationReader(surroundings.Environment).Read(arguments.Value(Option.Config));
        faults.AddAll(result.Faults);
        return result.Book;
    }

    private static IReadOnlyList<CarrierFile> Given(string file, Faults faults) => CarrierFolder.Read(file, faults) is { } read ? [read] : [];

    private void Show(List<(Carrier Carrier, IReadOnlyList<ProofLine> Lines)> proofs)
    {
        foreach (var line in proofs.SelectMany(each => each.Lines).Where(line => line.Outcome != ProofOutcome.Passed))
            Output.Out.WriteLine(Output.Paint(PlainText.Line(line.ToString()), line.Outcome == ProofOutcome.Failed ? Paint.Red : Paint.Dim));
        var table = new Table(["CARRIER", new("EXAMPLES", Right: true), new("FAILED", Right: true), "FILE"]);
        foreach (var (carrier, lines) in proofs)
        {
            var failed = Count(lines, ProofOutcome.Failed);
            table.Add([
                carrier.Id, $"{failed + Count(lines, ProofOutcome.Passed)}", new($"{failed}", failed > 0 ? Paint.Red : Paint.Green), string.Join(" ", carrier.Files),
            ]);
        }
        if (table.Count > 0)
            table.Write(Output);
    }

    private static void Write(Utf8JsonWriter writer, Carrier carrier, ProofLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("carrier", carrier.Id);
        writer.WriteString("place", line.Place.ToString());
        writer.WriteString("outcome", SchemaWords.Of(line.Outcome));
        writer.WriteString("text", line.Sentence);
        writer.WriteEndObject();
    }

    private static int Count(IReadOnlyList<ProofLine> lines, ProofOutcome outcome) => lines.Count(line => line.Outcome == outcome);
}
