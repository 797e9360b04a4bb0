namespace EsimModem.Cli;

/// <summary>Writes what the program and each verb say about themselves.</summary>
internal static class HelpText
{
    internal static void WriteProgram(TextWriter writer, IReadOnlyList<Verb> verbs)
    {
        writer.WriteLine("esim-modem keeps prepaid SIM plans alive: it asks, renews, and proves what it paid.");
        writer.WriteLine();
        var width = verbs.Max(verb => Left(verb).Length);
        foreach (var verb in verbs)
            writer.WriteLine($"  {Left(verb).PadRight(width)}  {verb.Help}{(verb.IsBuilt ? "" : " (not yet)")}");
        writer.WriteLine();
        writer.WriteLine("\"esim-modem VERB --help\" tells more of one. A SIM is named by its ICCID, the last four or more of its");
        writer.WriteLine("digits, its label, or its number. Exit codes: 0 done, 1 failed, 2 wrong use, 3 no daemon reached.");
    }

    internal static void WriteVerb(TextWriter writer, Verb verb)
    {
        writer.WriteLine(verb.Usage);
        writer.WriteLine();
        writer.WriteLine(verb.IsBuilt ? $"  {verb.Help}" : $"  {verb.Help} (not yet)");
        if (verb.Notes.Count > 0)
            writer.WriteLine();
        foreach (var note in verb.Notes)
            writer.WriteLine($"  {note}");
        if (verb.Options.Count == 0)
            return;
        writer.WriteLine();
        var width = verb.Options.Max(option => option.Usage.Length);
        foreach (var option in verb.Options)
            writer.WriteLine($"  {option.Usage.PadRight(width)}  {option.Help}{(option.Repeats ? "; may be repeated" : "")}");
    }

    private static string Left(Verb verb) => verb.WordsUsage.Length == 0 ? verb.Name : $"{verb.Name} {verb.WordsUsage}";
}
