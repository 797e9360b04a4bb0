namespace EsimModem.Carriers.Yaml;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>A half sentence such as "; did you mean `price`?", empty when nothing known is near.</summary>
    public static string Hint(string written, IEnumerable<string> known) =>
        To(written, known) is { } near ? $"; did you mean `{near}`?" : "";

    /// <summary>The known name nearest to the written one, or null when all are too far.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var bound = Math.Max(1, written.Length / 3);
        return known
            .Select(name => (name, far: Far(Plain(written), Plain(name))))
            .Where(each => each.far <= bound)
            .OrderBy(each => each.far).ThenBy(each => each.name, StringComparer.Ordinal)
            .Select(each => each.name)
            .FirstOrDefault();
    }

    static string Plain(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();

    // A word broken off is one slip, however much is missing.
    static int Far(string written, string name) =>
        written.Length >= 3 && name.StartsWith(written, StringComparison.Ordinal) ? 1 : Distance(written, name);

    static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        for (var j = 1; j <= other.Length; j++)
        {
            var change = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
        }
        return rows[one.Length, other.Length];
    }
}
