using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Sends a message from a card, within the caps, and says what became of it.</summary>
internal sealed class SmsSendVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "sms send";

    internal override string Help => "sends a message from a card, within the caps";

    internal override string WordsUsage => "SIM TO TEXT";

    internal override (int Least, int Most) Words => (3, 3);

    internal override IReadOnlyList<Option> Options => [Option.Json, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        var answer = await daemon.Post("/sms", JsonText.Object(message =>
        {
            message.WriteString("iccid", sim.Iccid);
            message.WriteString("to", arguments.Words[1]);
            message.WriteString("text", arguments.Words[2]);
        }));
        var follow = new OrderFollower(Surroundings, daemon);
        var order = await follow.UntilAnswered(answer);
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Of(order));
        return follow.Tell(sim, order, quiet: arguments.Has(Option.Json));
    }
}
