using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Gives a card away to another box: writes the file by which that one takes over its open orders.</summary>
internal sealed class SimsReleaseVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    internal override string Name => "sims release";

    internal override string Help => "gives a card away to another box: writes the file by which it takes over the open orders";

    internal override string WordsUsage => "SIM FILE";

    internal override (int Least, int Most) Words => (2, 2);

    internal override IReadOnlyList<Option> Options => [Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var sim = await SimChoice.Of(daemon, arguments.Words[0]);
        var file = arguments.Words[1];
        // Opened before the card is given away, so that nothing is lost where it cannot be written.
        await using var stream = New(file);
        try
        {
            var paper = await daemon.Post($"/sims/{sim.Iccid}/handover", JsonText.Object(body => body.WriteString("by", Surroundings.Person)));
            await using var writer = new StreamWriter(stream);
            await writer.WriteLineAsync(JsonText.Of(paper.Body));
        }
        catch
        {
            File.Delete(file);
            throw;
        }
        Output.Out.WriteLine(PlainText.Line($"{sim.Title} is released: this box spends nothing for it any more. Carry {file} to the other box and say `sims adopt {sim.Iccid} {file}` there; until then its open orders are nobody's."));
        return ExitCode.Done;
    }

    private static FileStream New(string file)
    {
        try
        {
            return new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw VerbFailure.WrongUse(File.Exists(file) ? $"{file} is there already; name another file." : $"{file} cannot be written ({e.Message.TrimEnd('.')}); name another file.");
        }
    }
}
