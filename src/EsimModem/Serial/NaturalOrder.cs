namespace EsimModem.Serial;

/// <summary>Sorts names as people do: modem2 before modem10.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (first, second) = (Piece(left), Piece(right));
            var order = ComparePieces(left[..first], right[..second]);
            if (order != 0) return order;
            left = left[first..];
            right = right[second..];
        }
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    private static int ComparePieces(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!char.IsAsciiDigit(left[0]) || !char.IsAsciiDigit(right[0])) return left.SequenceCompareTo(right);
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }

    /// <summary>The length of the number or of the text without numbers at the beginning.</summary>
    private static int Piece(ReadOnlySpan<char> text)
    {
        var end = char.IsAsciiDigit(text[0]) ? text.IndexOfAnyExceptInRange('0', '9') : text.IndexOfAnyInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
