using EsimModem.Carriers.Schema;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers;

/// <summary>What is known of one carrier before it is read: the built-in map, and the owner's over it.</summary>
internal sealed class CarrierSource
{
    YamlMap? builtIn;
    YamlMap? owners;

    /// <summary>Puts a file where it belongs; a second file of the same kind for one carrier is a fault.</summary>
    public static void Add(IDictionary<string, CarrierSource> sources, CarrierFile file, bool isOwners, Faults faults)
    {
        if (YamlText.Parse(file.Name, file.Text, faults) is not { } map)
            return;
        if (new MapReader(map, faults).Need(CarrierReader.IdKey)?.AsText() is not { } id)
            return;
        var source = sources.TryGetValue(id, out var known) ? known : sources[id] = new();
        ref var place = ref isOwners ? ref source.owners : ref source.builtIn;
        if (place is not null)
            faults.Add(map[CarrierReader.IdKey]!.Place, $"`{id}` is already described by {place.Place.File}; put both into one file");
        place ??= map;
    }

    /// <summary>The carrier, or null when its files have a fault.</summary>
    public Carrier? Read(Faults faults)
    {
        var before = faults.Count;
        var merged = builtIn is null ? owners! : owners is null ? builtIn : owners.Over(builtIn);
        var carrier = CarrierReader.Read(merged, faults);
        if (carrier is null || faults.Count > before)
            return null;
        return carrier with
        {
            OwnersNetworks = owners?[CarrierReader.NetworksKey] is { } networks ? CarrierReader.Networks(new(CarrierReader.NetworksKey, networks, faults)) : [],
            Files = [.. new[] { builtIn, owners }.OfType<YamlMap>().Select(map => map.Place.File)],
            OwnersFile = owners?.Place.File,
        };
    }

    /// <summary>A sister brand that no file describes is a slip of the pen.</summary>
    public void CheckSiblings(ICollection<string> ids, Faults faults)
    {
        var named = (owners?["siblings"] ?? builtIn?["siblings"]) as YamlList;
        foreach (var sibling in named?.Items.OfType<YamlScalar>() ?? [])
            if (!ids.Contains(sibling.Text))
                faults.Add(sibling.Place, $"no carrier file describes `{sibling.Text}`{NearestName.Hint(sibling.Text, ids)}");
    }
}
