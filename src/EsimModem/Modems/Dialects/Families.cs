namespace EsimModem.Modems.Dialects;

/// <summary>The families that are known, the owner's before the built-in ones, and among them the standard for everybody else.</summary>
internal sealed class Families(IReadOnlyList<Dialect> all)
{
    public const string StandardName = "generic";

    public IReadOnlyList<Dialect> All => all;

    public Dialect Standard { get; } = all.First(dialect => dialect.Name == StandardName);

    /// <summary>Chooses by maker and model; a maker who does not name himself, or whom nobody knows, is found by his models.</summary>
    public Dialect Of(ModemIdentity modem) => ByMaker(modem) ?? ByModel(modem) ?? Standard;

    private Dialect? ByMaker(ModemIdentity modem) => Best(
        all.Where(dialect => (dialect.Makers, dialect.Models) is not ([], []) && Fits(dialect.Makers, modem.Manufacturer) && Fits(dialect.Models, modem.Model)),
        modem.Model, modem.Manufacturer);

    private Dialect? ByModel(ModemIdentity modem) => Best(
        all.Where(dialect => Longest(dialect.Models is [] ? dialect.Makers : dialect.Models, modem.Model) > 0),
        modem.Model, modem.Model);

    // The longest word of the model knows it best: a file for one model goes before that for all of the maker. Of equal ones the first stays.
    private static Dialect? Best(IEnumerable<Dialect> fitting, string model, string maker) => fitting
        .OrderByDescending(dialect => Longest(dialect.Models, model))
        .ThenByDescending(dialect => dialect.Models is [] ? Longest(dialect.Makers, maker) : 0)
        .FirstOrDefault();

    private static bool Fits(string[] words, string name) => words is [] || Longest(words, name) > 0;

    private static int Longest(string[] words, string name) =>
        words.Where(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => word.Length).DefaultIfEmpty().Max();
}
