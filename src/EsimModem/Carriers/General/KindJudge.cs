using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;

namespace EsimModem.Carriers.General;

/// <summary>Decides what a text may be by its phrases: what was done, what was refused, what is asked for or offered. A negation beside a phrase turns it round.</summary>
internal sealed class KindJudge(string text, Sentences sentences)
{
    const int NegationReach = 3;
    const int WordsOfADeed = 3;

    public IReadOnlyList<KindWord> KindWords()
    {
        List<KindWord> words = [];
        for (var at = 0; at < sentences.Marks.Count; at++)
            if (sentences.Marks[at] is { Kind: MarkKind.Phrase, IsName: false } && Of(at) is { } word) words.Add(word);
        return words;
    }

    KindWord? Of(int at)
    {
        var mark = sentences.Marks[at];
        var isNegated = Stands(at, Sense.Not) || (at + 1 < sentences.Marks.Count && sentences.Marks[at + 1].Is(Sense.Not));
        return mark.Sense switch
        {
            Sense.Renewed or Sense.Extended or Sense.ToppedUp or Sense.Credited or Sense.Done or Sense.Used when Stands(at, Sense.Will) || sentences.LastBefore(at, sense => sense is Sense.If) is not null => null,
            Sense.Funds or Sense.Lacking when sentences.LastBefore(at, sense => sense is Sense.If) is not null => new(ReadingKind.Notice, null, Words(mark)),
            // What is asked or offered in a sentence did not happen in it.
            _ when sentences.IsQuestion(at) => mark.Sense is Sense.Offer ? new(ReadingKind.Offer, null, Words(mark)) : null,
            Sense.Funds => Refused(RefusalKind.Funds, mark),
            Sense.Lacking when mark.Words > 1 || sentences.Beside(at).Any(other => other.Kind is MarkKind.Money) => Refused(RefusalKind.Funds, mark),
            // A noun of topping up or of a charge with a word of success is a deed.
            Sense.Done when isNegated => Refused(RefusalKind.Other, mark),
            Sense.Done when sentences.Says(at, Sense.Ask) && !sentences.IsOffered(at) => new(ReadingKind.ToppedUp, null, Words(mark)),
            Sense.Done when sentences.SaysAnywhere(Sense.Charged) || (sentences.Says(at, Sense.Deal) && !sentences.IsOffered(at)) || sentences.IsBought(at) => new(ReadingKind.Renewed, null, Words(mark)),
            Sense.Unavailable => isNegated ? null : Refused(RefusalKind.Unavailable, mark),
            Sense.Blocked => isNegated ? null : IsOfAccount(at) ? Refused(RefusalKind.Blocked, mark) : new(ReadingKind.Notice, null, Words(mark)),
            Sense.NotAllowed => Refused(RefusalKind.NotAllowed, mark),
            Sense.Voucher => Refused(RefusalKind.Voucher, mark),
            Sense.Failed => isNegated ? null : Refused(RefusalKind.Other, mark),
            Sense.Renewed or Sense.Extended => isNegated ? Refused(RefusalKind.Other, mark) : sentences.IsOffered(at) ? null : new(ReadingKind.Renewed, null, Words(mark)),
            // A word of paying in is a deed where it says how much ("has topped up your account by" does by itself), and a request where the sentence asks for it or tells whom to call.
            Sense.Credited when sentences.Says(at, Sense.Ask, Sense.Dial) || (mark.Words < WordsOfADeed && !sentences.Beside(at).Any(other => other.Kind is MarkKind.Money or MarkKind.Data)) => null,
            // "Your top-up of 5 is being processed".
            Sense.Credited when sentences.Says(at, Sense.Pending) => null,
            Sense.ToppedUp or Sense.Credited => isNegated ? Refused(RefusalKind.Other, mark) : sentences.IsOffered(at) ? null : new(ReadingKind.ToppedUp, null, Words(mark)),
            Sense.Pending => isNegated ? Refused(RefusalKind.Other, mark) : new(ReadingKind.Pending, null, Words(mark)),
            Sense.Used => new(ReadingKind.Data, null, Words(mark)),
            Sense.Prompt => isNegated ? null : new(ReadingKind.Menu, null, Words(mark)),
            Sense.Offer => new(ReadingKind.Offer, null, Words(mark)),
            Sense.Notice or Sense.Number or Sense.Already or Sense.Ask or Sense.Deleted or Sense.AutoOn or Sense.AutoOff or Sense.Charged or Sense.Transfer or Sense.Wallet or Sense.Receipt or Sense.Bound or Sense.Dial => new(ReadingKind.Notice, null, Words(mark)),
            _ => null,
        };
    }

    // Who can neither call nor write is blocked. "Roaming is suspended", "if it is blocked", "may be blocked": the card itself works.
    bool IsOfAccount(int at) => !sentences.Says(at, Sense.If) && !Stands(at, Sense.Will) && ((sentences.Says(at, Sense.Calls) && sentences.Says(at, Sense.Messages)) || sentences.LastBefore(at, sense => sense is Sense.Calls or Sense.Messages or Sense.Data or Sense.Plan or Sense.Line or Sense.Number)?.Sense is not (Sense.Calls or Sense.Messages or Sense.Data));

    KindWord Refused(RefusalKind refusal, Mark by) => new(ReadingKind.Refused, refusal, Words(by));

    string Words(Mark by) => $"“{text[by.Start..by.End]}”";

    // "not activated", "nicht möglich", "pas été activé": a word or two may stand between, another phrase may not.
    bool Stands(int at, Sense sense)
    {
        for (var (before, words) = (at - 1, 0); before >= 0 && words < NegationReach && sentences.AreOne(before, at); before--, words++)
        {
            if (sentences.Marks[before].Is(sense)) return true;
            if (sentences.Marks[before] is { Kind: not (MarkKind.Word or MarkKind.Phrase) } or { Kind: MarkKind.Phrase, Sense: not (Sense.Filler or Sense.Plan or Sense.Line or Sense.Not or Sense.Will) }) break;
        }
        return false;
    }
}
