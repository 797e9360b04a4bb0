using System.Text.Json;
using EsimModem.Cli.Daemon;

namespace EsimModem.Cli;

/// <summary>Lets this box spend for a card: by the release file of the box that gave it away, or on the owner's word that no order is open elsewhere.</summary>
internal sealed class SimsAdoptVerb(Surroundings surroundings) : DaemonVerb(surroundings)
{
    private const int LongestFile = 900_000;
    private const int FewestDigits = 4;

    internal override string Name => "sims adopt";

    internal override string Help => "lets this box spend for a card, with the open orders of a release file, or on your word that there are none";

    internal override string WordsUsage => "SIM [FILE]";

    internal override (int Least, int Most) Words => (1, 2);

    internal override IReadOnlyList<Option> Options => [Option.Config, Option.Server];

    protected override async Task<int> Run(Arguments arguments, DaemonClient daemon)
    {
        var file = arguments.Word(1);
        var paper = file is null ? default : Read(file);
        var sims = (await daemon.List("/sims")).Select(item => new SimView(item)).ToList();
        var (iccid, title) = Chosen(sims, arguments.Words[0], paper);
        await daemon.Post($"/sims/{iccid}/adopt", JsonText.Object(body =>
        {
            body.WriteString("by", Surroundings.Person);
            if (file is null)
                return;
            body.WritePropertyName("release");
            paper.WriteTo(body);
        }));
        var orders = file is null ? 0 : paper.Field("paper")?.Items("orders").Count ?? 0;
        var taken = orders == 0 ? "" : $" {(orders == 1 ? "An open order goes" : $"{orders} open orders go")} on here as {(orders == 1 ? "it stands" : "they stand")}: see `history {iccid}`.";
        Output.Out.WriteLine(PlainText.Line($"{title} is adopted: this box may spend for it within the caps.{taken}"));
        return ExitCode.Done;
    }

    /// <summary>A card that has not been in this box yet is known by the file alone.</summary>
    private static (string Iccid, string Title) Chosen(List<SimView> sims, string named, JsonElement paper)
    {
        if (paper.Field("paper")?.Text("iccid") is { } iccid && !sims.Any(sim => sim.Iccid == iccid) && named.Length >= FewestDigits && iccid.EndsWith(named, StringComparison.Ordinal))
            return (iccid, $"…{iccid[^Math.Min(6, iccid.Length)..]}");
        var sim = SimChoice.Of(sims, named);
        return (sim.Iccid, sim.Title);
    }

    private static JsonElement Read(string file)
    {
        try
        {
            if (new FileInfo(file).Length > LongestFile)
                throw VerbFailure.WrongUse($"{file} is too long for a release file; `sims release SIM FILE` writes one.");
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw VerbFailure.WrongUse($"{file} is no release file, or is damaged; `sims release SIM FILE` on the other box writes it again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw VerbFailure.WrongUse($"{file} cannot be read ({e.Message.TrimEnd('.')}).");
        }
    }
}
