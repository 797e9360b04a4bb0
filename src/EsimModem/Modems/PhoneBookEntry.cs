namespace EsimModem.Modems;

/// <summary>One number that a card keeps, with the name to it if there is one.</summary>
internal sealed record PhoneBookEntry(int Place, string Number, string? Name);
