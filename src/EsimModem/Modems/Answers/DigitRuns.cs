namespace EsimModem.Modems.Answers;

/// <summary>Unbroken runs of digits in answers that have no fixed shape.</summary>
internal static class DigitRuns
{
    /// <summary>Null when no run has a length within the bounds.</summary>
    public static string? First(IReadOnlyList<string> lines, int shortest, int longest) =>
        lines.SelectMany(In).FirstOrDefault(run => run.Length >= shortest && run.Length <= longest);

    private static IEnumerable<string> In(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var start = at;
            while (at < line.Length && char.IsAsciiDigit(line[at]))
                at++;
            if (at > start)
                yield return line[start..at];
        }
    }
}
