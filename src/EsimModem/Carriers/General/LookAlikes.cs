using System.Collections.Frozen;

namespace EsimModem.Carriers.General;

/// <summary>Latin letters that are drawn as Cyrillic or Greek ones: modems without Cyrillic write OCTATOK and mean остаток, and the alphabet of GSM has no Greek letters but those that Latin lacks: YΠOΛOIΠO.</summary>
internal static class LookAlikes
{
    // Latin, and the Cyrillic letter of the same looks.
    const string Twins = "A А B В C С E Е H Н K К M М O О P Р T Т X Х Y У a а c с e е o о p р x х y у k к m м i і u и n п b ь r г";

    // Cyrillic, and what is put for it where no letter looks the same.
    const string Stand = "Б b В b Г g Д d Ж zh З 3 И u Й u Л l П n Ф f Ц ts Ч 4 Ш sh Щ sh Ы y Э e Ю yu Я ya Ь b Н h У y Р p Х x С c М m К k Е e О o А a Т t";

    // Latin, and the Greek letter of the same looks.
    const string GreekTwins = "A Α B Β E Ε Z Ζ H Η I Ι K Κ M Μ N Ν O Ο P Ρ T Τ X Χ Y Υ";

    const int Shortest = 3;

    static readonly FrozenDictionary<char, char> ByLatin = Pairs(Twins).ToFrozenDictionary(pair => pair.One, pair => pair.Other);

    static readonly FrozenDictionary<char, char> GreekByLatin = Pairs(GreekTwins).ToFrozenDictionary(pair => pair.One, pair => pair.Other);

    static readonly FrozenDictionary<char, char> LatinByGreek = Pairs(GreekTwins).ToFrozenDictionary(pair => pair.Other, pair => pair.One);

    static readonly FrozenDictionary<char, string> ByCyrillic = Stand.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1]);

    /// <summary>The letter of another script that a Latin one stands for in a word of that script.</summary>
    public static char? Of(char latin, Writing script) => script switch { Writing.Cyrillic => Cyrillic(latin), Writing.Greek => GreekByLatin.TryGetValue(latin, out var twin) ? twin : null, _ => null };

    static char? Cyrillic(char latin) => ByLatin.TryGetValue(latin, out var twin) ? twin : null;

    /// <summary>The ways in which a Cyrillic or Greek word is drawn with Latin letters; none for a word that cannot be, or needs none.</summary>
    public static IEnumerable<string> Drawn(string word)
    {
        if (word.Length >= Shortest && word.Any(Script.IsGreek) && Capitals(word) is var capitals && capitals.All(letter => letter == ' ' || LatinByGreek.ContainsKey(letter)))
            yield return string.Concat(capitals.Select(letter => LatinByGreek.GetValueOrDefault(letter, letter)));
        // "не" drawn is the English "he".
        if (word.Length < Shortest || !word.Any(letter => letter is >= '\u0400' and <= '\u045f')) yield break;
        var drawn = string.Concat(word.ToUpperInvariant().Select(letter => ByCyrillic.GetValueOrDefault(letter, letter.ToString())));
        yield return drawn;
        // н is also taken by its sound where the rest is drawn.
        if (drawn.Contains('h')) yield return drawn.Replace('h', 'n');
    }

    static string Capitals(string word) => Fold.Plain(word).ToUpperInvariant();

    static IEnumerable<(char One, char Other)> Pairs(string letters) => letters.Split(' ').Chunk(2).Select(pair => (pair[0][0], pair[1][0]));
}
