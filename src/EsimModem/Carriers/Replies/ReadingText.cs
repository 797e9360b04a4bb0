using System.Globalization;
using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>Writes the fields of a reading as people and examples write them.</summary>
internal static class ReadingText
{
    public static string Figure(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A field's value, or null when the reading does not have it.</summary>
    public static string? Of(Reading reading, ReadingField field) => field switch
    {
        ReadingField.Kind => SchemaWords.Of(reading.Kind),
        ReadingField.Balance => reading.Balance?.ToString(),
        ReadingField.Amount => reading.Amount?.ToString(),
        ReadingField.Pots => Joined(reading.Pots.Select(pot => $"{pot.Name} {Figure(pot.Amount)} {pot.Unit}")),
        ReadingField.ValidUntil => reading.ValidUntil?.ToString(),
        ReadingField.ValidTime => reading.ValidUntil?.WrittenTime,
        ReadingField.ValidDays => Number(reading.ValidDays),
        ReadingField.ValidHours => Number(reading.ValidHours),
        ReadingField.DataLeftMb => Number(reading.DataLeftMb),
        ReadingField.MinutesLeft => Number(reading.MinutesLeft),
        ReadingField.SmsLeft => Number(reading.SmsLeft),
        ReadingField.Unlimited => Joined(reading.Unlimited),
        ReadingField.Number => reading.Number,
        ReadingField.Refusal => reading.Refusal is { } refusal ? SchemaWords.Of(refusal) : null,
        _ => reading.RetryAfter is { } after ? Duration.Of(after).ToString() : null,
    };

    /// <summary>Every field that the reading has, one after the other.</summary>
    public static string All(Reading reading) => string.Join(", ", Enum.GetValues<ReadingField>()
        .Where(field => field != ReadingField.ValidTime)
        .Select(field => (field, text: Of(reading, field)))
        .Where(each => each.text is not null)
        .Select(each => $"{SchemaWords.Of(each.field)} {each.text}"));

    static string? Number(decimal? number) => number is { } known ? Figure(known) : null;

    static string? Joined(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } text ? text : null;
}
