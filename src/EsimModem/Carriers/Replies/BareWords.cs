using System.Text;

namespace EsimModem.Carriers.Replies;

/// <summary>A carrier's words without what is one card's alone: each digit is a zero, so that the text keeps its form and tells nobody's figures.</summary>
internal static class BareWords
{
    const int Longest = 300;

    public static string Of(string words)
    {
        var bare = new StringBuilder();
        foreach (var sign in new Patterns.ReplyText(words).Plain)
            if (!char.IsWhiteSpace(sign)) bare.Append(char.IsDigit(sign) ? '0' : sign);
            else if (bare.Length > 0 && bare[^1] != ' ') bare.Append(' ');
        return bare.Length > Longest ? $"{bare.ToString(0, Longest)}…" : bare.ToString();
    }

    /// <summary>The same sentence with other figures and other names.</summary>
    public static bool AreAlike(string bare, string other) => Sentence(bare) == Sentence(other);

    /// <summary>The share of words that two have in common.</summary>
    public static double Likeness(string bare, string other)
    {
        var (one, two) = (Words(bare), Words(other));
        var all = one.Union(two, StringComparer.OrdinalIgnoreCase).Count();
        return all == 0 ? 0 : (double)one.Intersect(two, StringComparer.OrdinalIgnoreCase).Count() / all;
    }

    static string Sentence(string bare) => DraftWords.Of(bare, 0, bare.Length);

    static string[] Words(string bare) => bare.Split([' ', '.', ',', ':', ';', '!', '?', '"', '(', ')', '0'], StringSplitOptions.RemoveEmptyEntries);
}
