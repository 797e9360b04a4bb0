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

    /// <summary>The text without the lines that are options.</summary>
    public static string Header(ReplyText text, bool isWaiting) =>
        string.Join('\n', text.Plain.Split('\n').Where(line => Option(line, isWaiting) is null));

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
