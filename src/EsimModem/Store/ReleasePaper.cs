using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EsimModem.Ledger;

namespace EsimModem.Store;

/// <summary>A release as a file: the paper, and a hash over it that any other spacing leaves as it is.</summary>
internal static class ReleasePaper
{
    private const string Format = "esim-modem release 1";
    private const string Again = "; fetch it again with `sims release` on the box that gave the card away";

    // As in the rest of the house: letters of all scripts stay letters.
    private static readonly JsonWriterOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(CardRelease release)
    {
        using var paper = JsonDocument.Parse(JsonSerializer.Serialize(release, BookJson.Default.CardRelease));
        return Encoding.UTF8.GetString(Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("sha256", HashOf(paper.RootElement));
            json.WritePropertyName("paper");
            paper.RootElement.WriteTo(json);
            json.WriteEndObject();
        }));
    }

    /// <summary>The release, and the hash under which this book remembers that it took it.</summary>
    /// <exception cref="WrongPaperException">It is no release file, or not as it was written.</exception>
    public static (CardRelease Release, string Hash) Read(string text)
    {
        try
        {
            using var file = JsonDocument.Parse(text);
            var root = file.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || !root.TryGetProperty("paper", out var paper) || !root.TryGetProperty("sha256", out var told))
                throw new WrongPaperException("This is no release file of esim-modem; `sims release SIM FILE` writes one.");
            if (format.GetString() != Format) throw new WrongPaperException($"This release file is of another kind ({format}); install the version of esim-modem that wrote it, or a newer one.");
            var hash = HashOf(paper);
            if (told.GetString() != hash) throw new WrongPaperException($"The release file is damaged or was changed{Again}.");
            return (JsonSerializer.Deserialize(paper, BookJson.Default.CardRelease)!, hash);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new WrongPaperException($"The release file cannot be read{Again}.");
        }
    }

    private static string HashOf(JsonElement paper) => Convert.ToHexStringLower(SHA256.HashData(Bytes(paper.WriteTo)));

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, AsIs)) write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
