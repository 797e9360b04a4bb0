using EsimModem.Carriers.Yaml;

namespace EsimModem.Cli.Daemon;

/// <summary>Finds the one SIM that a person named: by ICCID, its last four or more digits, its label, or its number.</summary>
internal static class SimChoice
{
    private const int FewestDigits = 4;

    internal static async Task<SimView> Of(DaemonClient daemon, string named)
    {
        var sims = (await daemon.List("/sims")).Select(item => new SimView(item)).ToList();
        return Of(sims, named);
    }

    internal static SimView Of(IReadOnlyList<SimView> sims, string named)
    {
        if (sims.FirstOrDefault(sim => sim.Iccid == named) is { } exact)
            return exact;
        var found = sims.Where(sim => IsMeant(sim, named)).ToList();
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
            throw VerbFailure.WrongUse($"\"{named}\" may be any of: {string.Join(", ", found.Select(sim => $"{sim.Title} ({sim.Iccid})"))}; name one by more digits.");
        var near = NearestName.To(named, sims.Select(sim => sim.Label).OfType<string>());
        throw VerbFailure.WrongUse($"No SIM is \"{named}\"" + (near is null ? "; \"esim-modem status\" lists them." : $"; did you mean \"{near}\"?"));
    }

    private static bool IsMeant(SimView sim, string named) =>
        sim.Label == named
        || (named.Length >= FewestDigits && named.All(char.IsAsciiDigit) && sim.Iccid.EndsWith(named, StringComparison.Ordinal))
        || (sim.Number is { } number && Digits(number).Length > FewestDigits && Digits(number) == Digits(named) && IsNumber(named));

    private static bool IsNumber(string text) => text.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')');

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
