namespace EsimModem.Carriers.Yaml;

/// <summary>Keys and values in the order of the file.</summary>
internal sealed class YamlMap(Place place, IReadOnlyList<YamlEntry> entries) : YamlNode(place)
{
    readonly Dictionary<string, YamlEntry> byKey = entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);

    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string Kind => "a map";

    public YamlNode? this[string key] => byKey.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>The same map with one value put in or replaced; what is named by a path goes as deep as it has keys.</summary>
    public YamlMap With(ReadOnlySpan<string> path, YamlNode value)
    {
        var old = this[path[0]];
        var inner = path.Length == 1 ? value : ((old as YamlMap) ?? new YamlMap(value.Place, [])).With(path[1..], value);
        var entry = new YamlEntry(path[0], old is null ? value.Place : byKey[path[0]].KeyPlace, inner);
        return new(Place, old is null ? [.. Entries, entry] : [.. Entries.Select(each => each.Key == entry.Key ? entry : each)]);
    }

    /// <summary>This map over another: maps merge key by key, everything else is replaced.</summary>
    public YamlMap Over(YamlMap under)
    {
        var merged = under.Entries.Select(below => byKey.TryGetValue(below.Key, out var above) ? Merge(above, below) : below);
        var added = Entries.Where(above => under[above.Key] is null);
        return new(Place, [.. merged, .. added]);
    }

    static YamlEntry Merge(YamlEntry above, YamlEntry below) =>
        above.Value is YamlMap upper && below.Value is YamlMap lower ? above with { Value = upper.Over(lower) } : above;
}
