using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>Recognises the lines of a menu: <c>1. text</c>, <c>1 - text</c>, <c>1) text</c>, <c>1: text</c>, and bare <c>1 text</c> where the network waits.</summary>
internal static class MenuReader
{
    const int LongestReply = 2;

    /// <summary>The options in the order of the text; none when it is no menu. Where nobody waits, it takes two lines to make one.</summary>
    public static IReadOnlyList<MenuOption> Options(ReplyText text, bool isWaiting)
    {
        var options = text.Plain.Split('\n').Select(line => Option(line, isWaiting)).OfType<MenuOption>().ToList();
        var areDistinct = options.Select(option => option.Reply).Distinct(StringComparer.Ordinal).Count() == options.Count;
        return areDistinct && options.Count >= (isWaiting ? 1 : 2) ? options : [];
    }

    /// <summary>The text without the lines that are options, and where in the text each of its signs stands.</summary>
    public static (ReplyText Header, IReadOnlyList<int> Places) Header(ReplyText text, bool isWaiting)
    {
        List<int> places = [];
        var at = 0;
        foreach (var line in text.Plain.Split('\n'))
        {
            if (Option(line, isWaiting) is null)
                places.AddRange(Enumerable.Range(at, line.Length + 1));
            at += line.Length + 1;
        }
        if (places.Count > 0)
            places.RemoveAt(places.Count - 1);
        var words = string.Concat(places.Select(place => text.Plain[place]));
        var header = new ReplyText(words);
        return (header, [.. places.Skip(words.Length - words.TrimStart().Length).Append(text.Plain.Length)]);
    }

    static MenuOption? Option(string line, bool isWaiting)
    {
        var words = line.AsSpan().Trim();
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        if (digits == 0 && words.Length > 1 && words[0] is '*' or '#')
            digits = 1;
        if (digits is < 1 or > LongestReply)
            return null;
        var rest = words[digits..].TrimStart(' ');
        var marks = 0;
        while (marks < rest.Length && marks < 3 && rest[marks] is '.' or ')' or ':' or '-' or '–' or '—' or '>' or '=')
            marks++;
        var label = rest[marks..].Trim();
        var isBare = marks == 0;
        if (label.Length == 0 || (isBare && (!isWaiting || rest.Length == words.Length - digits)) || !HasLetter(label) || (!isBare && char.IsAsciiDigit(label[0]) && rest.Length - marks == label.Length))
            return null;
        return new(words[..digits].ToString(), label.ToString());
    }

    static bool HasLetter(ReadOnlySpan<char> label)
    {
        foreach (var letter in label)
            if (char.IsLetter(letter))
                return true;
        return false;
    }
}
