using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>One message, whole.</summary>
internal sealed class SmsReadVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "sms read";

    internal override string Help => "one message, whole";

    internal override string WordsUsage => "ID";

    internal override (int Least, int Most) Words => (1, 1);

    internal override IReadOnlyList<Option> Options => [Option.Json, Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        if (!long.TryParse(arguments.Words[0], out var id))
            throw VerbFailure.WrongUse($"\"{arguments.Words[0]}\" is no number of a message; \"esim-modem sms list\" shows them.");
        var message = await daemon.Get($"/sms/{id}");
        if (arguments.Has(Option.Json))
        {
            Output.Out.WriteLine(JsonText.Of(message));
            return ExitCode.Done;
        }
        var parts = message.Text("parts") is { } count and not "1" ? $", {count} parts" : "";
        Output.Out.WriteLine(PlainText.Line($"{SmsLines.Party(message)}, {(message.Time("at") is { } at ? $"{at:yyyy-MM-dd HH:mm:ss}" : "")}, {SmsLines.State(message)}{parts}"));
        Output.Out.WriteLine();
        Output.Out.WriteLine(message.Text("text") is { } text ? PlainText.Lines(text) : "Its text is not for your eyes, or was dropped after its time.");
        return ExitCode.Done;
    }
}
