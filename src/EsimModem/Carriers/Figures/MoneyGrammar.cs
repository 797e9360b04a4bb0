using EsimModem.Carriers.General;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Figures;

/// <summary>Reads an amount with its sign and currency; a figure that counts something else, a time, a code or a percentage is no amount.</summary>
internal static class MoneyGrammar
{
    static readonly WordSet SmallMoney = new("к коп копеек копейки копейка копійок копійки kop kopeek тиын тыйын тийин tiyin tiyn дирам дирамов diram qəpik qepik тетри თეთრი tetri teňňe tenne bani grosze groszy gr cent cents centimes céntimos centavos pence paisa satang kuruş kurus сент sen kobo fils millimes قرش فلس هللة بيسة");

    /// <summary>The amount that begins here, or null.</summary>
    public static MoneyFigure? Read(string text, int at)
    {
        if (Scan.At(text, at - 1) is '*' or '#' or '+' || Scan.IsDigit(text, at - 1))
            return null;
        if (Sign(text, at) is not { } sign || Before(text, sign.End) is not { } before)
            return null;
        var minus = Scan.At(text, before.End) == '-' && before.Word is not null && Scan.IsDigit(text, before.End + 1);
        var begin = before.End + (minus ? 1 : 0);
        var figure = NumeralGrammar.Read(text, begin);
        if (figure is not { } numeral || IsOther(text, numeral.End))
            return null;
        var after = After(text, begin, numeral.End) ?? (before.Word is null ? null : (null, false, numeral.End));
        if (after is not { } known)
            return null;
        var (hundredths, end) = decimal.IsInteger(numeral.Value) && known.Word is not null ? Small(text, known.End) : (0, known.End);
        var amount = numeral.Value + hundredths / 100m;
        return new(sign.IsMinus || minus ? -amount : amount, known.Word ?? before.Word, known.IsRate, end);
    }

    // "15 р. 44 к.", "212 грн 40 коп.": the small money behind the large.
    static (int Hundredths, int End) Small(string text, int at)
    {
        var begin = Scan.PastBlanks(text, at);
        var end = Scan.PastDigits(text, begin);
        var word = Scan.Word(text, Scan.PastBlanks(text, end));
        var after = Scan.PastBlanks(text, end) + word.Length;
        if (end - begin is not (1 or 2) || !SmallMoney.Contains(word) || Scan.At(text, after) == '/')
            return (0, at);
        return (int.Parse(text.AsSpan(begin, end - begin), System.Globalization.CultureInfo.InvariantCulture), Scan.At(text, after) == '.' ? after + 1 : after);
    }

    // A dash with blanks on both sides parts words; only after a colon or an equals sign it can be nothing but a minus.
    static (bool IsMinus, int End)? Sign(string text, int at)
    {
        if (Scan.At(text, at) == '-')
        {
            var end = Scan.PastBlanks(text, at + 1);
            var before = text.AsSpan(0, at).TrimEnd(' ');
            var isPlain = before.Length == 0 || before[^1] is ':' or '=' or '\n' or '(';
            var isBullet = end > at + 1 && (before.Length == 0 || before[^1] == '\n');
            return (isPlain && !isBullet) || (before.Length < at && end == at + 1) ? (true, end) : null;
        }
        var word = Scan.Word(text, at);
        return Vocabulary.BuiltIn.Minus.Find(word) is true ? (true, Scan.PastBlanks(text, at + word.Length)) : (false, at);
    }

    static (string? Word, int End)? Before(string text, int at)
    {
        if (Scan.IsDigit(text, at))
            return (null, at);
        var word = CurrencyAt(text, at);
        if (!CurrencyWords.Has(word))
            return null;
        var end = at + word.Length;
        // "Rs.0.85", "Rs:338.154", "Bs.F. 0,80".
        end = Scan.PastInitial(text, Scan.At(text, end) is '.' or ':' ? end + 1 : end);
        return (word.ToString(), Scan.PastBlanks(text, end));
    }

    static (string? Word, bool IsRate, int End)? After(string text, int figure, int at)
    {
        var blank = Scan.At(text, at) == ' ' ? at + 1 : at;
        var word = CurrencyAt(text, blank);
        // "1,5 GB e 30 SMS": a lone letter with a blank before it is a word.
        if (word is [not ('р' or 'Р' or 'r' or 'R' or 'p' or 'P' or 'd' or 'D' or 'F') and >= 'A'] && !Script.IsOfSyllables(word[0]) && blank > at && char.IsLetter(word[0]) && Scan.At(text, blank + 1) != '.')
            return (null, false, at);
        // "45 cents" are none of the large money.
        if (SmallMoney.Contains(word) && !CurrencyWords.Has(word))
            return null;
        if (!CurrencyWords.Has(word))
            return UnitWords.IsUnit(word) && !Scan.IsHead(text, figure, blank + word.Length) ? null : (null, false, at);
        var end = blank + word.Length;
        end = Scan.At(text, end) == '.' ? end + 1 : end;
        return (word.ToString(), IsRate(text, Scan.PastBlanks(text, end)), end);
    }

    // So much for each of something; where nothing parts words a stroke may part anything.
    static bool IsRate(string text, int at) => Scan.At(text, at) == '/' && (!Script.IsSpaceless(Scan.At(text, at + 1)) || UnitWords.IsUnit(Scan.Word(text, at + 1)));

    static ReadOnlySpan<char> CurrencyAt(string text, int at)
    {
        if (Scan.At(text, at) is '〒' || (at < text.Length && char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.CurrencySymbol))
            return text.AsSpan(at, 1);
        var word = Scan.Word(text, at);
        // "ر.ع", "د.ك".
        if (word.Length == 1 && Script.IsArabic(word[0]) && Scan.At(text, at + 1) == '.' && Scan.Word(text, at + 2) is { Length: 1 })
            return text.AsSpan(at, 3);
        return word.Length > 0 && (Scan.At(text, at + word.Length) == '$' || (word is "S" or "B" && Scan.At(text, at + 1) == '/')) ? text.AsSpan(at, word.Length + 1) : word;
    }

    static bool IsOther(string text, int end) => Scan.At(text, end) switch
    {
        '%' or '*' or '#' => true,
        ':' or '/' or '-' or '+' => Scan.IsDigit(text, end + 1),
        ' ' => Scan.At(text, end + 1) == '%',
        _ => false,
    };
}
