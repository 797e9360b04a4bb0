using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Asks the carrier of one SIM, now.</summary>
internal sealed class AskVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    private static readonly Option Reply = new("reply", "TEXT", "what to answer to a menu", Repeats: true);

    internal override string Name => "ask";

    internal override string Help => "dials a code (else the carrier's first question) and shows the words and the reading";

    internal override string WordsUsage => "SIM [CODE]";

    internal override (int Least, int Most) Words => (1, 2);

    internal override IReadOnlyList<Option> Options => [Reply, Option.Json, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        if (arguments.Has(Reply) && arguments.Word(1) is null)
            throw VerbFailure.WrongUse("--reply answers a menu, so give the CODE that brings it.");
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        var answer = (await daemon.Post($"/sims/{sim.Iccid}/ask", Question(arguments))).Body;
        if (arguments.Has(Option.Json))
        {
            Output.Out.WriteLine(JsonText.Of(answer));
            return ExitCode.Done;
        }
        Output.Out.WriteLine(PlainText.Lines(answer.Text("text") ?? ""));
        if (answer.Field("reading") is { } reading)
        {
            Output.Out.WriteLine();
            ReadingLines.Write(Output.Out, reading);
        }
        if (answer.Text("session") == "waiting")
            Output.Err.WriteLine("The carrier waited for a reply; ask again with --reply, once for each menu.");
        return ExitCode.Done;
    }

    private static string Question(Arguments arguments) => JsonText.Object(question =>
    {
        if (arguments.Word(1) is { } code)
            question.WriteString("code", code);
        if (!arguments.Has(Reply))
            return;
        question.WriteStartArray("replies");
        foreach (var reply in arguments.Values(Reply))
            question.WriteStringValue(reply);
        question.WriteEndArray();
    });
}
