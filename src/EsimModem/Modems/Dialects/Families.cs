namespace EsimModem.Modems.Dialects;

/// <summary>The families that are known, and the standard for all others.</summary>
internal static class Families
{
    public static Dialect Standard { get; } = new("generic");

    // The families with model names come before those without.
    public static IReadOnlyList<Dialect> All { get; } =
        [Huawei.Dialect, Simcom.Gsm, Simcom.Lte, Quectel.Gsm, Quectel.Lte, Zte.Dialect, Standard];

    /// <summary>Chooses by maker and model; a maker who does not name himself is found by his models.</summary>
    public static Dialect Of(ModemIdentity modem) =>
        All.FirstOrDefault(dialect => dialect.Makers.Any(modem.Manufacturer.Says) && (dialect.Models.Length == 0 || dialect.Models.Any(modem.Model.Says)))
        ?? All.FirstOrDefault(dialect => dialect.Models.Any(modem.Model.Says) || dialect.Makers.Any(modem.Model.Says))
        ?? Standard;

    private static bool Says(this string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
