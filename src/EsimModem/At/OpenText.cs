using System.Buffers;
using System.Text;

namespace EsimModem.At;

/// <summary>
/// Gathers a USSD answer (+CUSD, 3GPP 27.007 7.15) whose quoted text runs over several lines; no other line is ever
/// judged by its quotes, for one stray quote would swallow the results after it.
/// </summary>
internal sealed class OpenText
{
    private static readonly SearchValues<char> Coding = SearchValues.Create(" ,-0123456789");

    private const int Longest = 8 * 1024;

    private readonly StringBuilder text = new();

    public bool IsOpen { get; private set; }

    /// <summary>The last text was cut off because no real one is as long.</summary>
    public bool Overflowed { get; private set; }

    public static bool Opens(string line)
    {
        if (!line.StartsWith("+CUSD:", StringComparison.Ordinal))
            return false;
        var quote = line.IndexOf('"');
        return quote >= 0 && !Closes(line.AsSpan(quote + 1));
    }

    public void Begin(string line, char end)
    {
        text.Clear().Append(line).Append(end);
        IsOpen = true;
        Overflowed = false;
    }

    /// <summary>Adds a line; true means that it closed the text, or that no text is as long as this.</summary>
    public bool Add(string line, char end)
    {
        text.Append(line).Append(end);
        Overflowed = text.Length > Longest;
        return Overflowed || Closes(line);
    }

    /// <summary>Gives the text as it came, line ends within it kept.</summary>
    public string Take()
    {
        IsOpen = false;
        return text.ToString().TrimEnd('\r', '\n');
    }

    private static bool Closes(ReadOnlySpan<char> line)
    {
        var quote = line.LastIndexOf('"');
        if (quote < 0)
            return false;
        var rest = line[(quote + 1)..].Trim();
        return rest.IsEmpty || rest[0] == ',' && !rest.ContainsAnyExcept(Coding);
    }
}
