using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>What is found in words alone, whoever's card and whatever day it is.</summary>
/// <param name="Header">The text without the lines of its menu; the text itself where it has none.</param>
/// <param name="General">The pieces of the header.</param>
/// <param name="OwnText">Where the carrier's own rules were looked for.</param>
/// <param name="Places">Where in the text each sign of the header stands; null where they are one.</param>
internal sealed record WordFinds(
    ReplyText Text, IReadOnlyList<MenuOption> Options, ReplyText Header, ReplyText OwnText, IReadOnlyList<RuleMatch> Own, IReadOnlyList<Mark> General, IReadOnlyList<int>? Places)
{
    /// <summary>What they were read as the last time; most answers are those of the last look.</summary>
    public LastRead? Last { get; set; }

    public static WordFinds Of(string words, bool isWaiting, IReadOnlyList<ReplyRule> own, Vocabulary vocabulary)
    {
        var text = new ReplyText(words);
        var options = MenuReader.Options(text, isWaiting);
        var (header, places) = options.Count > 0 ? MenuReader.Header(text, options) : (text, null);
        // What the lines of a menu offer is not yet so; only a carrier's own rule may know a numbered statement for what it is.
        var ownText = isWaiting ? header : text;
        return new(text, [.. options.Select(placed => placed.Option)], header, ownText, RuleRun.Find(ownText, own), Marker.Marks(header.Folded, vocabulary), places);
    }

    /// <summary>Where a piece of the header stands in the text.</summary>
    public (int Start, int End) InText(int start, int end) => Places is null ? (start, end) : (Places[start], end > start ? Places[end - 1] + 1 : Places[start]);

    /// <summary>What an own rule found, with its place in the text.</summary>
    public Found OwnInText(Found found) => ReferenceEquals(OwnText, Text) ? found : InText(found);

    /// <summary>What the general reader took for a field, likewise.</summary>
    public Found InText(Claim claim)
    {
        var found = claim.Found(Header.Folded);
        var figure = claim.Field is ReadingField.ValidTime ? TimeNear(claim) : claim.Figure;
        return InText(found with { Figure = (figure.Start, figure.End) });
    }

    Found InText(Found found) => Places is null ? found : found with { Index = InText(found.Index, found.Index).Start, Figure = InText(found.Figure.Start, found.Figure.End) };

    // The time of a day is claimed at the place of its date.
    Mark TimeNear(Claim claim) => General.Where(mark => mark.Kind is MarkKind.Time or MarkKind.Talk && mark.Time.Equals(claim.Value))
        .MinBy(mark => Math.Min(Math.Abs(mark.Start - claim.Figure.End), Math.Abs(claim.Figure.Start - mark.End))) ?? claim.Figure;
}
