namespace EsimModem.Modems.Answers;

/// <summary>
/// An extended error, as number or in words: +CME ERROR for the equipment (3GPP 27.007 section 9.2), +CMS ERROR for messages
/// (3GPP 27.005 section 3.2.5). Unknown numbers and words survive.
/// </summary>
internal sealed record ModemError(ModemErrorFamily Family, int? Code, string Meaning)
{
    /// <summary>Null when the final result is no extended error.</summary>
    public static ModemError? Read(string final) =>
        Read(final, "+CME ERROR", ModemErrorFamily.Equipment) ?? Read(final, "+CMS ERROR", ModemErrorFamily.Message);

    private static ModemError? Read(string final, string name, ModemErrorFamily family)
    {
        if (FieldReader.BodyAfter(name, final) is not { } body)
            return null;
        var table = family == ModemErrorFamily.Equipment ? EquipmentErrors.Meanings : MessageErrors.Meanings;
        if (int.TryParse(body, out var code))
            return new ModemError(family, code, table.GetValueOrDefault(code, "unknown"));
        var words = Plain(body);
        var known = table.Where(entry => Plain(entry.Value) == words).Select(entry => (int?)entry.Key).FirstOrDefault();
        return new ModemError(family, known, body);
    }

    // Makers spell the words with other capitals, blanks and hyphens.
    private static string Plain(string words) => string.Concat(words.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
