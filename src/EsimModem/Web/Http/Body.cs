using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace EsimModem.Web.Http;

/// <summary>Reads the body of a POST: JSON, an object, and not too long.</summary>
internal static class Body
{
    public const int Longest = 1024 * 1024;

    public static async Task<byte[]> Read(HttpRequest request, CancellationToken stop)
    {
        if (!IsJson(request.ContentType)) throw new CallException(415, "The body of a POST is JSON: send Content-Type: application/json.");
        if (request.ContentLength > Longest) throw TooLong();
        using var bytes = new MemoryStream();
        var piece = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(piece, stop)) > 0;)
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > Longest) throw TooLong();
        }
        return bytes.ToArray();
    }

    /// <summary>No body at all counts as an empty object.</summary>
    public static JsonElement Parse(byte[] bytes)
    {
        if (bytes.Length == 0) return default;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone() : throw new CallException(400, "The body is a JSON object in braces.");
        }
        catch (JsonException e)
        {
            throw new CallException(400, $"The body is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static CallException TooLong() => new(413, "The body is over 1 MB.");
}
