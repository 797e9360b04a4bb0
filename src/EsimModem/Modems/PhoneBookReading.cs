namespace EsimModem.Modems;

/// <summary>The phone book of a card as far as it could be read.</summary>
/// <param name="Places">How many entries the card has room for, where the modem says so.</param>
/// <param name="Trouble">Why it is not whole, with the remedy; null when it is.</param>
internal sealed record PhoneBookReading(IReadOnlyList<PhoneBookEntry> Entries, int? Places, string? Trouble)
{
    public static PhoneBookReading None(string trouble) => new([], null, trouble);
}
