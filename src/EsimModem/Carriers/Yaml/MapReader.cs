namespace EsimModem.Carriers.Yaml;

/// <summary>Reads one map: each key asked for is a known key, and <see cref="Close"/> calls the others unknown.</summary>
internal sealed class MapReader(YamlMap map, Faults faults, string name = "")
{
    readonly HashSet<string> known = new(StringComparer.Ordinal);

    public Place Place => map.Place;

    public Faults Faults => faults;

    public IEnumerable<string> Keys => map.Entries.Select(entry => entry.Key);

    /// <summary>The key's value, or null when the map has no such key.</summary>
    public YamlValue? Value(string key)
    {
        known.Add(key);
        return map[key] is { } node ? new(key, node, faults) : null;
    }

    /// <summary>The key's value, or null and a fault at the map that lacks it.</summary>
    public YamlValue? Need(string key)
    {
        var value = Value(key);
        if (value is null)
            Fault($"{(name == "" ? "" : $"`{name}` lacks its ")}`{key}`{(name == "" ? " is missing" : "")}");
        return value;
    }

    public bool Has(string key) => Value(key) is not null;

    public void Fault(string sentence) => faults.Add(Place, sentence);

    /// <summary>Every key with its value, for maps whose keys are names.</summary>
    public IEnumerable<YamlValue> Values()
    {
        foreach (var entry in map.Entries)
        {
            known.Add(entry.Key);
            yield return new(entry.Key, entry.Value, faults);
        }
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key)))
            faults.Add(entry.KeyPlace, $"unknown key `{entry.Key}`{NearestName.Hint(entry.Key, known.Where(key => map[key] is null))}");
    }
}
