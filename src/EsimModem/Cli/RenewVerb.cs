using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Shows what renewing a SIM would do and cost, and does it on a person's word.</summary>
internal sealed class RenewVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    private static readonly Option Trial = new("trial", null, "prove an unproven order on this one SIM");

    internal override string Name => "renew";

    internal override string Help => "shows what would be done and what it may cost; does it with --yes";

    internal override string WordsUsage => "SIM";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Option.Yes, Trial, Option.Json, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        return arguments.Has(Option.Yes)
            ? await Confirm(arguments, daemon, sim)
            : await Preview(arguments, daemon, sim);
    }

    private async Task<int> Preview(Arguments arguments, DaemonClient daemon, SimView sim)
    {
        var preview = (await daemon.Post($"/sims/{sim.Iccid}/renew", Body(arguments, confirm: false))).Body;
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Of(preview));
        else
            Show(sim, preview);
        return ExitCode.Done;
    }

    private void Show(SimView sim, JsonElement preview)
    {
        var words = new[]
        {
            preview.Text("kind"),
            preview.Text("way") is { } way ? $"by {way}" : null,
            preview.Text("plan") is { } plan ? $"plan {plan}" : null,
            preview.Money("price") is { } price ? $"for at most {price}" : "price not known",
        };
        Output.Out.WriteLine(PlainText.Line($"{sim.Title}: {string.Join(", ", words.OfType<string>())}."));
        if (preview.Text("why") is { } why)
            Output.Out.WriteLine(PlainText.Line(why));
        Output.Out.WriteLine("Nothing was sent; add --yes to do it.");
    }

    private async Task<int> Confirm(Arguments arguments, DaemonClient daemon, SimView sim)
    {
        var answer = await daemon.Post($"/sims/{sim.Iccid}/renew", Body(arguments, confirm: true));
        var follow = new OrderFollower(Surroundings, daemon);
        var order = await follow.UntilAnswered(answer);
        if (arguments.Has(Option.Json))
            Output.Out.WriteLine(JsonText.Of(order));
        return follow.Tell(sim, order, quiet: arguments.Has(Option.Json));
    }

    private static string Body(Arguments arguments, bool confirm) => JsonText.Object(body =>
    {
        if (confirm)
            body.WriteBoolean("confirm", true);
        if (arguments.Has(Trial))
            body.WriteBoolean("trial", true);
    });
}
