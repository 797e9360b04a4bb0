namespace EsimModem.Cli;

/// <summary>Finds what was probably meant by a mistyped word.</summary>
internal static class Guess
{
    /// <summary>The nearest of the known words, or null where none is near enough to be worth a question.</summary>
    internal static string? Nearest(string typed, IEnumerable<string> known)
    {
        var best = known.Select(word => (Word: word, Distance: Distance(typed.ToLowerInvariant(), word.ToLowerInvariant())))
            .OrderBy(guess => guess.Distance).ThenBy(guess => guess.Word, StringComparer.Ordinal).FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(1, Math.Min(typed.Length, best.Word.Length) / 3) ? best.Word : null;
    }

    // Edits between two words, a swap of neighbours counted as one.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var swap = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + swap);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        return rows[a.Length, b.Length];
    }
}
