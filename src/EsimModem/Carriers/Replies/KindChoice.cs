using EsimModem.Carriers.General;
using EsimModem.Carriers.Orders;

namespace EsimModem.Carriers.Replies;

/// <summary>Decides what a text chiefly is: what happened goes before what is told, and bad news before good.</summary>
internal static class KindChoice
{
    static readonly ReadingKind[] Happened = [ReadingKind.Refused, ReadingKind.Renewed, ReadingKind.ToppedUp, ReadingKind.Pending];
    static readonly ReadingKind[] Offered = [ReadingKind.Offer];
    static readonly ReadingKind[] Asked = [ReadingKind.Menu];
    static readonly ReadingKind[] Beside = [ReadingKind.Data, ReadingKind.Offer, ReadingKind.Notice];

    /// <summary>The chief kind of a reading whose fields are known.</summary>
    /// <param name="own">What the carrier's rules say; it goes before what others do.</param>
    /// <param name="isMessage">Nothing waits for an answer to it: "reply YES" is how to take an offer.</param>
    public static ReadingKind Of(Reading fields, FieldVote vote, IReadOnlyList<KindWord> own, IReadOnlyList<KindWord> others, bool isMessage) =>
        First(Happened, own) ?? First(Happened, others) ?? Told(fields, vote) ?? (isMessage ? First(Beside, own) ?? First(Offered, others) : null) ?? First(Asked, others) ?? First(Beside, own) ?? First(Beside, others)
        ?? (fields.Amount is not null || fields.Number is not null ? ReadingKind.Notice : ReadingKind.Unreadable);

    /// <summary>Why it was refused: the one plain reason, else the first's.</summary>
    public static RefusalKind? Refusal(IReadOnlyList<KindWord> own, IReadOnlyList<KindWord> others)
    {
        var reasons = own.Concat(others).Select(word => word.Refusal).OfType<RefusalKind>().ToList();
        foreach (var reason in reasons.Where(reason => reason != RefusalKind.Other))
            return reason;
        return reasons.Count == 0 ? null : RefusalKind.Other;
    }

    static ReadingKind? Told(Reading fields, FieldVote vote)
    {
        if (fields.Balance is not null)
            return ReadingKind.Balance;
        // What is told first is the chief thing, also where figures differ; but of a text that tells nothing beside that nothing was understood.
        var counted = First(vote, ReadingField.DataLeftMb, ReadingField.MinutesLeft, ReadingField.SmsLeft) ?? (fields.Pots.Count > 0 ? int.MaxValue : null);
        var valid = First(vote, ReadingField.ValidUntil, ReadingField.ValidDays, ReadingField.ValidHours);
        if (fields.Pots.Count > 0 || (fields.DataLeftMb ?? fields.MinutesLeft ?? fields.SmsLeft ?? fields.ValidDays ?? fields.ValidHours) is not null || fields.ValidUntil is not null)
            return valid is null || counted < valid ? ReadingKind.Data : ReadingKind.Validity;
        return fields.Options.Count > 0 ? ReadingKind.Menu : null;
    }

    static int? First(FieldVote vote, params ReadOnlySpan<ReadingField> fields)
    {
        int? first = null;
        foreach (var field in fields)
            if (vote.ToldAt(field) is { } place && !(first < place))
                first = place;
        return first;
    }

    static ReadingKind? First(ReadingKind[] order, IReadOnlyList<KindWord> words)
    {
        foreach (var kind in order)
            if (words.Any(word => word.Kind == kind))
                return kind;
        return null;
    }
}
