using EsimModem.Carriers.Patterns;
using EsimModem.Modems;

namespace EsimModem.Carriers.Replies;

/// <summary>Whose own words a text is, among brands between which a card is a question.</summary>
internal static class OwnWords
{
    /// <summary>The only brand that has a rule of its own for the text, or under whose name alone it was sent; null where none has or several have.</summary>
    public static Carrier? Of(CarrierText text, IReadOnlyList<Carrier> brands)
    {
        var speakers = brands.Where(brand => Knows(text, brand, brands)).Concat(Senders(text, brands)).Distinct().ToList();
        return speakers.Count == 1 ? speakers[0] : null;
    }

    // A rule that a sister has as well tells nobody apart.
    static bool Knows(CarrierText text, Carrier brand, IReadOnlyList<Carrier> brands)
    {
        var shared = brands.Where(other => other != brand).SelectMany(other => other.Read).Select(rule => (rule.Kind, rule.Match.Source)).ToHashSet();
        var words = new ReplyText(text.Words);
        var query = new ReplyQuery(text.Words) { Carriers = [brand], Via = text.Via, Sender = text.Sender, Received = text.Received };
        var run = new RuleRun(words, new ReplySetting(query));
        run.Run(RuleRun.Find(words, [.. brand.Read.Where(rule => !shared.Contains((rule.Kind, rule.Match.Source)))]));
        return run.Found.Any(found => found.Field is ReadingField.Balance or ReadingField.ValidUntil or ReadingField.DataLeftMb);
    }

    static List<Carrier> Senders(CarrierText text, IReadOnlyList<Carrier> brands)
    {
        if (text.Via != Via.Sms || text.Sender is not { } sender)
            return [];
        var named = brands.Where(brand => brand.Senders.Contains(sender, StringComparer.OrdinalIgnoreCase)).ToList();
        return named.Count == 1 ? named : [];
    }
}
