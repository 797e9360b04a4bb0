namespace EsimModem.Carriers.Patterns;

/// <summary>Finds words of which a text must hold at least one to match, so that most patterns are passed over without running them.</summary>
internal static class PatternWords
{
    const int Shortest = 3;

    /// <summary>Small letters throughout, one word for each alternative; none when an alternative has no plain word.</summary>
    public static IReadOnlyList<string> AnyOf(string source) =>
        Needed(source) is { } words ? [.. words.Select(word => word.ToLowerInvariant().Replace('ё', 'е')).Distinct(StringComparer.Ordinal)] : [];

    static List<string>? Needed(string source)
    {
        var words = new List<string>();
        foreach (var branch in Branches(source))
        {
            if (Best(branch) is not { } needed)
                return null;
            words.AddRange(needed);
        }
        return words;
    }

    static List<string> Branches(string source)
    {
        var branches = new List<string>();
        var begin = 0;
        foreach (var (at, letter) in Outer(source))
            if (letter == '|')
            {
                branches.Add(source[begin..at]);
                begin = at + 1;
            }
        branches.Add(source[begin..]);
        return branches;
    }

    // The fewest words win, of equally many the longer: a plain word, or the alternatives of a group that must be there.
    static List<string>? Best(string branch)
    {
        List<string>? best = null;
        void Offer(List<string>? words)
        {
            if (words is not null && (best is null || words.Count < best.Count || (words.Count == best.Count && words[0].Length > best[0].Length)))
                best = words;
        }

        var run = -1;
        foreach (var (at, letter) in Outer(branch).Append((branch.Length, '\0')))
        {
            if (char.IsLetter(letter))
            {
                run = run < 0 ? at : run;
                continue;
            }
            // A letter before ?, * or { need not be there.
            var end = MayLack(letter) ? at - 1 : at;
            Offer(run >= 0 && end - run >= Shortest ? [branch[run..end]] : null);
            run = -1;
            if (letter == '(')
                Offer(Group(branch, at));
        }
        return best;
    }

    static List<string>? Group(string branch, int at)
    {
        var close = Close(branch, at);
        if (close < 0 || (close + 1 < branch.Length && MayLack(branch[close + 1])))
            return null;
        var inside = branch[(at + 1)..close];
        if (inside.StartsWith("?:", StringComparison.Ordinal))
            inside = inside[2..];
        return inside.StartsWith('?') ? null : Needed(inside);
    }

    static bool MayLack(char letter) => letter is '?' or '*' or '{';

    static int Close(string branch, int open)
    {
        var depth = 0;
        foreach (var (at, letter) in Outer(branch[(open + 1)..]))
        {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (depth < 0)
                return open + 1 + at;
        }
        return -1;
    }

    // Letters outside of groups, classes, pieces and counts; of a group only its two brackets are given.
    static IEnumerable<(int At, char Letter)> Outer(string source)
    {
        var (depth, inClass) = (0, false);
        for (var at = 0; at < source.Length; at++)
        {
            var letter = source[at];
            if (letter == '\\')
            {
                at++;
                if (depth == 0 && !inClass)
                    yield return (at - 1, '\\');
            }
            else if (inClass || letter == '[')
            {
                if (depth == 0 && !inClass)
                    yield return (at, letter);
                inClass = letter != ']';
            }
            else
            {
                depth -= letter is ')' or '}' ? 1 : 0;
                if (depth <= 0)
                    yield return (at, letter);
                depth += letter is '(' or '{' ? 1 : 0;
            }
        }
    }
}
