using System.Text;
using EsimModem.Modems;

namespace EsimModem.Web.Json;

/// <summary>Writes a phone book as vCard 3.0 (RFC 2426), which every telephone and mail program takes.</summary>
internal static class VCard
{
    public const string Type = "text/vcard; charset=utf-8";

    private const int LongestLine = 75;

    public static string Of(IReadOnlyList<PhoneBookEntry> entries) => string.Concat(entries.Select(Card));

    private static string Card(PhoneBookEntry entry)
    {
        var name = Escaped(entry.Name ?? entry.Number);
        string[] lines = ["BEGIN:VCARD", "VERSION:3.0", $"FN:{name}", $"N:{name};;;;", $"TEL;TYPE=CELL:{Escaped(entry.Number)}", "END:VCARD"];
        return string.Concat(lines.Select(line => Folded(line) + "\r\n"));
    }

    private static string Escaped(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\\' or ',' or ';' => $"\\{letter}",
        '\n' => "\\n",
        _ when char.IsControl(letter) => "",
        _ => $"{letter}",
    }));

    /// <summary>A long line goes on in the next one behind a blank; octets are counted, and no letter is cut.</summary>
    private static string Folded(string line)
    {
        var made = new StringBuilder();
        var octets = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LongestLine)
            {
                made.Append("\r\n ");
                octets = 1;
            }
            made.Append(letter);
            octets += letter.Utf8SequenceLength;
        }
        return made.ToString();
    }
}
