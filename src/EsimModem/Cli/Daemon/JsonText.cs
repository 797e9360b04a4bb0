using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EsimModem.Cli.Daemon;

/// <summary>Writes JSON as people and scripts want to read it: Cyrillic as Cyrillic, indented where it is a document.</summary>
internal static class JsonText
{
    internal static string Object(Action<Utf8JsonWriter> fields, bool indented = false) => Write(writer =>
    {
        writer.WriteStartObject();
        fields(writer);
        writer.WriteEndObject();
    }, indented);

    internal static string Array(IEnumerable<Action<Utf8JsonWriter>> items, bool indented = true) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in items)
            item(writer);
        writer.WriteEndArray();
    }, indented);

    internal static string Of(JsonElement element) => Of(element.WriteTo);

    internal static string Of(Action<Utf8JsonWriter> write) => Write(write, indented: true);

    private static string Write(Action<Utf8JsonWriter> write, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // The relaxed encoder leaves letters alone and still escapes every control character.
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
