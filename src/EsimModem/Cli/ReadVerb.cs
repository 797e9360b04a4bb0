using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;
using EsimModem.Cli.Daemon;
using EsimModem.Config;

namespace EsimModem.Cli;

/// <summary>Shows what the reply reader makes of a text, or of a stream of them.</summary>
internal sealed class ReadVerb(Surroundings surroundings) : Verb
{
    private static readonly Option CarrierName = new("carrier", "CARRIER", "whose words they are");
    private static readonly Option Country = new("country", "CC", "of which country, in two letters");
    private static readonly Option Json = Option.Json with { Help = "print JSON" };
    private static readonly Option Why = new("why", null, "also show every step, and the draft of a rule for the carrier file");
    private static readonly Option Jsonl = new("jsonl", null, "read one JSON object a line from standard input, write one a line");

    internal override string Name => "read";

    internal override string Help => "what the reply reader makes of a text";

    internal override string WordsUsage => "[TEXT]";

    internal override (int Least, int Most) Words => (0, int.MaxValue);

    internal override IReadOnlyList<Option> Options => [CarrierName, Country, Why, Json, Jsonl, Option.Config];

    private Output Output => surroundings.Output;

    internal override Task<int> Run(Arguments arguments)
    {
        var result = new ConfigurationReader(surroundings.Environment).Read(arguments.Value(Option.Config));
        if (arguments.Has(Option.Config) && !result.IsGood)
            throw VerbFailure.WrongUse(string.Join('\n', result.Faults));
        var reader = new ReplyReader(result.Book, Vocabulary.BuiltIn);
        if (!arguments.Has(Jsonl))
            return Task.FromResult(One(arguments, result.Book, reader));
        if (arguments.Words.Count > 0 || arguments.Has(CarrierName) || arguments.Has(Country))
            throw VerbFailure.WrongUse("--jsonl takes text, carrier and country from each line, so give none here.");
        if (arguments.Has(Why))
            throw VerbFailure.WrongUse("--jsonl prints readings alone; give one text to see why it is read so.");
        return Task.FromResult(Stream(new ReadLine(result.Book, reader)));
    }

    private int One(Arguments arguments, CarrierBook book, ReplyReader reader)
    {
        if (arguments.Words.Count == 0)
            throw VerbFailure.WrongUse("Give the text to read, or - to take it from standard input.");
        var text = arguments.Words is ["-"] ? Output.In.ReadToEnd() : string.Join(' ', arguments.Words);
        var query = new ReplyQuery(text)
        {
            Carriers = arguments.Value(CarrierName) is { } name ? [Known(book, name)] : [],
            Country = arguments.Value(Country)?.ToUpperInvariant(),
            Received = surroundings.Time.GetLocalNow(),
        };
        var explained = arguments.Has(Why) ? reader.Explain(query) : null;
        var json = JsonText.Of(writer => ReadingJson.Write(writer, explained?.Reading ?? reader.Read(query), explained));
        if (arguments.Has(Json))
            Output.Out.WriteLine(json);
        else
            ReadingLines.Write(Output.Out, JsonDocument.Parse(json).RootElement);
        if (explained is not null && !arguments.Has(Json))
            StepLines.Write(Output.Out, explained);
        return ExitCode.Done;
    }

    // Line by line, so that a program at the other end may wait for each answer before it sends on.
    private int Stream(ReadLine lines)
    {
        while (!surroundings.Stop.IsCancellationRequested && Output.In.ReadLine() is { } line)
        {
            Output.Out.WriteLine(lines.Process(line));
            Output.Out.Flush();
        }
        return ExitCode.Done;
    }

    private static Carrier Known(CarrierBook book, string name)
    {
        if (book.Find(name) is { } carrier)
            return carrier;
        var hint = book.Hint(name);
        throw VerbFailure.WrongUse($"No carrier file describes \"{name}\"" + (hint.Length > 0 ? hint : "; see \"esim-modem carriers list\"."));
    }
}
