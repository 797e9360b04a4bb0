namespace EsimModem.Sims;

/// <summary>Matches whole texts against patterns: <c>*</c> is any run of characters, <c>?</c> exactly one; the case counts.</summary>
internal static class Glob
{
    internal static bool IsPattern(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    internal static bool Matches(string pattern, string text)
    {
        int at = 0, seen = 0, star = -1, mark = 0;
        while (at < text.Length)
        {
            if (seen < pattern.Length && pattern[seen] == '*')
                (star, mark, seen) = (seen, at, seen + 1);
            else if (seen < pattern.Length && (pattern[seen] == '?' || pattern[seen] == text[at]))
                (at, seen) = (at + 1, seen + 1);
            else if (star >= 0)
                (seen, at, mark) = (star + 1, mark + 1, mark + 1);
            else
                return false;
        }
        return pattern.AsSpan(seen).TrimStart('*').IsEmpty;
    }
}
