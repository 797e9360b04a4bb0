using System.Collections.Frozen;
using System.Globalization;

namespace EsimModem.Carriers.General;

/// <summary>
/// Writes all letters in one alphabet of few signs, so that a word is the same in Cyrillic and in any of the ways to write it with Latin letters,
/// with accents and without. Signs that are no letters stay, and every sign knows where it came from.
/// </summary>
internal sealed class Fold
{
    // The usual transliteration of Cyrillic; what differs from country to country is made equal by the digraphs below.
    const string Cyrillic =
        "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы i э e ю iu я ia ь _ ъ _ " +
        "ә a ғ g қ k ң n ө o ұ u ү u һ kh і i ї i є e ґ g ў u ҳ kh ҷ ch ӣ i ӯ u أ ا إ ا آ ا ى ي ة ه ک ك ی ي ђ d ј i љ l њ n ћ ch џ d ѓ g ќ k ѕ dz";

    // Latin letters that do not come apart into a letter and an accent.
    const string Latin = "ß ss æ a œ o ø o å a đ d ð d ł l ı i þ th ə a ŋ n ħ h ŧ t ĸ k ä a ö o ü u";

    // A letter and those that are the same with an accent; the platform may be without the tables that know it.
    const string Accents =
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďḋḍḏḑḓ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ hĥȟḣḥḧḩḫẖ iìíîïĩīĭįǐȉȋḭḯỉị jĵǰ kķǩḱḳḵ lĺļľḷḹḻḽ mḿṁṃ " +
        "nñńņňǹṅṇṉṋ oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ pṕṗ rŕŗřȑȓṙṛṝṟ sśŝşšșṡṣṥṧṩ tţťțṫṭṯṱẗ uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ " +
        "zźżžẑẓẕ " +
        "αά εέ ηή ιΐίϊ οό υΰϋύ ωώ σς";

    static readonly FrozenDictionary<char, string> Letters = Table();

    readonly char[] signs;
    readonly int[] origins;

    Fold(char[] signs, int[] origins, int length) => (this.signs, this.origins, Length) = (signs, origins, length);

    public int Length { get; }

    public ReadOnlySpan<char> Signs => signs.AsSpan(0, Length);

    public char this[int at] => at >= 0 && at < Length ? signs[at] : '\0';

    /// <summary>Where in the text the sign at this place stands.</summary>
    public int OriginOf(int at) => origins[at];

    /// <summary>The first sign that came from this place of the text or after it.</summary>
    public int At(int origin)
    {
        var found = Array.BinarySearch(origins, 0, Length, origin);
        while (found > 0 && origins[found - 1] == origin) found--;
        return found < 0 ? ~found : found;
    }

    /// <summary>A word as it is looked up.</summary>
    public static string Word(string word) => Of(word).Signs.ToString();

    /// <summary>A word without accents and in small letters, and otherwise as it is written.</summary>
    public static string Plain(string word)
    {
        if (word.All(char.IsAsciiLetterLower)) return word;
        return string.Concat(word.Where(sign => !IsApostrophe(sign)).Select(sign => Letters.TryGetValue(sign, out var known) ? known.Replace("_", "") : char.ToLowerInvariant(sign).ToString()));
    }

    public static Fold Of(string text)
    {
        var (signs, origins, length) = (new char[text.Length * 4], new int[text.Length * 4], 0);
        var (wordEnd, isMixed) = (0, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (at >= wordEnd) (wordEnd, isMixed) = WordAt(text, at);
            var letter = isMixed && LookAlikes.Cyrillic(text[at]) is { } twin ? twin : text[at];
            var written = Letters.TryGetValue(letter, out var known) ? known : null;
            if (written is null && IsDropped(text, at)) continue;
            foreach (var sign in written ?? char.ToLowerInvariant(letter).ToString())
                if (sign != '_') (signs[length], origins[length++]) = (sign, at);
        }
        return new(signs, origins, Join(signs, origins, length));
    }

    public static bool IsLetter(char sign) => char.IsLetter(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Apostrophes are soft signs or nothing; a point between single letters makes an abbreviation of them: s.d., т.г.
    static bool IsDropped(string text, int at) => text[at] switch
    {
        var sign when IsApostrophe(sign) => at > 0 && char.IsLetter(text[at - 1]),
        '.' => IsSingle(text, at - 1) && IsSingle(text, at + 1),
        >= '\u0300' and <= '\u036f' => true,
        _ => false,
    };

    static bool IsApostrophe(char sign) => sign is '\'' or '’' or '`' or 'ʼ' or 'ʻ' or '‘' or '´';

    static bool IsSingle(string text, int at) =>
        at >= 0 && at < text.Length && char.IsLetter(text[at]) && !(at > 0 && char.IsLetter(text[at - 1])) && !(at + 1 < text.Length && char.IsLetter(text[at + 1]));

    // Latin letters among Cyrillic ones are the Cyrillic letters that look like them.
    static (int End, bool IsMixed) WordAt(string text, int at)
    {
        var (end, hasLatin, hasCyrillic) = (at, false, false);
        for (; end < text.Length && char.IsLetter(text[end]); end++)
        {
            hasLatin |= char.IsAsciiLetter(text[end]);
            hasCyrillic |= text[end] is >= '\u0400' and <= '\u052f';
        }
        return (Math.Max(end, at + 1), hasLatin && hasCyrillic);
    }

    // Digraphs become one sign, and a sign that is doubled stands once.
    static int Join(char[] signs, int[] origins, int length)
    {
        var to = 0;
        for (var at = 0; at < length; to++)
        {
            var (sign, taken) = Joined(signs.AsSpan(at, length - at));
            if (to > 0 && signs[to - 1] == sign && char.IsLetter(sign)) to--;
            else (signs[to], origins[to]) = (sign, origins[at]);
            at += taken;
        }
        return to;
    }

    static (char Sign, int Taken) Joined(ReadOnlySpan<char> signs) => signs switch
    {
        ['s', 'h', 'c', 'h', ..] => ('q', 4),
        ['s', 'c', 'h', ..] => ('q', 3),
        ['s', 'h', 'h', ..] => ('q', 3),
        ['s', 'h', ..] => ('s', 2),
        ['c', 'h', ..] => ('c', 2),
        ['t', 's' or 'z', ..] => ('c', 2),
        ['z', 'h', ..] => ('z', 2),
        ['k', 'h', ..] => ('h', 2),
        ['i' or 'y' or 'j', 'a' or 'u' or 'e', ..] => (signs[1], 2),
        ['y' or 'j', ..] => ('i', 1),
        ['w', ..] => ('v', 1),
        ['q', ..] => ('k', 1),
        _ => (signs[0], 1),
    };

    static FrozenDictionary<char, string> Table()
    {
        var letters = new Dictionary<char, string>();
        foreach (var pair in $"{Cyrillic} {Latin}".Split(' ').Chunk(2))
        {
            letters[pair[0][0]] = pair[1];
            letters[char.ToUpperInvariant(pair[0][0])] = pair[1];
        }
        foreach (var group in Accents.Split(' '))
            foreach (var letter in group[1..])
            {
                letters.TryAdd(letter, group[..1]);
                letters.TryAdd(char.ToUpperInvariant(letter), group[..1]);
            }
        return letters.ToFrozenDictionary();
    }
}
