using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EsimModem.Carriers.Schema;

namespace EsimModem.Carriers.Replies;

/// <summary>Reads one line of JSON with a text in it, and writes the reading as one line of JSON.</summary>
internal sealed class ReadLine(CarrierBook book, ReplyReader reader)
{
    /// <summary>Between the brands of a card of which nobody knows yet whose it is, as a SIM's <c>carrier</c> has them.</summary>
    const char Brands = '|';

    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The reading as JSON; a line that cannot be read gives an object with <c>error</c>.</summary>
    /// <param name="explain">With its steps and the draft of a rule.</param>
    public string Process(string jsonLine, bool explain = false)
    {
        try
        {
            using var line = JsonDocument.Parse(jsonLine);
            var query = Query(line.RootElement);
            return Write(json =>
            {
                if (explain)
                    ExplanationJson.Write(json, reader.Explain(query));
                else
                    ReadingJson.Write(json, reader.Read(query));
            });
        }
        catch (JsonException broken)
        {
            return Error($"this is not JSON: {broken.Message}");
        }
        catch (FormatException wrong)
        {
            return Error(wrong.Message);
        }
    }

    ReplyQuery Query(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            throw new FormatException("a line must be an object with a text");
        var carrier = Text(line, "carrier");
        var via = Text(line, "via") ?? "ussd";
        return new(Text(line, "text") ?? throw new FormatException("the line has no text"))
        {
            Carriers = carrier is null ? [] : [.. carrier.Split(Brands).Select(Known)],
            Country = Text(line, "country")?.ToUpperInvariant(),
            Currency = Text(line, "currency")?.ToUpperInvariant(),
            Via = SchemaWords.Via.TryGetValue(via, out var way) ? way : throw new FormatException($"`via` must be ussd or sms, it is `{via}`"),
            Sender = Text(line, "sender"),
            Received = Text(line, "received") is { } received ? Instant(received) : null,
        };
    }

    Carrier Known(string id) => book.Find(id) ?? throw new FormatException($"no carrier file describes `{id}`{book.Hint(id)}");

    static string? Text(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"`{name}` must be text");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"`{name}` holds half a character");
        }
    }

    static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new FormatException($"`received` must be a time such as 2026-11-20T10:00:00+05:00, it is `{text}`");

    static string Error(string sentence) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("error", sentence);
        json.WriteEndObject();
    });

    static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Plain))
            write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
