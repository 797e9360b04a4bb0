using System.Globalization;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Figures;

/// <summary>Finds the parts of a date: 25.11.2026, 25-11-26, 25/11, 2026-11-25, 25 ноября 2026 г., 2026 жылғы 25 қараша, Nov 25 2026.</summary>
internal static class DateGrammar
{
    // Between the parts of a date: 20 de enero de 2027, 20th of January, ika-20 ng Enero.
    static readonly WordSet Links = new("de del do da di of ng ka");

    static readonly WordSet YearWords = new("г ж yil yili yilning йил йили йилнинг jyl il ildə m gada թ թվականի წლის");

    /// <summary>The date that begins here, or null; a month that is a word comes second.</summary>
    public static DateFigure? Read(string text, int at)
    {
        if (Scan.IsDigit(text, at - 1) || (Scan.IsDigit(text, at - 2) && (Scan.At(text, at - 1) is '.' or '/' or ':' || (Scan.At(text, at - 1) == '-' && !IsRange(text, at)))))
            return null;
        if (!Scan.IsDigit(text, at))
            return MonthFirst(text, at);
        return Numeric(text, at) ?? Signed(text, at) ?? YearFirst(text, at) ?? DayFirst(text, at) ?? Counted(text, at);
    }

    // "01.11.2026-30.11.2026": a dash is no mark of a date that has another one.
    static bool IsRange(string text, int at)
    {
        var begin = at - 1;
        while (Scan.IsDigit(text, begin - 1) || Scan.At(text, begin - 1) is '.' or '/')
            begin--;
        var isDay = at - 1 - begin is 1 or 2 && Numeric(text, at) is { Year: not null, Mark: '.' or '/' };
        return isDay || (Numeric(text, begin) is { Year: not null, Mark: '.' or '/' } before && before.End == at - 1);
    }

    static DateFigure? Numeric(string text, int at)
    {
        var (first, firstEnd) = Number(text, at);
        var mark = Scan.At(text, firstEnd);
        if (mark is not ('.' or '/' or '-'))
            return null;
        var (second, secondEnd) = Number(text, Scan.PastBlanks(text, firstEnd + 1));
        if (secondEnd - firstEnd is < 2 or > 4 || second < 0)
            return null;
        var (third, thirdEnd) = Scan.At(text, secondEnd) == mark ? Number(text, Scan.PastBlanks(text, secondEnd + 1)) : (-1, secondEnd);
        // Taiwan counts from the founding of the republic: 116/02/20.
        var isYearFirst = firstEnd - at is 3 or 4;
        if (third < 0)
            return isYearFirst || firstEnd - at != 2 || secondEnd - firstEnd != 3 || CountsSomething(text, secondEnd) || (Scan.At(text, secondEnd) is '.' or '/' && Scan.IsDigit(text, secondEnd + 1)) ? null : new(first, second, null, 0, mark, false, secondEnd);
        var digits = thirdEnd - Scan.PastBlanks(text, secondEnd + 1);
        // What goes on behind a short year is an address or a code; behind a whole one the next thing begins.
        if (digits != 4 && Scan.At(text, thirdEnd) == mark && Scan.IsDigit(text, thirdEnd + 1))
            return null;
        if (isYearFirst)
            return digits is 1 or 2 ? new(second, third, first, firstEnd - at, mark, true, thirdEnd) : null;
        return firstEnd - at <= 2 && digits is 2 or 4 ? new(first, second, third, digits, mark, false, PastYear(text, thirdEnd)) : null;
    }

    // 2026年11月25日, 2026년 11월 25일, also without the year: each figure has its sign behind it.
    static DateFigure? Signed(string text, int at)
    {
        var (first, firstEnd) = Number(text, at);
        var hasYear = Scan.At(text, firstEnd) is '年' or '년';
        var monthAt = hasYear ? Scan.PastBlanks(text, firstEnd + 1) : at;
        var (month, monthEnd) = Number(text, monthAt);
        if (month < 1 || monthEnd - monthAt > 2 || Scan.At(text, monthEnd) is not ('月' or '월'))
            return null;
        var dayAt = Scan.PastBlanks(text, monthEnd + 1);
        var (day, dayEnd) = Number(text, dayAt);
        if (day < 1 || dayEnd - dayAt > 2 || Scan.At(text, dayEnd) is not ('日' or '일'))
            return null;
        return hasYear && firstEnd - at != 4 ? null : new(day, month, hasYear ? first : null, hasYear ? 4 : 0, ' ', false, dayEnd + 1);
    }

    static DateFigure? DayFirst(string text, int at)
    {
        var (day, dayEnd) = Number(text, at);
        var monthAt = PastLink(text, PastOrdinal(text, dayEnd));
        if (dayEnd - at > 2 || Month(text, monthAt) is not { } month)
            return null;
        // "Balance: 12. December 31, 2026": the figure ends a sentence.
        if (Scan.At(text, dayEnd) == '.' && monthAt > dayEnd + 1 && MonthFirst(text, monthAt) is { Year: not null })
            return null;
        var (year, digits, end) = YearAfter(text, month.End);
        // "7 out of 10" is no day of the Portuguese October; what a time of day follows is one.
        if (year is null && IsShort(text, month.End) && !(EndsHere(text, month.End) && char.IsUpper(text[monthAt])) && TimeGrammar.ReadAfterDate(text, end) is null)
            return null;
        return new(day, month.Number, year, digits, ' ', false, end);
    }

    // Vietnamese counts its months: 20 tháng 1 năm 2027.
    static DateFigure? Counted(string text, int at)
    {
        var (day, dayEnd) = Number(text, at);
        if (dayEnd - at > 2 || Behind(text, dayEnd, "tháng", "thang") is not { } monthAt)
            return null;
        var (month, monthEnd) = Number(text, monthAt);
        if (month < 1 || monthEnd - monthAt > 2 || Behind(text, monthEnd, "năm", "nam") is not { } yearAt)
            return null;
        var (year, end) = Number(text, yearAt);
        return end - yearAt == 4 ? new(day, month, year, 4, ' ', false, end) : null;
    }

    // Past a word, with its marks or without, and the blanks on both sides; null where another stands there.
    static int? Behind(string text, int at, string marked, string bare)
    {
        var begin = Scan.PastBlanks(text, at);
        var word = Scan.Word(text, begin);
        return word.SequenceEqual(marked) || word.SequenceEqual(bare) ? Scan.PastBlanks(text, begin + word.Length) : null;
    }

    // 2026 жылғы 25 қараша, 2027. január 20, 2027 m. sausio 20 d.
    static DateFigure? YearFirst(string text, int at)
    {
        var (year, end) = Number(text, at);
        if (end - at != 4)
            return null;
        var next = PastYearWord(text, PastJoint(text, end));
        // "2027. január 20": behind a full stop a new sentence would begin with a large letter.
        if (Scan.At(text, end) == '.' && char.IsUpper(Scan.At(text, next)))
            return null;
        if (Month(text, next) is { } before)
        {
            var begin = PastJoint(text, before.End);
            var (last, lastEnd) = Number(text, begin);
            return last > 0 && lastEnd - begin <= 2 ? new(last, before.Number, year, 4, ' ', true, lastEnd) : null;
        }
        var (day, dayEnd) = Number(text, next);
        return day > 0 && dayEnd - next <= 2 && Month(text, PastJoint(text, dayEnd)) is { } month ? new(day, month.Number, year, 4, ' ', true, month.End) : null;
    }

    static int PastYearWord(string text, int at)
    {
        var word = Scan.Word(text, at);
        if (!word.StartsWith("жыл", StringComparison.OrdinalIgnoreCase) && !YearWords.Contains(word))
            return at;
        var end = at + word.Length;
        return PastJoint(text, Scan.At(text, end) == '.' ? end + 1 : end);
    }

    static DateFigure? MonthFirst(string text, int at)
    {
        if (Scan.IsLetter(text, at - 1) || Month(text, at) is not { } month)
            return null;
        var next = PastJoint(text, month.End);
        var (day, bare) = Number(text, next);
        if (day < 0 || bare - next > 2)
            return null;
        var dayEnd = PastOrdinal(text, bare);
        var (year, yearEnd) = Number(text, PastJoint(text, dayEnd));
        if (yearEnd - PastJoint(text, dayEnd) == 4)
            return new(day, month.Number, year, 4, ' ', false, yearEnd);
        return IsShort(text, month.End) && !(char.IsUpper(text[at]) && EndsHere(text, dayEnd)) ? null : new(day, month.Number, null, 0, ' ', false, dayEnd);
    }

    // "Dec 9." is a day, "Out 5 GB" is not: nothing is counted behind it.
    static bool EndsHere(string text, int at) => (Scan.At(text, at) is '\0' or '\n' or '.' or ',' or ';' or ')' || Scan.At(text, at - 1) == '.') && !Scan.IsDigit(text, at + 1);

    // The 1st, 2nd, 3rd, 19th of a month.
    static int PastOrdinal(string text, int at) => Scan.Word(text, at) is "st" or "nd" or "rd" or "th" ? at + 2 : at;

    // Two digits after a month's name are a year only where they are joined to it or called a year.
    static (int? Year, int Digits, int End) YearAfter(string text, int at)
    {
        var begin = PastLink(text, at);
        var (year, end) = Number(text, begin);
        var digits = end - begin;
        var past = PastYear(text, end);
        var joined = Scan.At(text, at) is '-' or '/' or '.' || begin == at || (Scan.At(text, at) == ',' && EndsHere(text, end));
        return year >= 0 && (digits == 4 || (digits == 2 && (joined || past > end))) && Scan.At(text, end) != ':' ? (year, digits, past) : (null, 0, at);
    }

    static bool IsShort(string text, int end)
    {
        var letters = end - 1;
        while (Scan.IsLetter(text, letters) || Scan.At(text, letters) == '.')
            letters--;
        return text.AsSpan(letters + 1, end - letters - 1).TrimEnd('.') is { Length: <= 3 } word && char.IsAsciiLetter(word[0]);
    }

    static (int Number, int End)? Month(string text, int at)
    {
        var word = Scan.Word(text, at);
        // Thai shortens with points inside: พ.ย.
        if (Scan.At(text, at + word.Length) == '.' && Scan.Word(text, at + word.Length + 1).Length == 1)
            word = text.AsSpan(at, word.Length + 2);
        if (word.Length == 0 || MonthNames.Of(word) is not { } month)
            return null;
        var end = at + word.Length;
        return (month, Scan.At(text, end) == '.' && word.Length <= 5 ? end + 1 : end);
    }

    static int PastLink(string text, int at)
    {
        var begin = PastJoint(text, at);
        var word = Scan.Word(text, begin);
        return Links.Contains(word) ? Scan.PastBlanks(text, begin + word.Length) : begin;
    }

    static int PastJoint(string text, int at)
    {
        at = Scan.At(text, at) == ',' ? at + 1 : at;
        return Scan.At(text, at) is '-' or '/' ? at + 1 : Scan.PastBlanks(text, Scan.At(text, at) is '.' ? at + 1 : at);
    }

    static int PastYear(string text, int at)
    {
        var begin = Scan.PastBlanks(text, at);
        var word = Scan.Word(text, begin);
        if (word is not ("г" or "Г" or "ж" or "Ж" or "года" or "год" or "жыл" or "р" or "року"))
            return at;
        var end = begin + word.Length;
        return word.Length == 1 && Scan.At(text, end) == '.' ? end + 1 : end;
    }

    // 20.50 тг is no twentieth of anything.
    static bool CountsSomething(string text, int end)
    {
        var word = Scan.Word(text, Scan.PastBlanks(text, end));
        return word.Length > 0 && (CurrencyWords.Has(word) || UnitWords.IsUnit(word));
    }

    static (int Value, int End) Number(string text, int at)
    {
        var end = Scan.PastDigits(text, at);
        return end - at is > 0 and <= 4 ? (int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture), end) : (-1, end);
    }
}
