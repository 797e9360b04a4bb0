using System.Globalization;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Figures;

/// <summary>Reads a time of day: 14:00, 14:00:30, 2:30 pm, 24:00.</summary>
internal static class TimeGrammar
{
    // The small words that may stand between a date and its time.
    static readonly WordSet Joints = new("в во о об с сағат дан у соат саат at um om kl klo a à as às alas las alle ore ora h godz o v ve u saat soat pukul pkl jam luc lúc เวลา الساعة os plkst");

    // Those of them that can mean nothing but an hour.
    static readonly WordSet Hours = new("kl klo pukul pkl jam soat saat ore godz");

    /// <summary>The time that begins here, or null.</summary>
    public static TimeFigure? Read(string text, int at)
    {
        if (Scan.IsDigit(text, at - 1) || Scan.At(text, at - 1) == ':')
            return null;
        var hourEnd = Scan.PastDigits(text, at);
        var minuteEnd = Scan.PastDigits(text, hourEnd + 1);
        if (Scan.At(text, hourEnd) != ':' || hourEnd - at is not (1 or 2) || minuteEnd - hourEnd != 3)
            return null;
        var (hour, minute) = (Number(text, at, hourEnd), Number(text, hourEnd + 1, minuteEnd));
        var end = Scan.At(text, minuteEnd) == ':' && Scan.PastDigits(text, minuteEnd + 1) == minuteEnd + 3 ? minuteEnd + 3 : minuteEnd;
        if (Scan.At(text, end) == ':' || hour > 24 || minute > 59 || (hour == 24 && minute > 0))
            return null;
        return Half(text, end, hour) is { } half ? new(new(half.Hour, minute, 0), at, half.End) : new(new(hour, minute, 0), at, end);
    }

    /// <summary>The time that stands right after a date, with or without a small word between.</summary>
    public static TimeFigure? ReadAfterDate(string text, int at)
    {
        var begin = Scan.PastBlanks(text, Scan.At(text, at) is ',' or 'T' ? at + 1 : at);
        var first = PastJoint(text, begin);
        var place = PastJoint(text, first);
        return Read(text, place) ?? Other(text, place, Hours.Contains(Scan.Word(text, begin)) || Hours.Contains(Scan.Word(text, first)));
    }

    // A small word with its point and the blanks behind it: "a las", "kl.".
    static int PastJoint(string text, int at)
    {
        var word = Scan.Word(text, at);
        if (!Joints.Contains(word))
            return at;
        var end = at + word.Length;
        return Scan.PastBlanks(text, Scan.At(text, end) == '.' ? end + 1 : end);
    }

    // "23h59", and behind a word for the hour "kl. 23.59".
    static TimeFigure? Other(string text, int at, bool isHour)
    {
        var hourEnd = Scan.PastDigits(text, at);
        var end = Scan.PastDigits(text, hourEnd + 1);
        if (!(Scan.At(text, hourEnd) is 'h' or 'H' or '時' || (isHour && Scan.At(text, hourEnd) == '.')) || hourEnd - at is not (1 or 2) || end - hourEnd != 3 || Scan.At(text, end) is '-' or '–')
            return null;
        var (hour, minute) = (Number(text, at, hourEnd), Number(text, hourEnd + 1, end));
        return hour > 23 || minute > 59 ? null : new(new(hour, minute, 0), at, end);
    }

    static (int Hour, int End)? Half(string text, int at, int hour)
    {
        var begin = Scan.PastBlanks(text, at);
        if (hour is < 1 or > 12 || begin + 1 >= text.Length)
            return null;
        var half = char.ToLowerInvariant(text[begin]);
        var rest = text[(begin + 1)..];
        var length = rest.StartsWith("m", StringComparison.OrdinalIgnoreCase) ? 2 : rest.StartsWith(".m", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (half is not ('a' or 'p') || length == 0 || Scan.IsLetter(text, begin + length))
            return null;
        return (hour % 12 + (half == 'p' ? 12 : 0), begin + length);
    }

    static int Number(string text, int from, int to) => int.Parse(text.AsSpan(from, to - from), CultureInfo.InvariantCulture);
}
