using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>A person's word on a task: that he takes it, or that it is done.</summary>
internal sealed class TaskVerb(Surroundings surroundings, string word, string help) : DaemonVerb(surroundings)
{
    internal override string Name => $"tasks {word}";

    internal override string Help => help;

    internal override string WordsUsage => "ID";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Option.Config, Option.Server];

    internal static IEnumerable<Verb> All(Surroundings surroundings) =>
    [
        new TaskVerb(surroundings, "take", "takes a task for four hours; what it may cost is reserved"),
        new TaskVerb(surroundings, "done", "says that a task is done; the account is looked at at once, and only a reading believes it"),
    ];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var id = arguments.Words[0];
        var task = (await daemon.Post($"/tasks/{Uri.EscapeDataString(id)}/{word}", JsonText.Object(body => body.WriteString("by", Surroundings.Person)))).Body;
        Output.Out.WriteLine(PlainText.Line($"Task {id}: {task.Text("said") ?? task.Text("state")}."));
        if (word == "take")
            Output.Out.WriteLine(PlainText.Line(task.Text("text") ?? ""));
        return ExitCode.Done;
    }
}
