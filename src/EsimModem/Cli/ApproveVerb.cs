using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>A person's yes to an order that waits for one.</summary>
internal sealed class ApproveVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "approve";

    internal override string Help => "says yes to an order that waits for one (renewals: approve)";

    internal override string WordsUsage => "ID";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var id = arguments.Words[0];
        var order = (await daemon.Post($"/orders/{Uri.EscapeDataString(id)}/approve", JsonText.Object(body => body.WriteString("by", Surroundings.Person)))).Body;
        var price = order.Money("price") is { } money ? $" for at most {money}" : "";
        Output.Out.WriteLine(PlainText.Line($"Order {id} goes out{price}; it counts as done when a reading proves it."));
        return ExitCode.Done;
    }
}
