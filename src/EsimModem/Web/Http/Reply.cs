using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace EsimModem.Web.Http;

/// <summary>A whole answer, which can be given again.</summary>
internal sealed record Reply(int Status, string ContentType, ReadOnlyMemory<byte> Body, string? Location = null)
{
    public const string JsonType = "application/json; charset=utf-8";

    // Nothing of this is ever put into a page as markup, so letters of all scripts stay letters.
    private static readonly JsonWriterOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] JsonBytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, AsIs)) write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    public static Reply Json(Action<Utf8JsonWriter> write, int status = 200, string? location = null) =>
        new(status, JsonType, JsonBytes(write), location);

    public static Reply Text(string text, string contentType) => new(200, contentType, Encoding.UTF8.GetBytes(text));

    /// <summary>A refusal by RFC 9457; the sentence is for a person and carries the remedy.</summary>
    public static Reply Problem(int status, string sentence) =>
        new(status, "application/problem+json", JsonBytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
            json.WriteNumber("status", status);
            json.WriteString("detail", sentence);
            json.WriteEndObject();
        }));

    public async Task Send(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (Location is not null) response.Headers.Location = Location;
        await response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
