using EsimModem.Carriers.Figures;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Replies;

/// <summary>How figures of one text are to be understood: its likely currency, its dates, its zone.</summary>
internal sealed class ReplySetting
{
    public ReplySetting(ReplyQuery query)
    {
        Country = query.Country ?? Only(query.Carriers.Select(carrier => carrier.Country));
        Received = query.Received is { } at && DateSense.IsOfOurTime(at.Year) ? at : null;
        var carriersZone = query.Carriers.Count > 0 ? query.Carriers[0].Zone : null;
        Zone = carriersZone ?? Offset(query.Received);
        var day = Received is { } received ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(received, Zone).DateTime) : (DateOnly?)null;
        Currency = Only(query.Carriers.Select(carrier => carrier.Currency)) ?? query.Currency ?? Countries.Currency(Country, day);
        Dates = new(Country, day, query.Dates);
    }

    public string? Country { get; }

    public string? Currency { get; }

    public DateTimeOffset? Received { get; }

    public TimeZoneInfo Zone { get; }

    public DateSense Dates { get; }

    /// <summary>An amount with its currency: the text's, else the likely one; with neither the figure stands without.</summary>
    public Money Money(MoneyFigure figure) =>
        new(figure.Amount, (figure.Currency is { } word ? CurrencyWords.Meant(word, Currency) : Currency) ?? Carriers.Money.NoCurrency);

    static string? Only(IEnumerable<string> values) => values.Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var one] ? one : null;

    static TimeZoneInfo Offset(DateTimeOffset? received) => received is { } at && at.Offset != TimeSpan.Zero
        ? TimeZoneInfo.CreateCustomTimeZone("received", at.Offset, "received", "received")
        : TimeZoneInfo.Utc;
}
