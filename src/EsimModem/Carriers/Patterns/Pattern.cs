using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Patterns;

/// <summary>An expression of a carrier file, found anywhere in a text, blind to case and to the kind and number of blanks.</summary>
internal sealed class Pattern
{
    const RegexOptions Blind = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    const int MostShared = 8192;

    // The same file is read again and again, and brothers share their words: one automaton serves all.
    static readonly ConcurrentDictionary<string, Lazy<Regex>> Shared = new(StringComparer.Ordinal);
    readonly IReadOnlyList<string> words;

    // The automaton takes milliseconds to build, and most patterns of most languages never meet a text.
    readonly Lazy<Regex> expression;

    Pattern(string source, Place place, PatternSource translated, Lazy<Regex> expression)
    {
        (Source, Place, Pieces) = (source, place, translated.Pieces);
        this.expression = expression;
        words = PatternWords.AnyOf(source);
    }

    public string Source { get; }

    public Place Place { get; }

    public IReadOnlyList<Piece> Pieces { get; }

    public static Pattern? Read(YamlValue value) => value.AsText() is { } source ? Compile(source, value.Place, value.Faults) : null;

    /// <summary>The compiled pattern, or null and a fault that says what the expression lacks.</summary>
    public static Pattern? Compile(string source, Place place, Faults faults)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            faults.Add(place, "an empty pattern would match every text");
            return null;
        }
        if (PatternSource.Translate(source, place, faults) is not { } translated)
            return null;
        try
        {
            return new(source, place, translated, Automaton(translated.Expression));
        }
        catch (RegexParseException broken)
        {
            faults.Add(place, $"`{source}` is not an expression: {Reason(broken)}");
            return null;
        }
    }

    /// <summary>False means that its automaton would be larger than the engine allows, so that it can be tried on nothing. Only what is repeated so many times makes it so.</summary>
    public bool CanRun()
    {
        if (!HasCount(Source))
            return true;
        try
        {
            return expression.Value is not null;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>False means that none of the words is there without which it cannot match.</summary>
    public bool MayBeIn(ReplyText text)
    {
        foreach (var word in words)
            if (text.Small.Contains(word, StringComparison.Ordinal))
                return true;
        return words.Count == 0;
    }

    static bool HasCount(string source)
    {
        for (var at = source.IndexOf('{'); at >= 0; at = source.IndexOf('{', at + 1))
            if (at + 1 < source.Length && char.IsAsciiDigit(source[at + 1]))
                return true;
        return false;
    }

    static Lazy<Regex> Automaton(string expression)
    {
        if (Shared.TryGetValue(expression, out var known))
            return known;
        _ = new Regex(expression, Blind);
        if (Shared.Count >= MostShared)
            Shared.Clear();
        return Shared.GetOrAdd(expression, static words => new(() => new(words, Blind | RegexOptions.NonBacktracking)));
    }

    public bool IsIn(ReplyText text) => Find(text) is not null;

    /// <summary>The first place that matches, or null.</summary>
    public PatternMatch? Find(ReplyText text) => All(text).FirstOrDefault();

    /// <summary>Every place that matches, one after the other.</summary>
    public IEnumerable<PatternMatch> All(ReplyText text)
    {
        if (!MayBeIn(text))
            yield break;
        for (var match = expression.Value.Match(text.Folded); match.Success; match = match.NextMatch())
            if (match.Length > 0 && !CutsNumber(text.Folded, match.Index) && !CutsNumber(text.Folded, match.Index + match.Length))
                yield return new(match.Index, match.Length, Places(match));
    }

    public override string ToString() => Source;

    static string Reason(RegexParseException broken)
    {
        var dash = broken.Message.IndexOf(". ", StringComparison.Ordinal);
        return (dash < 0 ? broken.Message : broken.Message[(dash + 2)..]).TrimEnd('.');
    }

    // "3 days" is not in "23 days": a figure of a pattern is a whole figure.
    static bool CutsNumber(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at]);

    IReadOnlyList<PiecePlace> Places(Match match) =>
        [.. Pieces.Where(piece => match.Groups[piece.Group].Success).Select(piece => new PiecePlace(piece, match.Groups[piece.Group].Index))];
}
