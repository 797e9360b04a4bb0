using System.Globalization;
using EsimModem.Carriers.Yaml;
using EsimModem.Modems;

namespace EsimModem.Carriers.Schema;

/// <summary>Reads one example.</summary>
internal static class ExampleReader
{
    public static Example? Read(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return null;
        var text = map.Need("text")?.AsText();
        var example = new Example(
            map.Place,
            text ?? "",
            map.Value("via")?.AsOneOf(SchemaWords.Via) ?? Via.Ussd,
            map.Value("sender")?.AsText(),
            map.Value("received") is { } received ? Instant(received) : null,
            map.Need("gives") is { } gives ? Gives(gives) : [])
        {
            Country = map.Value("country")?.AsText(),
        };
        map.Close();
        return text is null ? null : example;
    }

    static List<ExampleField> Gives(YamlValue value)
    {
        if (value.AsMap() is not { } map)
            return [];
        var fields = new List<ExampleField>();
        foreach (var (word, field) in SchemaWords.Fields)
            if (map.Value(word) is { } given && ExampleValue.Written(field, given) is { } written)
                fields.Add(new(field, written));
        map.Close();
        return fields;
    }

    static DateTimeOffset? Instant(YamlValue value)
    {
        if (value.AsText() is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        value.Fault($"`{value.Key}` must be a time such as 2026-11-20T10:00:00+05:00, it is `{text}`");
        return null;
    }
}
