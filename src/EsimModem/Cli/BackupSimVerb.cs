using System.Text;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Puts away what a card keeps: its phone book as vCard, its messages as a table.</summary>
internal sealed class BackupSimVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    private static readonly Option Excel = new("excel", null, "the table for programs with a decimal comma: byte order mark and ;");
    private static readonly Option Json = Option.Json with { Help = "print both as JSON, and write no file" };

    internal override string Name => "backup sim";

    internal override string Help => "the phone book and messages of a card";

    internal override string WordsUsage => "SIM [FILE]";

    internal override (int Least, int Most) Words => (1, 2);

    internal override IReadOnlyList<Option> Options => [Excel, Json, Option.Config, Option.Server];

    internal override IReadOnlyList<string> Notes =>
    [
        "FILE takes the phone book, ICCID.vcf unless told; the messages that the daemon has of the card go beside it, into ICCID-sms.csv.",
        "The card must be in a modem for its phone book. Nothing is overwritten, and nothing is written to the card.",
    ];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        var call = $"/sims/{sim.Iccid}/backup";
        if (arguments.Has(Json))
            return Print(await daemon.Get($"{call}?as=json"));
        var book = Path.GetFullPath(arguments.Word(1) ?? $"{sim.Iccid}.vcf");
        var messages = Path.Combine(Path.GetDirectoryName(book)!, $"{Path.GetFileNameWithoutExtension(book)}-sms.csv");
        if (File.Exists(book))
            throw new VerbFailure(ExitCode.Failed, $"{book} is there already and is not overwritten: name another file.");
        await Write(messages, await daemon.Text($"{call}?as=csv{(arguments.Has(Excel) ? "&excel=1" : "")}"));
        Output.Out.WriteLine($"{PlainText.Line(messages)}: the messages");
        var cards = await daemon.Text($"{call}?as=vcard");
        await Write(book, cards);
        Output.Out.WriteLine($"{PlainText.Line(book)}: the phone book, {cards.Split("BEGIN:VCARD").Length - 1} entries");
        return ExitCode.Done;
    }

    private int Print(System.Text.Json.JsonElement both)
    {
        Output.Out.WriteLine(JsonText.Of(both));
        if (both.Text("phoneBookTrouble") is not { } trouble)
            return ExitCode.Done;
        Output.Err.WriteLine($"The phone book is not whole: {PlainText.Line(trouble)}.");
        return ExitCode.Failed;
    }

    private static async Task Write(string path, string text)
    {
        await using var file = NewFile.Create(path);
        await file.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
