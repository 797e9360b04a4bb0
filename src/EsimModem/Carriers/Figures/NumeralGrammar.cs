using System.Globalization;

namespace EsimModem.Carriers.Figures;

/// <summary>Reads a figure: thousands by blank, comma, point or apostrophe, decimals by comma or point; what could be read two ways is not read.</summary>
internal static class NumeralGrammar
{
    const int LongestWhole = 12;

    // A longer run of digits is a telephone number or a voucher.
    const int LongestRun = 9;

    /// <summary>The figure that begins here, or null when none does or nobody can say which.</summary>
    public static Numeral? Read(string text, int at)
    {
        if (!Scan.IsDigit(text, at) || Scan.IsDigit(text, at - 1) || (Scan.At(text, at - 1) is '.' or ',' && Scan.IsDigit(text, at - 2)))
            return null;
        var (groups, marks, end) = Groups(text, at);
        if (groups[0].Length > LongestRun || (groups[0].Length > 1 && groups[0][0] == '0') || GoesOn(text, end, marks))
            return null;
        return Write(groups, marks) is { } written && decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new(value, end)
            : null;
    }

    static (List<string> Groups, List<char> Marks, int End) Groups(string text, int at)
    {
        var end = Scan.PastDigits(text, at);
        List<string> groups = [text[at..end]];
        List<char> marks = [];
        while (Scan.At(text, end) is ' ' or '.' or ',' or '\'' or '’' && Scan.IsDigit(text, end + 1))
        {
            var next = Scan.PastDigits(text, end + 1);
            var mark = text[end] == '’' ? '\'' : text[end];
            var group = text[(end + 1)..next];
            if (mark is ' ' or '\'' && (group.Length != 3 || groups[^1].Length > 3 || marks.Exists(other => other != mark)))
                break;
            groups.Add(group);
            marks.Add(mark);
            end = next;
        }
        return (groups, marks, end);
    }

    // 8 701 123 45 67 is no eight million.
    static bool GoesOn(string text, int end, List<char> marks) =>
        (marks.Contains(' ') && Scan.At(text, end) == ' ' && Scan.IsDigit(text, end + 1)) || (marks.Count == 0 && Scan.At(text, end) == '\'' && Scan.IsDigit(text, end + 1));

    // With a point as decimal mark and no other, or null when the marks make no sense.
    static string? Write(List<string> groups, List<char> marks)
    {
        if (marks.Count == 0)
            return groups[0];
        var last = marks[^1];
        var isDecimal = last is '.' or ',' && (marks.Count(mark => mark == last) == 1 && (marks.Count > 1 || !IsThousand(groups[0], groups[1])));
        var whole = isDecimal ? groups[..^1] : groups;
        var thousands = isDecimal ? marks[..^1] : marks;
        if (thousands.Distinct().Count() > 1 || !AreThousands(whole) || (isDecimal && groups[^1].Length is 0 or > 4))
            return null;
        if (isDecimal && groups[^1].Length == 3 && marks.Count > 1)
            return null;
        return string.Concat(whole) is { Length: <= LongestWhole } digits ? isDecimal ? $"{digits}.{groups[^1]}" : digits : null;
    }

    static bool IsThousand(string first, string second) => second.Length == 3 && first.Length <= 3 && first != "0";

    static bool AreThousands(List<string> groups) =>
        groups.Count == 1 || (groups[0].Length <= 3 && groups[0] != "0" && groups.Skip(1).All(group => group.Length == 3));
}
