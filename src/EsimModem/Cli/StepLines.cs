using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;

namespace EsimModem.Cli;

/// <summary>Tells a person how a text was read, one step a line, and a rule to copy.</summary>
internal static class StepLines
{
    private const int LongestPiece = 34;

    internal static void Write(TextWriter writer, Explanation explained)
    {
        if (explained.Steps.Count > 0) writer.WriteLine("\nHow it was read:");
        foreach (var step in explained.Steps)
            writer.WriteLine($"  {DisplayWidth.Pad(SchemaWords.Of(step.Kind), 6)}  {DisplayWidth.Pad(Piece(explained.Text[step.Start..step.End]), LongestPiece)}  {PlainText.Line(Told(step))}");
        if (explained.Draft is not { } draft) return;
        writer.WriteLine(draft.IsGuess ? "\nA rule to begin with; what its figures are is only guessed:" : "\nA rule for the carrier file, once you have looked at it:");
        writer.WriteLine($"  {PlainText.Line(draft.Line)}");
    }

    private static string Told(ReadStep step)
    {
        var told = step.Value is null ? step.Means : $"{step.Means} {step.Value}";
        if (step.By is { } by) told += $" by {by}";
        return step.LeftOut is { } reason ? $"{told}: left out, {reason}" : told;
    }

    private static string Piece(string piece)
    {
        var line = PlainText.Line(piece.ReplaceLineEndings(" "));
        return line.Length > LongestPiece ? $"{line[..(LongestPiece - 1)]}…" : line;
    }
}
