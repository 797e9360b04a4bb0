using System.Globalization;
using System.Text.Json;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;

namespace EsimModem.Tests.Replies;

/// <summary>One reply and what stands in it.</summary>
internal sealed class ReplyCase(JsonElement line)
{
    static readonly DateTimeOffset MadeUp = new(2026, 8, 20, 10, 0, 0, TimeSpan.FromHours(5));
    readonly JsonElement expect = line.GetProperty("expect");

    public string Id => line.GetProperty("id").GetString()!;

    public string Carrier => line.GetProperty("operator").GetString()!;

    public string Language => line.GetProperty("lang").GetString()!;

    public string Kind => line.GetProperty("kind").GetString()!;

    /// <summary>Captured, not constructed.</summary>
    public bool IsReal => line.GetProperty("verbatim").GetBoolean();

    public ReplyQuery Query => new(line.GetProperty("text").GetString()!)
    {
        Country = line.GetProperty("country").GetString(),
        Via = line.GetProperty("via").GetString() == "sms" ? Via.Sms : Via.Ussd,
        Received = Received,
    };

    public string? Text(string name) => expect.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    public decimal? Number(string name) => Text(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public IReadOnlyList<string> Texts(string name) =>
        expect.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    public override string ToString() => Id;

    // The file does not say when a reply came: some days before the end that it names is near enough for the year.
    DateTimeOffset? Received
    {
        get
        {
            if (!IsReal)
                return MadeUp;
            var near = Text("expires") ?? Text("statement_time") ?? (Texts("expires_ambiguous") is [var first, ..] ? first : null);
            return near is null ? null : DateTimeOffset.Parse(near, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).AddDays(-9);
        }
    }
}
