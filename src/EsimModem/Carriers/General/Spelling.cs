using System.Buffers;

namespace EsimModem.Carriers.General;

/// <summary>Other ways in which the words of a language are written where its letters cannot be.</summary>
internal static class Spelling
{
    static readonly (string Letter, string Written)[] Umlauts = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"), ("æ", "ae")];

    static readonly SearchValues<char> AnyUmlaut = SearchValues.Create("äöüøåæÄÖÜØÅÆ");

    // Ukrainian and Belarusian write their г with an h.
    static readonly string[] WithH = ["uk", "be"];

    public static IEnumerable<string> Of(string words, string language)
    {
        if (WithH.Contains(language) && words.Contains('г')) yield return words.Replace('г', 'h');
        var umlauts = words.AsSpan().IndexOfAny(AnyUmlaut) < 0 ? words : Umlauts.Aggregate(words, (written, pair) => written.Replace(pair.Letter, pair.Written, StringComparison.OrdinalIgnoreCase));
        if (umlauts != words) yield return umlauts;
        foreach (var drawn in LookAlikes.Drawn(words)) yield return drawn;
    }
}
