using EsimModem.Carriers.Figures;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.General;

/// <summary>Recognises the figure that begins at a place of a text, the surest form first: codes, numbers of telephones, dates, times, counts, money.</summary>
internal static class FigureMarker
{
    const int LongestBare = 6;
    const int LongestRun = 9;
    const int ShortestInGroups = 10;
    const int LongestBefore = 20;
    const int DaysOfAWeek = 7;
    const int HoursOfADay = 24;
    const int MinutesOfAnHour = 60;
    const int LongestShort = 3;
    const int LongestAnd = 3;

    /// <summary>The figure, or null when none begins here.</summary>
    /// <param name="isAfterWord">A word that means something ends here, and no blank parts it from what follows.</param>
    public static Mark? At(string text, int at, bool isAfterWord)
    {
        var sign = text[at];
        if (sign is '*' or '#') return Code(text, at);
        if (Scan.IsLetter(text, at - 1) && !Script.IsSpaceless(text[at - 1]) && !Script.IsPrefix(text, at - 1) && char.IsLetterOrDigit(sign)) return isAfterWord && char.IsAsciiDigit(sign) && Digits(text, at) is { } glued && IsPlain(glued) ? glued : null;
        if (sign == '+') return Scan.IsDigit(text, at + 1) && PhoneGrammar.Read(text, at) is not null ? new(MarkKind.Phone, at, PhoneGrammar.Past(text, at)) : null;
        // One letter before a figure is a currency where it is large and joined to it: N200, R48.70.
        if (char.IsLetter(sign) && !Scan.IsLetter(text, at + 1) && !(char.IsUpper(sign) && (Scan.IsDigit(text, at + 1) || Scan.At(text, at + 1) is '$' or '.' or '/'))) return null;
        if (char.IsAsciiDigit(sign)) return Digits(text, at);
        return BeginsFigure(text, at) ? Amount(text, at) ?? Date(text, at) : null;
    }

    // "Баланс90.00тг", "до29.11.26": what is plainly money or a day; "Data10GB" and "Airtime500" are names.
    static bool IsPlain(Mark figure) => figure is { Kind: MarkKind.Date, Date.Year: not null } || (figure is { Kind: MarkKind.Money, Money.Currency: not null } && figure.Money.Amount.Scale > 0);

    // "Rp 500", "minus 5", "Aug 28": a word or a sign is part of a figure only where digits come right behind it.
    static bool BeginsFigure(string text, int at)
    {
        var end = at;
        while (end - at < LongestBefore && Scan.IsLetter(text, end)) end++;
        end = end == at ? at + 1 : Scan.PastInitial(text, Scan.At(text, end) == '.' ? end + 1 : end);
        while (end < text.Length && text[end] is ' ' or '.' or ':' or '$' or '/' or '-' && end - at < LongestBefore) end++;
        return Scan.IsDigit(text, end) || (text[at] == '-' && Scan.IsLetter(text, end));
    }

    static Mark? Digits(string text, int at) =>
        Phone(text, at) ?? Talk(text, at) ?? FullDate(text, at) ?? Time(text, at) ?? Counted(text, at) ?? Amount(text, at) ?? Date(text, at) ?? Rest(text, at);

    // Code: *100#, *21*4#.
    static Mark? Code(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '*' or '#')) end++;
        return end > at + 1 ? new(MarkKind.Other, at, end) : null;
    }

    // More digits than money has, in one run or in the groups in which people write telephone numbers.
    static Mark? Phone(string text, int at)
    {
        var run = Scan.PastDigits(text, at);
        // "Data (kB): 3145728": a unit in brackets says what is counted.
        if (text.AsSpan(0, at).TrimEnd(' ') is [.., ')', ':']) return null;
        if (run - at > LongestBare && (run - at >= LongestRun || !IsMoney(text, at)) && !IsDecimal(text, run))
            return new(MarkKind.Phone, at, PhoneGrammar.Past(text, at));
        if (Scan.At(text, run) is '(' or ' ' or '-' && PhoneGrammar.Read(text, at) is { Length: >= ShortestInGroups } && NumeralGrammar.Read(text, at) is null && !IsDate(text, at))
            return new(MarkKind.Phone, at, PhoneGrammar.Past(text, at));
        return null;
    }

    static bool IsMoney(string text, int at) => MoneyGrammar.Read(text, at) is { Currency: not null } || CountGrammar.Data(text, at) is not null;

    static bool IsDecimal(string text, int end) => Scan.At(text, end) is '.' or ',' && Scan.IsDigit(text, end + 1);

    static bool IsDate(string text, int at) => DateGrammar.Read(text, at) is not null;

    // 119:51:13 or 00:27:11 is a length of talk; as a time of day it says no more than its hours and minutes.
    static Mark? Talk(string text, int at)
    {
        var hours = Scan.PastDigits(text, at);
        var minutes = Scan.PastDigits(text, hours + 1);
        var seconds = Scan.PastDigits(text, minutes + 1);
        if (Scan.At(text, hours) != ':' || minutes - hours != 3 || Scan.At(text, minutes) != ':' || seconds - minutes != 3 || hours - at > 5) return null;
        var (hour, minute, second) = (Number(text, at, hours), Number(text, hours + 1, minutes), Number(text, minutes + 1, seconds));
        return minute > 59 || second > 59 ? null : new(MarkKind.Talk, at, seconds) { Count = hour * 60 + minute + Math.Round(second / 60m, 2), Time = new(hour, minute, 0) };
    }

    static Mark? FullDate(string text, int at) =>
        DateGrammar.Read(text, at) is { } date && (date.Year is not null || date.Mark == ' ') ? new(MarkKind.Date, at, date.End) { Date = date } : null;

    static Mark? Date(string text, int at) => DateGrammar.Read(text, at) is { } date ? new(MarkKind.Date, at, date.End) { Date = date } : null;

    static Mark? Time(string text, int at) => TimeGrammar.Read(text, at) is { } time ? new(MarkKind.Time, at, time.End) { Time = time.Time } : null;

    static Mark? Counted(string text, int at)
    {
        if (Data(text, at) is { } data) return data;
        if (NumeralGrammar.Read(text, at) is not { } numeral) return null;
        var begin = Scan.At(text, numeral.End) == '-' ? numeral.End + 1 : Scan.PastBlanks(text, numeral.End);
        var word = Scan.Word(text, begin);
        if (word.Length == 0 || (word.Length == 1 && Scan.At(text, begin + 1) == '.' && Scan.IsLetter(text, begin + 2)) || CurrencyWords.Has(word) && UnitWords.Of(word) is not Unit.Message) return null;
        var end = begin + word.Length;
        if (Scan.IsHead(text, at, end)) return null;
        if (Duration(text, at) is { } duration) return duration;
        return UnitWords.Of(word) switch
        {
            Unit.Minute => new(MarkKind.Minutes, at, end) { Count = numeral.Value },
            Unit.Message => new(MarkKind.Messages, at, end) { Count = numeral.Value },
            Unit.Day => new(MarkKind.Days, at, end) { Count = numeral.Value },
            Unit.Week => new(MarkKind.Days, at, end) { Count = numeral.Value * DaysOfAWeek },
            Unit.Hour => new(MarkKind.Hours, at, end) { Count = numeral.Value },
            null => null,
            _ => new(MarkKind.Other, at, end),
        };
    }

    // "2 days 5 hours", "5 hours 30 minutes": one length of time, in whole hours.
    static Mark? Duration(string text, int at)
    {
        if (UnitAt(text, at) is not (var count, var unit and (Unit.Day or Unit.Hour), var end) || UnitAt(text, PastJoint(text, end)) is not (var rest, var smaller, var last)) return null;
        return (unit, smaller) switch
        {
            (Unit.Day, Unit.Hour) when rest < HoursOfADay => new(MarkKind.Hours, at, UnitAt(text, PastJoint(text, last)) is (_, Unit.Minute, var minutes) ? minutes : last) { Count = count * HoursOfADay + rest },
            (Unit.Hour, Unit.Minute) when rest < MinutesOfAnHour => new(MarkKind.Hours, at, last) { Count = count },
            _ => null,
        };
    }

    static (decimal Count, Unit Unit, int End)? UnitAt(string text, int at)
    {
        if (NumeralGrammar.Read(text, at) is not { } numeral) return null;
        var begin = Scan.PastBlanks(text, numeral.End);
        var word = Scan.Word(text, begin);
        return UnitWords.Of(word) is { } unit ? (numeral.Value, unit, begin + word.Length) : null;
    }

    // The point of a shortened unit, a comma or a short "and" between the parts.
    static int PastJoint(string text, int at)
    {
        var isShort = at > LongestShort && !Scan.IsLetter(text, at - LongestShort - 1);
        at = Scan.PastBlanks(text, Scan.At(text, at) == ',' || (isShort && Scan.At(text, at) == '.') ? at + 1 : at);
        var word = Scan.Word(text, at);
        return word.Length is > 0 and <= LongestAnd ? Scan.PastBlanks(text, at + word.Length) : at;
    }

    // So much a day is no rest, "50 500 MB" may be two figures, and "5 GB 300 MB 20 kB" is one.
    static Mark? Data(string text, int at)
    {
        if (CountGrammar.Data(text, at) is not { } data) return null;
        var next = Scan.PastBlanks(text, data.End);
        if ((Scan.At(text, next) == '/' && Scan.IsLetter(text, Scan.PastBlanks(text, next + 1))) || (data.Value >= 10_000 && Scan.At(text, Scan.PastDigits(text, at)) == ' ' && Scan.IsDigit(text, Scan.PastDigits(text, at) + 1))) return new(MarkKind.Other, at, data.End);
        var (sum, end) = (data.Value, data.End);
        for (var last = data.Value; Scan.PastBlanks(text, end) is var part && Scan.IsDigit(text, part) && CountGrammar.Data(text, part) is { } small && small.Value < Smallest(last); last = small.Value) (sum, end) = (sum + small.Value, small.End);
        return new(MarkKind.Data, at, end) { Count = sum };
    }

    // What a part of smaller units stays below.
    static decimal Smallest(decimal megabytes) => megabytes >= CountGrammar.Gigabyte ? CountGrammar.Gigabyte : megabytes >= 1 ? 1 : 1m / CountGrammar.Gigabyte;

    static Mark? Amount(string text, int at)
    {
        // What goes on behind the amount is no amount: the number of an account, a code.
        if (MoneyGrammar.Read(text, at) is not { } money || (money.End < text.Length && char.IsLetterOrDigit(text[money.End]) && text[money.End - 1] != '.' && !Script.IsSpaceless(text[money.End]))) return null;
        if (IsUnsure(text, at, money.End)) return new(MarkKind.Other, at, money.End);
        if (money.Currency is null && IsListNumber(text, at)) return new(MarkKind.Other, at, money.End);
        var date = money.Currency is null && char.IsAsciiDigit(text[at]) ? DateGrammar.Read(text, at) : null;
        return new(MarkKind.Money, at, money.End) { Money = money, Date = date };
    }

    // A dash that may be a minus, on either side of the figure, "less than" and "number" before it, letters joined to both of its ends: nobody knows the amount.
    static bool IsUnsure(string text, int at, int end)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        if ((before is [.., '<' or '>' or '№' or '≤' or '≥'] && before is not [.., '-' or '=', '>']) || IsBullet(text, before) || Scan.At(text, at - 1) == '-' || (text[at] == '$' && Scan.IsLetter(text, at - 1) && !Script.IsSpaceless(text[at - 1]))) return true;
        var digits = text.AsSpan(at, end - at);
        var last = digits.LastIndexOfAnyInRange('0', '9');
        if (digits[(last + 1)..].Length == 0 && Scan.At(text, end) == '-' && Scan.At(text, end + 1) is ' ' or '\0' or '\n') return true;
        return char.IsLetter(text[at]) && last == digits.Length - 2 && char.IsLetter(digits[^1]) && char.IsDigit(digits[1]);
    }

    // A dash at the beginning of a line with a blank behind it: a bullet, or a minus.
    static bool IsBullet(string text, ReadOnlySpan<char> before) => before is ['-'] or [.., '\n', '-'] && Scan.At(text, before.Length) == ' ';

    // "1-Balance 2-Plans", "1) Balance", and "2 Plans" at the beginning of a line below others or above the next: a number that only counts them.
    static bool IsListNumber(string text, int at)
    {
        var end = Scan.PastDigits(text, at);
        if (end - at is not (1 or 2)) return false;
        var isMarked = Scan.At(text, end) is '-' or '.' or ')' or ':' or '=';
        var begin = Scan.PastBlanks(text, isMarked ? end + 1 : end);
        // "1. £5 2. £10": in a row a sum may stand behind it too.
        if (!Scan.IsLetter(text, begin)) return isMarked && begin > end + 1 && IsInRow(text, at, end);
        return (isMarked && (begin == end + 1 || IsInRow(text, at, end))) || (begin > end && (text.AsSpan(0, at).TrimEnd(' ') is [.., '\n'] || (at == 0 && CountsOn(text, end, Number(text, at, end)))));
    }

    // "1. Balance 2. Plans": the number before or the next one stands there with the same mark.
    static bool IsInRow(string text, int at, int end)
    {
        var number = Number(text, at, end);
        return Stands(text.AsSpan(0, at), number - 1, text[end]) || Stands(text.AsSpan(end), number + 1, text[end]);
    }

    static bool Stands(ReadOnlySpan<char> text, int number, char mark)
    {
        ReadOnlySpan<char> words = $"{number}{mark} ";
        for (var from = 0; text[from..].IndexOf(words, StringComparison.Ordinal) is >= 0 and var place; from += place + 1)
            if (from + place == 0 || text[from + place - 1] is ' ' or '\n') return true;
        return false;
    }

    // Whether the next line begins with the next number.
    static bool CountsOn(string text, int at, int number)
    {
        var line = text.IndexOf('\n', at);
        var begin = line < 0 ? text.Length : Scan.PastBlanks(text, line + 1);
        var end = Scan.PastDigits(text, begin);
        return end - begin is 1 or 2 && Number(text, begin, end) == number + 1;
    }

    // What nobody can read is passed over whole, so that no part of it is taken for a figure.
    static Mark Rest(string text, int at)
    {
        var end = at;
        while (end < text.Length && !IsNextWord(text, end) && ((char.IsLetterOrDigit(text[end]) && !Script.IsSpaceless(text[end])) || (text[end] is '.' or ',' or ':' or '/' or '-' or '%' or '*' or '#' or '\'' && Scan.IsDigit(text, end + 1)))) end++;
        return new(MarkKind.Other, at, Scan.At(text, end) is '%' or '*' or '#' ? end + 1 : end);
    }

    // "SMS to 1500Your balance is": the blank is missing.
    static bool IsNextWord(string text, int at) => Scan.IsDigit(text, at - 1) && char.IsUpper(text[at]) && char.IsLower(Scan.At(text, at + 1)) && char.IsLower(Scan.At(text, at + 2));

    static int Number(string text, int from, int to) => int.Parse(text.AsSpan(from, to - from), System.Globalization.CultureInfo.InvariantCulture);
}
