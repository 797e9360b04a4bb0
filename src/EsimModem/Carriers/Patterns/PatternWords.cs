namespace EsimModem.Carriers.Patterns;

/// <summary>Finds words of which a text must hold at least one to match, so that most patterns are passed over without running them.</summary>
internal static class PatternWords
{
    const int Shortest = 3;

    /// <summary>One word for each alternative of the pattern; none when an alternative has no plain word.</summary>
    public static IReadOnlyList<string> AnyOf(string source)
    {
        var found = new List<string>();
        foreach (var branch in Branches(source))
        {
            if (Longest(branch) is not { } word)
                return [];
            found.Add(word.Replace('ё', 'е').Replace('Ё', 'Е'));
        }
        return found;
    }

    static List<string> Branches(string source)
    {
        var branches = new List<string>();
        var (depth, begin, inClass) = (0, 0, false);
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == '\\')
                at++;
            else if (inClass || source[at] == '[')
                inClass = source[at] != ']';
            else if (source[at] is '(' or '{')
                depth++;
            else if (source[at] is ')' or '}')
                depth--;
            else if (source[at] == '|' && depth == 0)
            {
                branches.Add(source[begin..at]);
                begin = at + 1;
            }
        }
        branches.Add(source[begin..]);
        return branches;
    }

    static string? Longest(string branch)
    {
        var best = "";
        var (depth, begin, inClass) = (0, -1, false);
        for (var at = 0; at <= branch.Length; at++)
        {
            var letter = at < branch.Length ? branch[at] : '\0';
            if (char.IsLetter(letter) && depth == 0 && !inClass)
            {
                begin = begin < 0 ? at : begin;
                continue;
            }
            // A letter before ?, * or { need not be there.
            var end = letter is '?' or '*' or '{' ? at - 1 : at;
            if (begin >= 0 && end - begin > best.Length)
                best = branch[begin..end];
            begin = -1;
            if (letter == '\\')
                at++;
            else if (inClass || letter == '[')
                inClass = letter != ']';
            else if (letter is '(' or '{')
                depth++;
            else if (letter is ')' or '}')
                depth--;
        }
        return best.Length >= Shortest ? best : null;
    }
}
