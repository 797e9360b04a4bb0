using System.Buffers;

namespace EsimModem.At;

/// <summary>Finds the seam in a line that is two: some firmware forgets the line end before or after a notification.</summary>
internal static class GluedLine
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>Where the second part begins, or -1 when the line is one; <paramref name="drop"/> means that the first part is noise.</summary>
    public static int Seam(string line, ReadOnlySpan<string> prefixes, out bool drop)
    {
        drop = false;
        foreach (var prefix in prefixes)
        {
            var at = line.IndexOf(prefix, StringComparison.Ordinal);
            if (at > 0 && (line.StartsWith("+CME ERROR:", StringComparison.Ordinal) || line.StartsWith("ERROR", StringComparison.Ordinal)))
            {
                // Huawei complains about an empty entry of the list in front of the next entry: not the end of the list.
                drop = true;
                return at;
            }

            if (at == 0)
                return Inner(line, prefix.Length);
        }

        return AfterResult(line) is var seam and > 0 && KnownNotifications.Has(line[seam..]) ? seam : -1;
    }

    private static int Inner(string line, int from)
    {
        var at = line.IndexOf("+CME ERROR:", from, StringComparison.Ordinal);
        return at > 0 && !line.Contains('"') ? at : -1;
    }

    private static int AfterResult(string line)
    {
        if (line.Length > 2 && line.StartsWith("OK", StringComparison.Ordinal))
            return 2;
        if (line.Length > 5 && line.StartsWith("ERROR", StringComparison.Ordinal))
            return 5;
        var hex = line.AsSpan().IndexOfAnyExcept(HexDigits);
        return hex >= 16 && line[hex] is '+' or '^' or '*' ? hex : -1;
    }
}
