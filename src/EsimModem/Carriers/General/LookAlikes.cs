using System.Collections.Frozen;

namespace EsimModem.Carriers.General;

/// <summary>Latin letters that are drawn as Cyrillic ones: modems without Cyrillic write OCTATOK and mean остаток.</summary>
internal static class LookAlikes
{
    // Latin, and the Cyrillic letter of the same looks.
    const string Twins = "A А B В C С E Е H Н K К M М O О P Р T Т X Х Y У a а c с e е o о p р x х y у k к m м i і u и n п b ь r г";

    // Cyrillic, and what is put for it where no letter looks the same.
    const string Stand = "Б b В b Г g Д d Ж zh З 3 И u Й u Л l П n Ф f Ц ts Ч 4 Ш sh Щ sh Ы y Э e Ю yu Я ya Ь b Н h У y Р p Х x С c М m К k Е e О o А a Т t";

    const int Shortest = 3;

    static readonly FrozenDictionary<char, char> ByLatin = Twins.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1][0]);

    static readonly FrozenDictionary<char, string> ByCyrillic = Stand.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1]);

    public static char? Cyrillic(char latin) => ByLatin.TryGetValue(latin, out var twin) ? twin : null;

    /// <summary>The ways in which a Cyrillic word is drawn with Latin letters; none for a word that cannot be, or needs none.</summary>
    public static IEnumerable<string> Drawn(string word)
    {
        // "не" drawn is the English "he".
        if (word.Length < Shortest || !word.Any(letter => letter is >= '\u0400' and <= '\u045f')) yield break;
        var drawn = string.Concat(word.ToUpperInvariant().Select(letter => ByCyrillic.GetValueOrDefault(letter, letter.ToString())));
        yield return drawn;
        // н is also taken by its sound where the rest is drawn.
        if (drawn.Contains('h')) yield return drawn.Replace('h', 'n');
    }
}
