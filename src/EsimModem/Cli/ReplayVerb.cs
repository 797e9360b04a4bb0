using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;
using EsimModem.Cli.Daemon;
using EsimModem.Config;
using EsimModem.Rehearsal;
using EsimModem.Serial;

namespace EsimModem.Cli;

/// <summary>Feeds a recorded transcript to the product and tells what it made of it.</summary>
internal sealed class ReplayVerb(Surroundings surroundings) : Verb
{
    private static readonly Option Json = Option.Json with { Help = "print JSON" };

    internal override string Name => "replay";

    internal override string Help => "feeds a recorded transcript to the product";

    internal override string WordsUsage => "FILE|-";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Json, Option.Config];

    internal override IReadOnlyList<string> Notes =>
    [
        "FILE is what `run --trace` or `talk --trace` wrote. Nothing is sent anywhere: the product talks to the file, and time is pressed together.",
        "What the product asks and the file does not have is answered with an error, told, and the exit code is 1.",
    ];

    private Output Output => surroundings.Output;

    internal override Task<int> Run(Arguments arguments)
    {
        var name = arguments.Words[0];
        var result = new ConfigurationReader(surroundings.Environment).Read(arguments.Value(Option.Config));
        if (arguments.Has(Option.Config) && !result.IsGood)
            throw VerbFailure.WrongUse(string.Join('\n', result.Faults));
        var replay = new Replay(result.Book, new ReplyReader(result.Book, Vocabulary.BuiltIn), result.Configuration.ForBank().Modems);
        var sessions = replay.Run(Steps(name), surroundings.Stop);
        if (sessions.Count == 0)
            throw new VerbFailure(ExitCode.Failed, $"{PlainText.Line(name)} holds no conversation; write one with `run --trace` or `talk --trace`.");
        if (arguments.Has(Json))
            Output.Out.WriteLine(JsonText.Of(writer => ReplayJson.Write(writer, sessions)));
        else
            ReplayLines.Write(Output, sessions);
        var missing = sessions.SelectMany(session => session.Missing).ToList();
        foreach (var (line, asked) in missing)
            Output.Err.WriteLine($"After line {line} the product asked {PlainText.Line(asked)}, which the transcript does not have.");
        return Task.FromResult(missing.Count == 0 && sessions.All(session => session.Trouble is null) ? ExitCode.Done : ExitCode.Failed);
    }

    private IReadOnlyList<TranscriptStep> Steps(string name)
    {
        try
        {
            return TranscriptReader.Read(name == "-" ? Output.In.ReadToEnd() : File.ReadAllText(name));
        }
        catch (FormatException e)
        {
            throw new VerbFailure(ExitCode.Failed, $"{PlainText.Line(name)}: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VerbFailure(ExitCode.Failed, $"{PlainText.Line(name)} cannot be read ({e.Message.TrimEnd('.')}); name a transcript.");
        }
    }
}
