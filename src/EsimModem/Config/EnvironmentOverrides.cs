using EsimModem.Carriers.Yaml;

namespace EsimModem.Config;

/// <summary>Puts variables such as <c>ESIMMODEM__CHECK__EVERY</c> in the place of what the file says; their faults name the variable.</summary>
internal sealed class EnvironmentOverrides(IReadOnlyDictionary<string, string> environment, Faults faults)
{
    internal const string Prefix = "ESIMMODEM__";
    private const string Separator = "__";

    // A variable's letters are capitals, so a key that the file does not have gets its own spelling from here.
    private static readonly string[] Spellings = ["perSim", "perBank", "atOnce", "topUp"];

    internal YamlMap Over(YamlMap map)
    {
        var names = environment.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));
        return names.Order(StringComparer.Ordinal).Aggregate(map, Put);
    }

    private YamlMap Put(YamlMap map, string name)
    {
        var place = new Place(name, 0, 0);
        var path = name[Prefix.Length..].Split(Separator);
        if (path.Contains(""))
        {
            faults.Add(place, $"this names no key; write it as {Prefix}KEY or {Prefix}KEY{Separator}KEY");
            return map;
        }
        var value = new YamlScalar(place, environment[name].Trim());
        return Put(map, path, value) as YamlMap ?? map;
    }

    private YamlNode? Put(YamlNode? node, string[] path, YamlScalar value) => (node, path) switch
    {
        (_, []) when node is YamlMap or YamlList => Refuse(node, value, $"this is {node.Kind} and cannot be set by a variable; only single values can"),
        (_, []) => value,
        (YamlList list, [var index, .. var rest]) => PutItem(list, index, rest, value),
        (YamlMap map, [var key, .. var rest]) => PutKey(map, key, rest, value),
        (_, [var key, .. var rest]) => PutKey(new YamlMap(value.Place, []), key, rest, value),
    };

    private YamlMap PutKey(YamlMap map, string written, string[] rest, YamlScalar value)
    {
        var key = map.Entries.Select(entry => entry.Key).Concat(Spellings).FirstOrDefault(known => known.Equals(written, StringComparison.OrdinalIgnoreCase))
            ?? written.ToLowerInvariant();
        return Put(map[key], rest, value) is { } inner ? map.With([key], inner) : map;
    }

    private YamlNode? PutItem(YamlList list, string index, string[] rest, YamlScalar value)
    {
        if (!int.TryParse(index, out var number) || number < 0 || number >= list.Items.Count)
            return Refuse(null, value, $"the list has no item {index}; they count from 0, and the file has {list.Items.Count}");
        var item = Put(list.Items[number], rest, value);
        return item is null ? null : new YamlList(list.Place, [.. list.Items.Select((each, i) => i == number ? item : each)]);
    }

    private YamlNode? Refuse(YamlNode? node, YamlScalar value, string sentence)
    {
        faults.Add(value.Place, sentence);
        return node;
    }
}
