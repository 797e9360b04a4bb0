using System.Globalization;
using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Carriers.Schema;
using EsimModem.Modems;

namespace EsimModem.Tests.Replies;

/// <summary>One reply that was written for these tests, in the words of the contract.</summary>
internal sealed class OwnReply(JsonElement line)
{
    const decimal Tolerance = 0.03m;
    readonly IReadOnlyList<string?> unscored = line.TryGetProperty("unscored", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString())] : [];
    readonly JsonElement expect = line.GetProperty("expect");

    public string Id => line.GetProperty("id").GetString()!;

    public string Carrier => line.GetProperty("carrier").GetString()!;

    public string Language => line.GetProperty("lang").GetString()!;

    public ReplyQuery Query => new(line.GetProperty("text").GetString()!)
    {
        Country = line.GetProperty("country").GetString(),
        Via = line.GetProperty("via").GetString() == "sms" ? Via.Sms : Via.Ussd,
        Received = DateTimeOffset.Parse(line.GetProperty("received").GetString()!, CultureInfo.InvariantCulture),
    };

    /// <summary>The four fields that decide about money.</summary>
    public IEnumerable<FieldVerdict> Chief(Reading reading) => new[]
    {
        Judge("balance", Expected("balance", money => money.GetProperty("amount").GetString()), Written(reading.Balance?.Amount)),
        Expected("balance", money => money.GetProperty("currency").GetString()) is { Count: > 0 } codes
            ? Judge("currency", codes, reading.Balance?.Currency is { } code && code != Money.NoCurrency ? code : null)
            : null,
        Judge("expiry", Expected("validUntil", day => day.GetString()), reading.ValidUntil?.ToString().Replace(' ', 'T')),
        Judge("data", Expected("dataLeftMb", Figure), Written(reading.DataLeftMb)),
    }.OfType<FieldVerdict>().Where(verdict => !unscored.Contains(verdict.Field));

    public IEnumerable<FieldVerdict> Others(Reading reading) => new[]
    {
        Judge("days", Expected("validDays", Figure), Written(reading.ValidDays)),
        Judge("hours", Expected("validHours", Figure), Written(reading.ValidHours)),
        Judge("minutes", Expected("minutesLeft", Figure), Written(reading.MinutesLeft)),
        Judge("sms", Expected("smsLeft", Figure), Written(reading.SmsLeft)),
        Judge("number", Expected("number", number => number.GetString()), reading.Number),
        Expected("refusal", word => word.GetString()) is { Count: > 0 } words ? Judge("refusal", words, reading.Refusal is { } refusal ? SchemaWords.Of(refusal) : null) : null,
    }.OfType<FieldVerdict>();

    public FieldVerdict Kind(Reading reading)
    {
        var verdict = Judge("kind", Expected("kind", word => word.GetString()), SchemaWords.Of(reading.Kind))!;
        return verdict.Verdict is Verdict.Wrong && reading.Kind == ReadingKind.Unreadable ? verdict with { Verdict = Verdict.LeftOut } : verdict;
    }

    public override string ToString() => Id;

    /// <summary>What the field may be, null among it where it may also be absent; nothing where it must be.</summary>
    List<string?> Expected(string name, Func<JsonElement, string?> read)
    {
        if (!expect.TryGetProperty(name, out var value)) return [];
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Null ? null : read(one))] : [read(value)];
    }

    static FieldVerdict? Judge(string field, List<string?> expected, string? read)
    {
        if (read is null && (expected.Count == 0 || expected.Contains(null))) return null;
        var fits = read is not null && expected.Exists(one => one is not null && Fits(field, one, read));
        return new(field, string.Join('|', expected.Select(one => one ?? "absent")), read, read is null ? Verdict.LeftOut : fits ? Verdict.Right : Verdict.Wrong);
    }

    // A time that is not read is left out, not wrong; a package counted with 1000 is not wrong either.
    static bool Fits(string field, string expected, string read)
    {
        if (field is "expiry") return expected.StartsWith(read, StringComparison.Ordinal) || read.StartsWith(expected, StringComparison.Ordinal);
        if (!decimal.TryParse(expected, CultureInfo.InvariantCulture, out var should) || !decimal.TryParse(read, CultureInfo.InvariantCulture, out var value)) return expected == read;
        return Math.Abs(value - should) <= (field is "data" or "minutes" ? Tolerance * Math.Abs(should) : 0);
    }

    static string? Figure(JsonElement figure) => figure.ToString();

    static string? Written(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);
}
