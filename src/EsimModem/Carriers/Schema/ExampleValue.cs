using System.Globalization;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers.Schema;

/// <summary>Brings an expectation into the form in which readings are written, so that the two can be compared letter by letter.</summary>
internal static class ExampleValue
{
    /// <summary>The field's value in that form, or null and a fault.</summary>
    public static string? Written(ReadingField field, YamlValue value)
    {
        if (value.Node is YamlScalar { Text: ExampleField.None })
            return ExampleField.None;
        return field switch
        {
            ReadingField.Kind => Word(value.AsOneOf(SchemaWords.Kinds)),
            ReadingField.Refusal => Word(value.AsOneOf(SchemaWords.Refusals)),
            ReadingField.Balance or ReadingField.Amount => value.AsMoney()?.ToString(),
            ReadingField.ValidUntil => value.Read("a date such as 2026-11-25, or with its time 2026-11-25 14:00", Day),
            ReadingField.ValidTime => value.Read("a time such as 14:00", Time),
            ReadingField.RetryAfter => value.AsSpan() is { } span ? Duration.Of(span).ToString() : null,
            ReadingField.Pots => Pots(value),
            ReadingField.Unlimited => string.Join(", ", value.AsTexts()),
            ReadingField.Number => value.AsText(),
            _ => value.Read("a number", Figure),
        };
    }

    static string? Word<T>(T? value)
        where T : struct, Enum =>
        value is { } word ? SchemaWords.Of(word) : null;

    static string? Time(string text) =>
        text == "24:00" || TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], out _) ? text.PadLeft(5, '0') : null;

    static string? Day(string text)
    {
        var (day, time) = text.Length > 10 && text[10] is ' ' or 'T' ? (text[..10], text[11..]) : (text, "");
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out _))
            return null;
        if (time == "")
            return day;
        return Time(time.Length == 8 && time.EndsWith(":00", StringComparison.Ordinal) ? time[..5] : time) is { } written ? $"{day} {written}" : null;
    }

    static string? Figure(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? ReadingText.Figure(number) : null;

    static string? PotText(YamlValue pot) =>
        pot.AsText()?.Split(' ') is [var amount, var unit] && decimal.TryParse(amount, CultureInfo.InvariantCulture, out var number) ? $"{ReadingText.Figure(number)} {unit}" : pot.AsText();

    static string Pots(YamlValue value) =>
        value.AsMap() is { } map ? string.Join(", ", map.Values().Select(pot => $"{pot.Key} {PotText(pot)}").Order(StringComparer.Ordinal)) : "";
}
