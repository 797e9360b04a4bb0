using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Replies;

/// <summary>Compares a reading with what stands in the reply, field by field.</summary>
internal static class ReplyJudge
{
    const decimal Tolerance = 0.03m;

    public static IEnumerable<FieldVerdict> Fields(ReplyCase reply, Reading reading) => new[]
    {
        Figure("balance", reply.Number("balance"), reading.Balance?.Amount, 0),
        Currency(reply, reading),
        Expiry(reply, reading),
        Figure("data", reply.Number("data_left_mb"), reading.DataLeftMb, Tolerance),
        Figure("minutes", reply.Number("minutes_left"), reading.MinutesLeft, Tolerance),
        Figure("sms", reply.Number("sms_left"), reading.SmsLeft, 0),
        Amount(reply, reading),
        Text("number", Digits(reply.Text("own_number")), Digits(reading.Number)),
        Figure("days", reply.Number("valid_days"), reading.ValidDays, 0),
        Figure("hours", reply.Number("valid_hours"), reading.ValidHours, 0),
    }.OfType<FieldVerdict>();

    /// <summary>The kind that the contract has for it; several where the reply may be seen so or so.</summary>
    public static FieldVerdict Kind(ReplyCase reply, Reading reading)
    {
        var fitting = Kinds(reply.Kind);
        var verdict = fitting.Contains(reading.Kind) ? Verdict.Right : reading.Kind == ReadingKind.Unreadable ? Verdict.LeftOut : Verdict.Wrong;
        return new("kind", string.Join('|', fitting), reading.Kind.ToString(), verdict);
    }

    static ReadingKind[] Kinds(string kind) => kind switch
    {
        "balance" or "balance+expiry" => [ReadingKind.Balance, ReadingKind.Renewed],
        "expiry" => [ReadingKind.Validity],
        "data" => [ReadingKind.Data, ReadingKind.Balance],
        "renewed" => [ReadingKind.Renewed],
        "topup" => [ReadingKind.ToppedUp],
        "pending" => [ReadingKind.Pending],
        "menu" => [ReadingKind.Menu],
        "insufficient" => [ReadingKind.Refused, ReadingKind.Notice],
        "error" => [ReadingKind.Refused],
        _ => [ReadingKind.Notice, ReadingKind.Offer, ReadingKind.Renewed, ReadingKind.ToppedUp, ReadingKind.Pending, ReadingKind.Unreadable],
    };

    static FieldVerdict? Currency(ReplyCase reply, Reading reading)
    {
        var money = reading.Balance ?? reading.Amount;
        var read = money is null || money.Currency == Money.NoCurrency ? null : money.Currency;
        var expected = reply.Texts("currency_ambiguous") is { Count: > 0 } several ? several : reply.Text("currency") is { } one ? [one] : [];
        if (expected.Count == 0)
            return null;
        // The rouble of Belarus changed its code in 2016, and its word not at all.
        read = read == "BYN" && expected.Contains("BYR") ? "BYR" : read;
        return new("currency", string.Join('|', expected), read, read is null ? Verdict.LeftOut : expected.Contains(read) ? Verdict.Right : Verdict.Wrong);
    }

    static FieldVerdict? Expiry(ReplyCase reply, Reading reading)
    {
        var read = reading.ValidUntil?.ToString().Replace(' ', 'T');
        var ambiguous = reply.Texts("expires_ambiguous");
        var expected = reply.Text("expires") ?? (reply.Text("partial_date") is { } partial ? $"{reply.Query.Received!.Value.Year}-{partial}" : null);
        if (ambiguous.Count > 0)
            return new("expiry", string.Join('|', ambiguous), read, read is null || ambiguous.Contains(read) ? Verdict.Right : Verdict.Wrong);
        if (expected is null && read is null)
            return null;
        // A time that is not read is a field left out, not a wrong date.
        var isRight = expected is not null && read is not null && (expected == read || (expected.Length > 10 && expected.StartsWith(read, StringComparison.Ordinal)) || (expected.Length == 10 && read.StartsWith(expected, StringComparison.Ordinal)));
        return new("expiry", expected, read, read is null ? Verdict.LeftOut : isRight ? Verdict.Right : Verdict.Wrong);
    }

    static FieldVerdict? Amount(ReplyCase reply, Reading reading)
    {
        decimal?[] stated = [.. new[] { "amount", "charge", "renew_price", "limit", "balance_below", "promised", "bonus" }.Select(reply.Number).Where(number => number is not null)];
        var read = reading.Amount?.Amount;
        var expected = reply.Number("amount");
        if (read is null)
            return expected is null ? null : new("amount", Written(expected), null, Verdict.LeftOut);
        return new("amount", Written(expected), Written(read), stated.Contains(read) && (expected is null || expected == read) ? Verdict.Right : Verdict.Wrong);
    }

    static FieldVerdict? Figure(string field, decimal? expected, decimal? read, decimal tolerance)
    {
        if (expected is null && read is null)
            return null;
        var isRight = expected is { } should && read is { } value && Math.Abs(value - should) <= tolerance * Math.Abs(should);
        return new(field, Written(expected), Written(read), read is null ? Verdict.LeftOut : isRight ? Verdict.Right : Verdict.Wrong);
    }

    static FieldVerdict? Text(string field, string? expected, string? read) =>
        expected is null && read is null ? null : new(field, expected, read, read is null ? Verdict.LeftOut : expected == read ? Verdict.Right : Verdict.Wrong);

    static string? Written(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    static string? Digits(string? text) => text is null ? null : string.Concat(text.Where(char.IsAsciiDigit));
}
