using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace EsimModem.Carriers.General;

/// <summary>
/// Writes all letters in one alphabet of few signs, so that a word is the same in Cyrillic and in any of the ways to write it with Latin letters,
/// with accents and without. Signs that are no letters stay, and every sign knows where it came from.
/// </summary>
internal readonly ref struct Fold : IDisposable
{
    /// <summary>Longer words mean nothing.</summary>
    public const int LongestWord = 64;

    /// <summary>The most signs that one letter is written with.</summary>
    public const int MostSigns = 4;

    const char FirstMark = '\u0300';

    // What a letter is that is not written at all.
    const char Nothing = '\u0001';

    // The usual transliteration of Cyrillic, in which what differs from country to country is made equal by the digraphs below, and letters of Arabic as other keyboards have them, Kurdish ones among them.
    const string Cyrillic =
        "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы i э e ю iu я ia ь \u0001 ъ \u0001 " +
        "ә a ғ g қ k ң n ө o ұ u ү u һ kh і i ї i є e ґ g ў u ҳ kh ҷ ch ӣ i ӯ u أ ا إ ا آ ا ى ي ة ه ک ك ی ي ە ه ێ ي ۆ و ڕ ر ڵ ل ђ d ј i љ l њ n ћ ch џ d ѓ g ќ k ѕ dz";

    // Latin letters that do not come apart into a letter and an accent.
    const string Latin = "ɓ b ɗ d ƙ k ƴ y ß ss æ a œ o ø o å a đ d ð d ł l ı i þ th ə a ŋ n ħ h ŧ t ĸ k ä a ö o ü u";

    // Letters of India that are written as one sign or as a letter and a point below.
    const string Dotted = "\u0958 क \u0959 ख \u095a ग \u095b ज \u095c ड \u095d ढ \u095e फ \u095f य \u09dc ড \u09dd ঢ \u09df য";

    // Lao and Thai write some letters as one sign or as two.
    const string Ligatures = "ໝ ຫມ ໜ ຫນ \u0ebc ລ \u0eb3 \u0ecd\u0eb2 \u0e33 \u0e4d\u0e32";

    // Rows of Ethiopic letters that sound alike, which people write one for the other; a row has eight forms.
    const string Alike = "ሐ ሀ ኀ ሀ ሠ ሰ ዐ አ ፀ ጸ";

    const int FormsOfARow = 8;

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

    /// <summary>Where in the text the sign at this place stands.</summary>
    public int OriginOf(int at) => origins[at];

    /// <summary>A word as it is looked up.</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        using var fold = Of(word);
        return fold.Signs.ToString();
    }

    /// <summary>A word without accents and in small letters, and otherwise as it is written.</summary>
    public static string Plain(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[LongestWord * MostSigns];
        return plain[..Plain(word, plain)].ToString();
    }

    /// <summary>The same into a place of one's own; nothing of what is longer than any word.</summary>
    /// <returns>How many signs it has.</returns>
    public static int Plain(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var sign in word.Length > LongestWord ? [] : word)
        {
            if (IsApostrophe(sign) || IsSilent(sign) || sign == '"') continue;
            if (char.IsAsciiLetterLower(sign) || !Letters.TryGetValue(sign, out var known)) into[length++] = char.ToLowerInvariant(sign);
            else foreach (var written in known) if (written != Nothing) into[length++] = written;
        }
        return length;
    }

    /// <summary>To be disposed of: its signs lie in a place that is borrowed.</summary>
    public static Fold Of(ReadOnlySpan<char> text)
    {
        var most = text.Length * MostSigns;
        var (signs, origins, length) = (ArrayPool<char>.Shared.Rent(most), ArrayPool<int>.Shared.Rent(most), 0);
        var (wordEnd, script) = (0, Writing.Other);
        for (var at = 0; at < text.Length; at++)
        {
            // "MainBal", "LastCallDur": words that only their large letters part.
            if (at > 0 && char.IsAsciiLetterUpper(text[at]) && char.IsAsciiLetterLower(text[at - 1])) (signs[length], origins[length++]) = (' ', at);
            if (at >= wordEnd) (wordEnd, script) = WordAt(text, at);
            var letter = script is not Writing.Other && LookAlikes.Of(text[at], script) is { } twin ? twin : text[at];
            if (!char.IsAsciiLetterLower(letter) && Letters.TryGetValue(letter, out var written))
            {
                foreach (var sign in written)
                    if (sign != Nothing) (signs[length], origins[length++]) = (sign, at);
            }
            else if (!IsDropped(text, at)) (signs[length], origins[length++]) = (char.ToLowerInvariant(letter), at);
        }
        return new(signs, origins, Join(signs, origins, length));
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(signs);
        ArrayPool<int>.Shared.Return(origins);
    }

    /// <summary>A letter, or a mark that belongs to one: the vowels of the scripts of India.</summary>
    public static bool IsLetter(char sign) => char.IsLetter(sign) || (sign >= FirstMark && CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    // Apostrophes are soft signs or nothing; a point between single letters makes an abbreviation of them: s.d., т.г.
    static bool IsDropped(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        var sign when IsApostrophe(sign) => at > 0 && char.IsLetter(text[at - 1]),
        '.' => IsSingle(text, at - 1) && IsSingle(text, at + 1),
        '"' => Script.IsAbbreviation(text, at),
        var sign => IsSilent(sign),
    };

    // Accents, the short vowels of Arabic, the point below letters of India, and what joins or parts letters unseen.
    static bool IsSilent(char sign) =>
        sign is (>= '\u0300' and <= '\u036f') or (>= '\u064b' and <= '\u0652') or '\u0670' or '\u0640' or '\u093c' or '\u09bc' or (>= '\u200b' and <= '\u200f');

    static bool IsApostrophe(char sign) => sign is '\'' or '’' or '`' or 'ʼ' or 'ʻ' or '‘' or '´';

    static bool IsSingle(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && char.IsLetter(text[at]) && !(at > 0 && char.IsLetter(text[at - 1])) && !(at + 1 < text.Length && char.IsLetter(text[at + 1]));

    // Latin letters among Cyrillic or Greek ones are the letters of that script that look like them.
    static (int End, Writing Mixed) WordAt(ReadOnlySpan<char> text, int at)
    {
        var (end, hasLatin, script) = (at, false, Writing.Other);
        for (; end < text.Length && char.IsLetter(text[end]); end++)
        {
            hasLatin |= char.IsAsciiLetter(text[end]);
            script = Script.IsCyrillic(text[end]) ? Writing.Cyrillic : Script.IsGreek(text[end]) ? Writing.Greek : script;
        }
        return (Math.Max(end, at + 1), hasLatin ? script : Writing.Other);
    }

    // Digraphs become one sign, a letter that is doubled stands once, and what parts words is one blank.
    static int Join(char[] signs, int[] origins, int length)
    {
        var to = 0;
        for (var at = 0; at < length; to++)
        {
            var (sign, taken) = Joined(signs.AsSpan(at, length - at));
            if (to > 0 && signs[to - 1] == sign && (sign == ' ' || (char.IsLetter(sign) && !Script.IsSpaceless(sign)))) to--;
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
        ['\n' or '-' or '_', ..] => (' ', 1),
        ['w', ..] => ('v', 1),
        ['q', ..] => ('k', 1),
        _ => (signs[0], 1),
    };

    static FrozenDictionary<char, string> Table()
    {
        var letters = new Dictionary<char, string>();
        foreach (var pair in $"{Cyrillic} {Latin} {Dotted} {Ligatures}".Split(' ').Chunk(2))
        {
            letters[pair[0][0]] = pair[1];
            letters[char.ToUpperInvariant(pair[0][0])] = pair[1];
        }
        foreach (var pair in Alike.Split(' ').Chunk(2))
            for (var form = 0; form < FormsOfARow; form++) letters[(char)(pair[0][0] + form)] = ((char)(pair[1][0] + form)).ToString();
        foreach (var group in Accents.Split(' '))
            foreach (var letter in group[1..])
            {
                letters.TryAdd(letter, group[..1]);
                letters.TryAdd(char.ToUpperInvariant(letter), group[..1]);
            }
        return letters.ToFrozenDictionary();
    }
}
