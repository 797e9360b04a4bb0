using System.Globalization;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Words;
using EsimModem.Modems;

namespace EsimModem.Carriers.Replies;

/// <summary>Turns a carrier's words into a reading: first by the carrier's own rules, then by its country's, then by the words of languages. A wrong number is worse than none.</summary>
internal sealed class ReplyReader(CarrierBook book, Vocabulary vocabulary)
{
    const double ByCarrier = 0.99;
    const double ByCountry = 0.95;
    const double ByLanguage = 0.9;
    const int Remembered = 1024;
    const int HoursOfADay = 24;
    readonly RecentWords recent = new(Remembered);
    readonly Dictionary<string, IReadOnlyList<ReplyRule>> ruleSets = new(StringComparer.Ordinal);

    public Reading Read(ReplyQuery query)
    {
        try
        {
            return ReadUnguarded(query);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Stumbled(fault);
        }
    }

    // Whoever sends a text must not stop the card that gets it: what the reader stumbles over is a text that nobody understands.
    static Reading Stumbled(Exception fault) => new(ReadingKind.Unreadable) { Why = $"the reader stumbled: {fault.GetType().Name}" };

    internal Reading ReadUnguarded(ReplyQuery query)
    {
        var setting = new ReplySetting(query);
        var finds = Find(query, setting);
        if (finds.Last?.Of(query, setting) is not { } reading)
            finds.Last = new(query.Carriers, setting, reading = Judge(query, finds, setting).Reading);
        return Ended(reading, setting);
    }

    /// <summary>The same, with every step on the way and the draft of a rule.</summary>
    /// <param name="expected">What the text should say by what was asked; where it was not read, the draft guesses. Of words that nobody understands it guesses the usual.</param>
    public Explanation Explain(ReplyQuery query, IReadOnlyCollection<ReadingField>? expected = null)
    {
        try
        {
            return ExplainUnguarded(query, expected);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new(query.Words, Stumbled(fault), [], null);
        }
    }

    Explanation ExplainUnguarded(ReplyQuery query, IReadOnlyCollection<ReadingField>? expected)
    {
        var setting = new ReplySetting(query);
        var finds = Find(query, setting);
        var judged = Judge(query, finds, setting);
        var reading = Ended(judged.Reading, setting);
        return new(finds.Text.Plain, reading, ReadSteps.Of(finds, judged), new RuleDrafter(finds, setting).Draft(reading, judged.Vote.Chosen, expected ?? (reading.Kind == ReadingKind.Unreadable ? RuleDrafter.Usual : [])));
    }

    WordFinds Find(ReplyQuery query, ReplySetting setting) => recent.Find(query.Words, OwnRules(query), vocabulary, setting.Country);

    static Reading Ended(Reading reading, ReplySetting setting) => reading with { Ends = reading.ValidUntil ?? (reading.IsLength ? null : Relative(setting, reading.ValidDays, reading.ValidHours)) };

    /// <summary>All of the reading that does not hang on the minute at which the words came.</summary>
    static Judged Judge(ReplyQuery query, WordFinds finds, ReplySetting setting)
    {
        var own = new RuleRun(finds.Text, setting);
        own.Run(finds.Own);
        var ownWords = own.Matched.Select(rule => new KindWord(rule.Kind, rule.Refusal, rule.Name)).ToList();
        var general = GeneralReader.Read(finds.Header, finds.General, setting, finds.Language);
        var vote = new FieldVote();
        vote.Count(own.Found);
        var ownFields = vote.Why.Count;
        vote.Count([.. general.Claims.Select(finds.InText)]);
        var fields = Fields(vote, setting, own.Matched, general) with { Options = finds.Options };
        var kind = KindChoice.Of(fields, vote, ownWords, general.KindWords, query.Via is Via.Sms);
        return new(own, general, vote, ownWords, fields with
        {
            Kind = kind,
            IsOwn = own.Matched.Count > 0,
            Refusal = kind == ReadingKind.Refused ? KindChoice.Refusal(ownWords, general.KindWords) : null,
            Sure = kind == ReadingKind.Unreadable ? 0 : Sureness(query, vote, ownFields, own.Matched.Any(rule => rule.Kind == kind)),
            Why = Why(kind, vote, ownWords.Concat(general.KindWords)),
        });
    }

    static Reading Fields(FieldVote vote, ReplySetting setting, IReadOnlyList<ReplyRule> own, GeneralFinds general)
    {
        var day = vote.Figure<DateOnly>(ReadingField.ValidUntil);
        var until = day is { } end ? Expiry.On(end, vote.Figure<TimeSpan>(ReadingField.ValidTime), setting.Zone) : null;
        var renews = own.Select(rule => rule.AutoRenews).Append(general.AutoRenews).OfType<bool>().Distinct().ToList();
        return new(ReadingKind.Unreadable)
        {
            Balance = vote.Value<Money>(ReadingField.Balance),
            Pots = vote.Pots(),
            ValidUntil = until,
            IsLength = vote.IsLength(ReadingField.ValidDays) || vote.IsLength(ReadingField.ValidHours),
            ValidDays = vote.Figure<int>(ReadingField.ValidDays),
            ValidHours = vote.Figure<int>(ReadingField.ValidHours),
            DataLeftMb = vote.Figure<decimal>(ReadingField.DataLeftMb),
            MinutesLeft = vote.Value<object>(ReadingField.MinutesLeft) is { } minutes ? Convert.ToDecimal(minutes, CultureInfo.InvariantCulture) : null,
            SmsLeft = vote.Figure<int>(ReadingField.SmsLeft),
            Unlimited = [.. own.SelectMany(rule => rule.Unlimited).Concat(general.Unlimited).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Amount = vote.Value<Money>(ReadingField.Amount),
            Number = vote.Value<string>(ReadingField.Number),
            RetryAfter = own.Select(rule => rule.RetryAfter).OfType<TimeSpan>().Cast<TimeSpan?>().FirstOrDefault(),
            AutoRenews = renews.Count == 1 ? renews[0] : null,
        };
    }

    static Expiry? Relative(ReplySetting setting, int? days, int? hours)
    {
        if (setting.Received is not { } received)
            return null;
        // Hours are more exact; fewer than a day of them are what is left beside the days.
        if (hours is { } left)
            return Expiry.At(received.AddHours(left < HoursOfADay ? left + (days ?? 0) * HoursOfADay : left), setting.Zone);
        return days is { } count ? Expiry.On(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(received, setting.Zone).DateTime).AddDays(count), null, setting.Zone) : null;
    }

    static double Sureness(ReplyQuery query, FieldVote vote, int ownFields, bool isOwnKind)
    {
        if (ownFields < vote.Why.Count || (!isOwnKind && ownFields == 0))
            return ByLanguage;
        return query.Carriers.Count == 1 ? ByCarrier : ByCountry;
    }

    static string Why(ReadingKind kind, FieldVote vote, IEnumerable<KindWord> words)
    {
        if (kind == ReadingKind.Unreadable)
            return vote.Why.Count == 0 ? "no rule fits" : string.Join("; ", vote.Why);
        var name = Schema.SchemaWords.Of(kind);
        var chief = words.FirstOrDefault(word => word.Kind == kind);
        return string.Join("; ", vote.Why.Prepend(chief is null ? name : $"{name} by {chief.By}"));
    }

    // Whose rules a text is read by is found once for each set of carriers, and for each country.
    IReadOnlyList<ReplyRule> OwnRules(ReplyQuery query)
    {
        if (query.Carriers.Count == 1)
            return query.Carriers[0].Read;
        var name = query.Carriers.Count > 0 ? string.Join(' ', query.Carriers.Select(carrier => carrier.Id)) : Countries.Currency(query.Country) is null ? null : query.Country;
        if (name is null)
            return [];
        if (!ruleSets.TryGetValue(name, out var rules))
            ruleSets[name] = rules = Together(query.Carriers.Count > 0 ? query.Carriers : book.OfCountry(name));
        return rules;
    }

    // The same rule stands in several files of one country; it is run once.
    static IReadOnlyList<ReplyRule> Together(IReadOnlyList<Carrier> carriers) =>
        carriers is [var one] ? one.Read : [.. carriers.SelectMany(carrier => carrier.Read).DistinctBy(rule => (rule.Kind, rule.Match.Source, rule.Refusal))];
}
