namespace EsimModem.Carriers.Figures;

/// <summary>Reads a figure: thousands by blank, comma, point or apostrophe, decimals by comma or point; what could be read two ways is not read.</summary>
internal static class NumeralGrammar
{
    const int LongestWhole = 12;
    const int LongestPart = 4;

    // A longer run of digits is a telephone number or a voucher.
    const int LongestRun = 9;

    // More groups than that are more digits than any figure has.
    const int MostGroups = 8;

    /// <summary>The figure that begins here, or null when none does or nobody can say which.</summary>
    public static Numeral? Read(string text, int at)
    {
        if (!Scan.IsDigit(text, at) || Scan.IsDigit(text, at - 1) || (Scan.At(text, at - 1) is '.' or ',' && Scan.IsDigit(text, at - 2)))
            return null;
        var end = Scan.PastDigits(text, at);
        if (end - at > LongestRun || (end - at > 1 && text[at] == '0'))
            return null;
        Span<int> lengths = stackalloc int[MostGroups];
        Span<char> marks = stackalloc char[MostGroups];
        var groups = 1;
        lengths[0] = end - at;
        while (Scan.At(text, end) is ' ' or '.' or ',' or '\'' or '’' && Scan.IsDigit(text, end + 1))
        {
            var next = Scan.PastDigits(text, end + 1);
            var mark = text[end] == '’' ? '\'' : text[end];
            // "0.125,20-12-2028": a day behind a comma is none of its figures.
            if (mark is ',' && Scan.At(text, next) is '-' or '/' && Scan.IsDigit(text, next + 1))
                break;
            if (mark is ' ' or '\'' && (next - end - 1 != 3 || lengths[groups - 1] > 3 || marks[..(groups - 1)].ContainsAnyExcept(mark)))
                break;
            if (groups == MostGroups)
                return null;
            (marks[groups - 1], lengths[groups++]) = (mark, next - end - 1);
            end = next;
        }
        return GoesOn(text, end, marks[..(groups - 1)]) ? null : Value(text.AsSpan(at, end - at), lengths[..groups], marks[..(groups - 1)]) is { } value ? new(value, end) : null;
    }

    // 8 701 123 45 67 is no eight million.
    static bool GoesOn(string text, int end, ReadOnlySpan<char> marks) =>
        (marks.Contains(' ') && Scan.At(text, end) == ' ' && Scan.IsDigit(text, end + 1)) || (marks.Length == 0 && Scan.At(text, end) == '\'' && Scan.IsDigit(text, end + 1));

    // Null when the marks make no sense.
    static decimal? Value(ReadOnlySpan<char> figure, ReadOnlySpan<int> lengths, ReadOnlySpan<char> marks)
    {
        var isDecimal = marks is [.., '.' or ','] && marks.Count(marks[^1]) == 1 && (marks.Length > 1 || !IsThousand(figure, lengths));
        var whole = isDecimal ? lengths[..^1] : lengths;
        var thousands = isDecimal ? marks[..^1] : marks;
        if ((thousands.Length > 0 && thousands.ContainsAnyExcept(thousands[0])) || !AreThousands(figure, whole))
            return null;
        if (isDecimal && (lengths[^1] is 0 or > LongestPart || (lengths[^1] == 3 && marks.Length > 1)))
            return null;
        var decimals = isDecimal ? lengths[^1] : 0;
        var (written, digits) = (0L, 0);
        foreach (var sign in figure)
            if (char.IsAsciiDigit(sign))
                (written, digits) = (digits < LongestWhole + LongestPart ? written * 10 + (sign - '0') : 0, digits + 1);
        return digits - decimals > LongestWhole ? null : new decimal((int)written, (int)(written >> 32), 0, false, (byte)decimals);
    }

    static bool IsThousand(ReadOnlySpan<char> figure, ReadOnlySpan<int> lengths) => lengths[1] == 3 && lengths[0] <= 3 && !IsNought(figure, lengths);

    static bool AreThousands(ReadOnlySpan<char> figure, ReadOnlySpan<int> lengths) =>
        lengths.Length == 1 || (lengths[0] <= 3 && !IsNought(figure, lengths) && !lengths[1..].ContainsAnyExcept(3));

    static bool IsNought(ReadOnlySpan<char> figure, ReadOnlySpan<int> lengths) => lengths[0] == 1 && figure[0] == '0';
}
