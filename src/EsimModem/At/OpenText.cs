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
    private const string Between = "\r\n\r\n";

    private readonly StringBuilder text = new();
    private bool lineEndDue;
    private int quotes;

    public bool IsOpen { get; private set; }

    /// <summary>The last text was cut off because no real one is as long.</summary>
    public bool Overflowed { get; private set; }

    public static bool Opens(string line)
    {
        if (!line.StartsWith("+CUSD:", StringComparison.Ordinal))
            return false;
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        // A text without quotes ends with its line, whatever marks stand in it.
        return comma >= 0 && line.AsSpan(comma + 1).TrimStart() is ['"', .. var words] && !Closes(words, line.AsSpan().Count('"'));
    }

    public void Begin(string line, char end)
    {
        text.Clear().Append(line).Append(end);
        quotes = line.AsSpan().Count('"');
        IsOpen = true;
        Overflowed = lineEndDue = false;
    }

    /// <summary>
    /// What came last is a line end of the text itself and the one that a modem prints before a notification. With one line end alone nobody
    /// can tell whose it is: a figure may go on behind it.
    /// </summary>
    public bool IsBetweenLines => text.Length > Between.Length && text.ToString(text.Length - Between.Length, Between.Length) == Between;

    /// <summary>Leaves a notification out, with the line ends around it that are its own.</summary>
    public void LeaveOut(char end)
    {
        text.Length -= Between.Length / 2;
        lineEndDue = end == '\r';
    }

    /// <summary>Adds a line; true means that it closed the text, or that no text is as long as this.</summary>
    public bool Add(string line, char end)
    {
        var isOfNotification = lineEndDue && line.Length == 0 && end == '\n';
        lineEndDue = false;
        if (isOfNotification)
            return false;
        text.Append(line).Append(end);
        var isWhole = EndsWith(line);
        quotes += line.AsSpan().Count('"');
        Overflowed = text.Length > Longest;
        return Overflowed || isWhole;
    }

    /// <summary>With this line it would be whole.</summary>
    public bool EndsWith(string line) => Closes(line, quotes + line.AsSpan().Count('"'));

    /// <summary>Gives the text as it came, line ends within it kept.</summary>
    public string Take()
    {
        IsOpen = false;
        return text.ToString().TrimEnd('\r', '\n');
    }

    // Without a coding byte behind it the mark may be that of a word in quotes: then one of them all has no partner.
    private static bool Closes(ReadOnlySpan<char> line, int quotes)
    {
        var quote = line.LastIndexOf('"');
        if (quote < 0)
            return false;
        var rest = line[(quote + 1)..].Trim();
        return rest.IsEmpty ? quotes % 2 == 0 : rest[0] == ',' && !rest.ContainsAnyExcept(Coding);
    }
}
