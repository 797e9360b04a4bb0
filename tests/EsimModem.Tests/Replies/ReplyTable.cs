using System.Text;

namespace EsimModem.Tests.Replies;

/// <summary>Counts verdicts and prints them by language and field.</summary>
internal sealed class ReplyTable
{
    readonly SortedDictionary<string, SortedDictionary<string, int[]>> counts = new(StringComparer.Ordinal);

    public int Right => Total(Verdict.Right);

    public int Wrong => Total(Verdict.Wrong);

    public void Add(string language, FieldVerdict verdict)
    {
        foreach (var row in new[] { language, "~ all" })
        {
            if (!counts.TryGetValue(row, out var fields))
                counts[row] = fields = new(StringComparer.Ordinal);
            if (!fields.TryGetValue(verdict.Field, out var count))
                fields[verdict.Field] = count = new int[3];
            count[(int)verdict.Verdict]++;
        }
    }

    /// <summary>Right / wrong / left out.</summary>
    public override string ToString()
    {
        var fields = counts.Values.SelectMany(row => row.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        var table = new StringBuilder("right/wrong/left out\n").Append("          ");
        foreach (var field in fields)
            table.Append(field.PadLeft(11));
        foreach (var (language, row) in counts)
        {
            table.Append('\n').Append(language.TrimStart('~', ' ').PadRight(10));
            foreach (var field in fields)
                table.Append((row.TryGetValue(field, out var count) ? $"{count[0]}/{count[1]}/{count[2]}" : ".").PadLeft(11));
        }
        return table.ToString();
    }

    int Total(Verdict verdict) => counts.TryGetValue("~ all", out var fields) ? fields.Values.Sum(count => count[(int)verdict]) : 0;
}
