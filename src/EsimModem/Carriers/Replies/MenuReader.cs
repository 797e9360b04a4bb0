using EsimModem.Carriers.Figures;
using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>
/// Recognises the options of a menu: a line each, <c>1. text</c>, <c>1 - text</c>, <c>1) text</c>, <c>1: text</c>, bare <c>1 text</c> where the network waits or the
/// lines count from one, several in a row, <c>1.text 2.text 3.text</c>, and yes and no, however they stand.
/// </summary>
internal static class MenuReader
{
    const int LongestReply = 3;
    const int LongestMark = 3;

    /// <summary>From so many on that are counted from one they are a menu, however they are written.</summary>
    const int Counted = 3;

    /// <summary>The options in the order of the text; none when it is no menu. Where nobody waits, it takes two lines to make one.</summary>
    public static IReadOnlyList<PlacedOption> Options(ReplyText text, bool isWaiting)
    {
        var lines = Lines(text.Plain, isBare: true);
        if (!isWaiting && !AreCounted(lines) && !AreYesAndNo(lines)) lines = Lines(text.Plain, isBare: false);
        var row = Row(text.Plain);
        var options = (row.Count >= Counted || AreYesAndNo(row)) && row.Count > lines.Count ? row : lines;
        var areDistinct = options.Select(placed => placed.Option.Reply).Distinct(StringComparer.Ordinal).Count() == options.Count;
        return areDistinct && options.Count >= (isWaiting ? 1 : 2) ? options : [];
    }

    /// <summary>The text without its options, and where in the text each of its signs stands.</summary>
    public static (ReplyText Header, IReadOnlyList<int> Places) Header(ReplyText text, IReadOnlyList<PlacedOption> options)
    {
        List<int> places = [];
        var at = 0;
        foreach (var (_, start, end) in options)
        {
            places.AddRange(Enumerable.Range(at, start - at));
            at = end;
        }
        places.AddRange(Enumerable.Range(at, text.Plain.Length - at));
        var words = string.Concat(places.Select(place => text.Plain[place]));
        var header = new ReplyText(words);
        return (header, [.. places.Skip(words.Length - words.TrimStart().Length).Append(text.Plain.Length)]);
    }

    // One, two and three, or one, two and a way back or out.
    static bool AreCounted(List<PlacedOption> lines) => lines.Count >= Counted && lines.Take(Counted - 1).Select(placed => placed.Option.Reply).SequenceEqual(["1", "2"]) && (lines[Counted - 1].Option.Reply == "3" || (lines.Count == Counted && IsWayOut(lines[^1].Option.Reply)));

    static bool IsWayOut(string reply) => reply is "0" or "00" or "9" or "99";

    static bool AreYesAndNo(List<PlacedOption> options) => options.Count == 2 && options.TrueForAll(placed => YesNo.Is(placed.Option.Text));

    // With the end of its line an option is gone from the text.
    static List<PlacedOption> Lines(string text, bool isBare)
    {
        List<PlacedOption> lines = [];
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            var stop = text.IndexOf('\n', start);
            end = stop < 0 ? text.Length : stop + 1;
            if (Line(text.AsSpan(start, (stop < 0 ? end : stop) - start), isBare) is { } option) lines.Add(new(option, start, end));
        }
        return lines;
    }

    static MenuOption? Line(ReadOnlySpan<char> line, bool isBare)
    {
        var words = line.Trim();
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        if (digits == 0 && words.Length > 1 && words[0] is '*' or '#')
            digits = 1;
        if (digits is < 1 or > LongestReply)
            return null;
        var rest = words[digits..].TrimStart(' ');
        var marks = PastMark(rest);
        var label = rest[marks..].Trim();
        if (marks == 0 && (!isBare || rest.Length == words.Length - digits))
            return null;
        if (!HasLetter(label) || (marks > 0 && char.IsAsciiDigit(label[0]) && rest.Length - marks == label.Length))
            return null;
        return new(words[..digits].ToString(), label.ToString());
    }

    // Counted from one, each with a mark behind its number and a letter behind that; a way back or out may close them.
    static List<PlacedOption> Row(string text)
    {
        List<(string Reply, int Start, int Label)> begins = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && text[at - 1] is not (' ' or '\n' or ','))) continue;
            var digits = at;
            while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
            var mark = Scan.PastBlanks(text, digits);
            var marks = PastMark(text.AsSpan(mark));
            var label = Scan.PastBlanks(text, mark + marks);
            if (marks > 0 && label < text.Length && char.IsLetter(text[label]) && IsNext(text[at..digits], begins.Count, isParted: mark > digits, YesNo.Is(text[label..])))
                begins.Add((text[at..digits], at, label));
            at = digits - 1;
        }
        return [.. begins.Select((begin, number) => Between(text, begin, number + 1 < begins.Count ? begins[number + 1].Start : text.Length))];
    }

    static bool IsNext(string reply, int before, bool isParted, bool isYesNo) =>
        (reply == $"{before + 1}" && (isYesNo || !isParted)) || (IsWayOut(reply) && (isYesNo || (before >= Counted && !isParted)));

    static PlacedOption Between(string text, (string Reply, int Start, int Label) begin, int end)
    {
        var line = text.IndexOf('\n', begin.Label, end - begin.Label);
        return new(new(begin.Reply, text[begin.Label..(line < 0 ? end : line)].Trim(' ', ',', ';')), begin.Start, line < 0 ? end : line + 1);
    }

    static int PastMark(ReadOnlySpan<char> rest)
    {
        var marks = 0;
        while (marks < rest.Length && marks < LongestMark && rest[marks] is '.' or ')' or ':' or '-' or '–' or '—' or '>' or '=')
            marks++;
        return marks;
    }

    static bool HasLetter(ReadOnlySpan<char> label)
    {
        foreach (var letter in label)
            if (char.IsLetter(letter))
                return true;
        return false;
    }
}
