namespace EsimModem.Carriers.Replies;

/// <summary>Turns a carrier's words into a reading: first by the carrier's own rules, then by its country's, then by its language's. A wrong number is worse than none.</summary>
internal sealed class ReplyReader(CarrierBook book, LanguageRules languages)
{
    const double ByCarrier = 0.99;
    const double ByCountry = 0.95;
    const double ByLanguage = 0.9;
    const int Remembered = 1024;
    readonly RecentWords recent = new(Remembered);
    readonly Dictionary<string, IReadOnlyList<ReplyRule>> ruleSets = new(StringComparer.Ordinal);

    public Reading Read(ReplyQuery query)
    {
        var finds = recent.Find(query.Words, query.IsWaiting, OwnRules(query), languages.Rules);
        var setting = new ReplySetting(query);
        if (finds.Last?.Of(query, setting) is not { } reading)
            finds.Last = new(query.Carriers, setting, reading = Read(query, finds, setting));
        return reading with { Ends = reading.ValidUntil ?? Relative(setting, reading.ValidDays, reading.ValidHours) };
    }

    /// <summary>All of the reading that does not hang on the minute at which the words came.</summary>
    static Reading Read(ReplyQuery query, WordFinds finds, ReplySetting setting)
    {
        var own = new RuleRun(finds.OwnText, setting);
        own.Run(finds.Own);
        var general = new RuleRun(finds.Header, setting);
        general.Run(finds.General);
        var vote = new FieldVote();
        vote.Count(own.Found);
        var ownFields = vote.Why.Count;
        vote.Count(general.Found);
        var fields = Fields(vote, setting, own.Matched, general.Matched) with { Options = finds.Options };
        var kind = KindChoice.Of(fields, own.Matched, general.Matched);
        if (kind == ReadingKind.Unreadable && query.IsWaiting && finds.Text.Plain != "")
            kind = ReadingKind.Menu;
        return fields with
        {
            Kind = kind,
            Refusal = kind == ReadingKind.Refused ? KindChoice.Refusal(own.Matched, general.Matched) : null,
            Sure = kind == ReadingKind.Unreadable ? 0 : Sureness(query, vote, ownFields, own.Matched.Any(rule => rule.Kind == kind)),
            Why = Why(kind, vote, own.Matched, general.Matched),
        };
    }

    static Reading Fields(FieldVote vote, ReplySetting setting, IReadOnlyList<ReplyRule> own, IReadOnlyList<ReplyRule> general)
    {
        var matched = own.Concat(general).ToList();
        var day = vote.Figure<DateOnly>(ReadingField.ValidUntil);
        var until = day is { } end ? Expiry.On(end, vote.Figure<TimeSpan>(ReadingField.ValidTime), setting.Zone) : null;
        var (days, hours) = (vote.Figure<int>(ReadingField.ValidDays), vote.Figure<int>(ReadingField.ValidHours));
        var renews = matched.Select(rule => rule.AutoRenews).OfType<bool>().Distinct().ToList();
        return new(ReadingKind.Unreadable)
        {
            Balance = vote.Value<Money>(ReadingField.Balance),
            Pots = vote.Pots(),
            ValidUntil = until,
            ValidDays = days,
            ValidHours = hours,
            DataLeftMb = vote.Figure<decimal>(ReadingField.DataLeftMb),
            MinutesLeft = vote.Figure<int>(ReadingField.MinutesLeft),
            SmsLeft = vote.Figure<int>(ReadingField.SmsLeft),
            Unlimited = [.. matched.SelectMany(rule => rule.Unlimited).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Amount = vote.Value<Money>(ReadingField.Amount),
            Number = vote.Value<string>(ReadingField.Number),
            RetryAfter = matched.Select(rule => rule.RetryAfter).OfType<TimeSpan>().Cast<TimeSpan?>().FirstOrDefault(),
            AutoRenews = renews.Count == 1 ? renews[0] : null,
        };
    }

    static Expiry? Relative(ReplySetting setting, int? days, int? hours)
    {
        if (setting.Received is not { } received)
            return null;
        if (hours is { } left)
            return Expiry.At(received.AddHours(left), setting.Zone);
        return days is { } count ? Expiry.On(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(received, setting.Zone).DateTime).AddDays(count), null, setting.Zone) : null;
    }

    static double Sureness(ReplyQuery query, FieldVote vote, int ownFields, bool isOwnKind)
    {
        if (ownFields < vote.Why.Count || (!isOwnKind && ownFields == 0))
            return ByLanguage;
        return query.Carriers.Count == 1 ? ByCarrier : ByCountry;
    }

    static string Why(ReadingKind kind, FieldVote vote, IReadOnlyList<ReplyRule> own, IReadOnlyList<ReplyRule> general)
    {
        if (kind == ReadingKind.Unreadable)
            return vote.Why.Count == 0 ? "no rule fits" : string.Join("; ", vote.Why);
        var word = Schema.SchemaWords.Of(kind);
        var chief = own.Concat(general).FirstOrDefault(rule => rule.Kind == kind);
        return string.Join("; ", vote.Why.Prepend(chief is null ? word : $"{word} by {chief.Name}"));
    }

    // The same rule stands in several files of one country; it is run once.
    IReadOnlyList<ReplyRule> OwnRules(ReplyQuery query)
    {
        var carriers = query.Carriers.Count > 0 ? query.Carriers : query.Country is { } country ? book.OfCountry(country) : [];
        if (carriers.Count == 1)
            return carriers[0].Read;
        var name = string.Join(' ', carriers.Select(carrier => carrier.Id));
        if (!ruleSets.TryGetValue(name, out var rules))
            ruleSets[name] = rules = [.. carriers.SelectMany(carrier => carrier.Read).DistinctBy(rule => (rule.Kind, rule.Match.Source, rule.Refusal))];
        return rules;
    }
}
