using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;

namespace EsimModem.Carriers.Replies;

/// <summary>What is found in words alone, whoever's card and whatever day it is.</summary>
/// <param name="Header">The text without the lines of its menu; the text itself where it has none.</param>
/// <param name="General">The pieces of the header.</param>
/// <param name="OwnText">Where the carrier's own rules were looked for.</param>
internal sealed record WordFinds(
    ReplyText Text, IReadOnlyList<MenuOption> Options, ReplyText Header, ReplyText OwnText, IReadOnlyList<RuleMatch> Own, IReadOnlyList<Mark> General)
{
    /// <summary>What they were read as the last time; most answers are those of the last look.</summary>
    public LastRead? Last { get; set; }

    public static WordFinds Of(string words, bool isWaiting, IReadOnlyList<ReplyRule> own, Vocabulary vocabulary)
    {
        var text = new ReplyText(words);
        var options = MenuReader.Options(text, isWaiting);
        var header = options.Count > 0 ? new ReplyText(MenuReader.Header(text, isWaiting)) : text;
        // What the lines of a menu offer is not yet so; only a carrier's own rule may know a numbered statement for what it is.
        var ownText = isWaiting ? header : text;
        return new(text, options, header, ownText, RuleRun.Find(ownText, own), Marker.Marks(header.Folded, vocabulary));
    }
}
