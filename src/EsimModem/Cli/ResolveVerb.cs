using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Takes a person's word on an order whose outcome nobody could read.</summary>
internal sealed class ResolveVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    private static readonly string[] Outcomes = ["happened", "didNotHappen", "abandoned"];
    private static readonly Option Note = new("note", "TEXT", "what you saw");

    internal override string Name => "resolve";

    internal override string Help => "takes a person's word on an open order: happened, didNotHappen, or abandoned";

    internal override string WordsUsage => "ID OUTCOME";

    internal override (int Least, int Most) Words => (2, 2);

    internal override IReadOnlyList<Option> Options => [Note, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var outcome = OutcomeOf(arguments.Words[1]);
        var order = Uri.EscapeDataString(arguments.Words[0]);
        var closed = (await daemon.Post($"/orders/{order}/resolve", JsonText.Object(body =>
        {
            body.WriteString("outcome", outcome);
            if (arguments.Value(Note) is { } note)
                body.WriteString("note", note);
            body.WriteString("by", Surroundings.Person);
        }))).Body;
        Output.Out.WriteLine(PlainText.Line($"Order {arguments.Words[0]} is {closed.Text("state") ?? "closed"}."));
        return ExitCode.Done;
    }

    private static string OutcomeOf(string typed) =>
        Outcomes.FirstOrDefault(outcome => outcome.Equals(typed, StringComparison.OrdinalIgnoreCase))
        ?? throw VerbFailure.WrongUse($"An order {string.Join(" or ", Outcomes)}, not \"{typed}\".");
}
