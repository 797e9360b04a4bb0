using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>What is found in words alone, whoever's card in a country and whatever day it is.</summary>
/// <param name="Header">The text without the lines of its menu; the text itself where it has none.</param>
/// <param name="General">The pieces of the header.</param>
/// <param name="Places">Where in the text each sign of the header stands; null where they are one.</param>
internal sealed record WordFinds(
    ReplyText Text, IReadOnlyList<MenuOption> Options, ReplyText Header, IReadOnlyList<RuleMatch> Own, IReadOnlyList<Mark> General, IReadOnlyList<int>? Places)
{
    /// <summary>The language of most of the header; null where two are as likely.</summary>
    public string? Language { get; init; }

    /// <summary>What they were read as the last time; most answers are those of the last look.</summary>
    public LastRead? Last { get; set; }

    public static WordFinds Of(string words, IReadOnlyList<ReplyRule> own, Vocabulary vocabulary, string? country)
    {
        var text = new ReplyText(words);
        var options = MenuReader.Options(text, isWaiting: false);
        var (header, places) = options.Count > 0 ? MenuReader.Header(text, options) : (text, null);
        var marks = Marker.Marks(header.Folded, vocabulary, country);
        return new(text, [.. options.Select(placed => placed.Option)], header, Stated(RuleRun.Find(text, own), options), marks, places) { Language = SenseChoice.LanguageOf(marks, vocabulary.SpokenIn(country)) };
    }

    /// <summary>Where a piece of the header stands in the text.</summary>
    public (int Start, int End) InText(int start, int end) => Places is null ? (start, end) : (Places[start], end > start ? Places[end - 1] + 1 : Places[start]);

    /// <summary>What the general reader took for a field, with its place in the text.</summary>
    public Found InText(Claim claim)
    {
        var found = claim.Found(Header.Folded);
        var figure = claim.Field is ReadingField.ValidTime ? TimeNear(claim) : claim.Figure;
        return InText(found with { Figure = (figure.Start, figure.End) });
    }

    // What the lines of a menu offer is not yet so; only a carrier's own rule may know a numbered statement for what it is, where it has nothing to say of the rest.
    static IReadOnlyList<RuleMatch> Stated(IReadOnlyList<RuleMatch> own, IReadOnlyList<PlacedOption> options)
    {
        if (options.Count == 0) return own;
        bool IsOffered(RuleMatch one) => options.Any(option => option.Start <= one.Match.Index && one.Match.Index < option.End);
        var spoke = own.Where(one => !IsOffered(one)).Select(one => one.Rule).ToHashSet();
        return [.. own.Where(one => !IsOffered(one) || !spoke.Contains(one.Rule))];
    }

    Found InText(Found found) => Places is null ? found : found with { Index = InText(found.Index, found.Index).Start, Figure = InText(found.Figure.Start, found.Figure.End) };

    // The time of a day is claimed at the place of its date.
    Mark TimeNear(Claim claim) => General.Where(mark => mark.Kind is MarkKind.Time or MarkKind.Talk && mark.Time.Equals(claim.Value))
        .MinBy(mark => Math.Min(Math.Abs(mark.Start - claim.Figure.End), Math.Abs(claim.Figure.Start - mark.End))) ?? claim.Figure;
}
