using EsimModem.Config;

namespace EsimModem.Cli;

/// <summary>Reads the configuration, the carrier files and the dialects, and tells every fault in them.</summary>
internal sealed class CheckVerb(Surroundings surroundings) : Verb
{
    internal override string Name => "check";

    internal override string Help => "reads the configuration, the carrier files and the dialects of modems, and tells every fault with its place";

    internal override IReadOnlyList<Option> Options => [Option.Config];

    internal override Task<int> Run(Arguments arguments)
    {
        var result = new ConfigurationReader(surroundings.Environment).Read(arguments.Value(Option.Config));
        var output = surroundings.Output.Out;
        foreach (var fault in result.Faults)
            output.WriteLine(PlainText.Line(fault.ToString()));
        foreach (var note in result.Notes)
            output.WriteLine(PlainText.Line($"{note.Place}: note: {note.Sentence}"));
        if (!result.IsGood)
            return Task.FromResult(ExitCode.WrongUse);
        output.WriteLine(Summary(result));
        return Task.FromResult(ExitCode.Done);
    }

    private static string Summary(ConfigurationResult result)
    {
        var configuration = result.Configuration;
        var sims = Counted.Of(configuration.Sims.Count, "sim");
        var modems = configuration.Modems.Count == 0 ? "modems are searched for" : Counted.Of(configuration.Modems.Count, "modem");
        var carriers = Counted.Of(result.Book.All.Count, "carrier");
        var mode = configuration.Renewals.ToString().ToLowerInvariant();
        return result.File is null
            ? $"There is no {Configuration.UsualFile}; the defaults are good: {modems}, {carriers}, renewals {mode}, nothing is spent."
            : $"{PlainText.Line(result.File)} is good: {sims}, {modems}, {carriers}, renewals {mode}.";
    }
}
