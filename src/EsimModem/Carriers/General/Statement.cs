using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers.General;

/// <summary>What words say outright, whoever's they are.</summary>
internal static class Statement
{
    /// <summary>Whether something was renewed or topped up by them.</summary>
    public static bool SaysDone(ReplyText text) => new KindJudge(text.Folded, Of(text)).KindWords().Any(word => word.Kind is ReadingKind.Renewed or ReadingKind.ToppedUp);

    /// <summary>Whether what stands at a place is so only if something else is.</summary>
    public static bool IsConditional(ReplyText text, int place)
    {
        var sentences = Of(text);
        for (var at = 0; at < sentences.Marks.Count; at++)
            if (sentences.Marks[at].End > place) return sentences.LastBefore(at, sense => sense is Sense.If) is not null;
        return false;
    }

    static Sentences Of(ReplyText text) => new(text.Folded, Marker.Marks(text.Folded, Vocabulary.BuiltIn));
}
