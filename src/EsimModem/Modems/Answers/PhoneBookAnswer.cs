using System.Text;
using EsimModem.Gsm;

namespace EsimModem.Modems.Answers;

/// <summary>The lines about a phone book: its use (+CPBS, 3GPP 27.007 section 8.11) and its entries (+CPBR, section 8.12).</summary>
internal static class PhoneBookAnswer
{
    private const int International = 145;
    private const int ShortestPacked = 10;

    /// <summary>How many entries there are and how many there is room for; null when the modem does not say.</summary>
    public static (int Used, int Places)? Use(IReadOnlyList<string> lines) =>
        lines.Fields("+CPBS") is { } fields && fields.Number(1) is { } used && fields.Number(2) is { } places ? (used, places) : null;

    /// <summary>The first and last place, from the answer to the test command; null when the modem does not say.</summary>
    public static (int First, int Last)? Range(IReadOnlyList<string> lines) =>
        lines.Fields("+CPBR")?.Ranges(0) is [var range, ..] ? range : null;

    /// <summary>The entries that can be read, and how many lines could not.</summary>
    public static (IReadOnlyList<PhoneBookEntry> Entries, int Unread) Entries(IReadOnlyList<string> lines, string? charset)
    {
        var fields = lines.AllFields("+CPBR").ToList();
        var entries = fields.Select(one => Entry(one, charset)).OfType<PhoneBookEntry>().ToList();
        return (entries, fields.Count - entries.Count);
    }

    private static PhoneBookEntry? Entry(FieldReader fields, string? charset)
    {
        if (fields.Number(0) is not { } place || ModemNumber.Decode(fields.Text(1)) is not { } number)
            return null;
        var plus = fields.Number(2) == International && char.IsAsciiDigit(number[0]) ? "+" : "";
        return new PhoneBookEntry(place, plus + number, fields.Text(3) is { } name ? Name(name, charset) : null);
    }

    /// <summary>A name in the modem's character set, or as it lies on the card: in octets or their digits, behind a mark of its packing.</summary>
    private static string? Name(string name, string? charset)
    {
        if (name[0] is >= '\x80' and <= '\x82' && name.All(octet => octet <= 0xFF))
            return SimAlpha.Decode(Encoding.Latin1.GetBytes(name));
        var isMarked = name.Length >= ShortestPacked && name[0] == '8' && name[1] is '0' or '1' or '2';
        if (isMarked && Hex.TryRead(name, out var octets) && SimAlpha.Decode(octets) is { } packed && Plausible.Alphabetic(packed))
            return packed;
        return ModemText.Decode(name, charset);
    }
}
