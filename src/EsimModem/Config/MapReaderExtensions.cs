using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Reads the keys of a section; a key with nothing after it counts as not written.</summary>
internal static class MapReaderExtensions
{
    /// <summary>The key's value, or null where it is absent, empty or <c>~</c>.</summary>
    internal static YamlValue? Set(this MapReader map, string key) =>
        map.Value(key) is { Node: not (YamlScalar { IsEmpty: true } or YamlScalar { Text: "" }) } value ? value : null;

    /// <summary>Reads a section that is a map, and calls its other keys unknown; null where there is none.</summary>
    internal static T? Section<T>(this MapReader map, string key, Func<MapReader, T?> read)
        where T : class =>
        map.Set(key)?.AsMap() is { } section ? Closed(section, read) : null;

    /// <summary>Reads every item of a list of maps; an absent list is an empty one.</summary>
    internal static IReadOnlyList<T> Sections<T>(this MapReader map, string key, Func<MapReader, T?> read)
        where T : class =>
        map.Set(key)?.AsList(item => item.AsMap() is { } section ? Closed(section, read) : null) ?? [];

    private static T? Closed<T>(MapReader section, Func<MapReader, T?> read)
        where T : class
    {
        var result = read(section);
        section.Close();
        return result;
    }
}
