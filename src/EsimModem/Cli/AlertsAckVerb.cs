using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Says that a person has seen an alert; it goes on until its cause is gone.</summary>
internal sealed class AlertsAckVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "alerts ack";

    internal override string Help => "says that you have seen an alert; it goes on until its cause is gone";

    internal override string WordsUsage => "ID";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var id = arguments.Words[0];
        await daemon.Post($"/alerts/{Uri.EscapeDataString(id)}/ack", JsonText.Object(body => body.WriteString("by", Surroundings.Person)));
        Output.Out.WriteLine(PlainText.Line($"Alert {id} is acknowledged."));
        return ExitCode.Done;
    }
}
