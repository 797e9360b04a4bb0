namespace EsimModem.Cli;

/// <summary>Sentences that are too long for a table, below it: each begun by what it is about and broken where the terminal ends.</summary>
internal static class Paragraphs
{
    private const string Indent = "  ";
    private const int Narrowest = 30;

    internal static void Write(Output output, IEnumerable<(string About, string Text)> paragraphs)
    {
        foreach (var (about, text) in paragraphs)
        {
            output.Out.WriteLine();
            foreach (var line in Broken($"{about}: {PlainText.Line(text)}", Math.Max(Narrowest, output.Width ?? int.MaxValue)))
                output.Out.WriteLine(line);
        }
    }

    private static IEnumerable<string> Broken(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Trim().Length > 0 && DisplayWidth.Of(line) + 1 + DisplayWidth.Of(word) > width)
            {
                yield return line;
                line = Indent + word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }
        yield return line;
    }
}
