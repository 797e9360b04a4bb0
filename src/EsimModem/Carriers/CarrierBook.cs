using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers;

/// <summary>All carriers known here: the built-in ones, and the owner's files over them.</summary>
internal sealed class CarrierBook
{
    readonly Dictionary<string, Carrier> byId;

    CarrierBook(IEnumerable<Carrier> carriers)
    {
        All = [.. carriers.OrderBy(carrier => carrier.Id, StringComparer.Ordinal)];
        byId = All.ToDictionary(carrier => carrier.Id, StringComparer.Ordinal);
    }

    /// <summary>Every carrier that could be read, by its short name.</summary>
    public IReadOnlyList<Carrier> All { get; }

    /// <summary>The built-in files with the owner's over them; a carrier with a fault is left out.</summary>
    public static CarrierBook Read(IEnumerable<CarrierFile> builtIn, IEnumerable<CarrierFile> owners, Faults faults)
    {
        var maps = new SortedDictionary<string, CarrierSource>(StringComparer.Ordinal);
        foreach (var file in builtIn)
            CarrierSource.Add(maps, file, isOwners: false, faults);
        foreach (var file in owners)
            CarrierSource.Add(maps, file, isOwners: true, faults);
        var book = new CarrierBook(maps.Values.Select(source => source.Read(faults)).OfType<Carrier>());
        foreach (var source in maps.Values)
            source.CheckSiblings(maps.Keys, faults);
        return book;
    }

    public Carrier? Find(string id) => byId.GetValueOrDefault(id);

    public IReadOnlyList<Carrier> OfCountry(string country) =>
        [.. All.Where(carrier => carrier.Country.Equals(country, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The name that was probably meant, as half a sentence.</summary>
    public string Hint(string id) => NearestName.Hint(id, byId.Keys);

    /// <summary>Whose card this is: what the owner configured, else by the card's network and number; brands that share both stay a question.</summary>
    /// <param name="network">The card's own network, or its whole IMSI.</param>
    public CarrierGuess Guess(string? configured, string? iccid, string? network)
    {
        if (configured is not null)
            return Find(configured) is { } named
                ? new([named], $"the configuration says {named.Id}")
                : new([], $"the configuration says {configured}, which no carrier file has{Hint(configured)}");
        var byNetwork = network is null ? [] : Claiming(network);
        var byCard = iccid is null ? [] : All.Where(carrier => carrier.Iccid.Any(begin => iccid.StartsWith(begin, StringComparison.Ordinal))).ToList();
        var both = byNetwork.Intersect(byCard).ToList();
        if (both.Count > 0)
            return new(both, $"card number and network {network} fit");
        if (byNetwork.Count > 0)
            return new(byNetwork, $"the network is {network}");
        return byCard.Count > 0
            ? new(byCard, network is null ? "the card's number fits" : $"the card's number fits, though its network {network} is unknown")
            : new([], $"no carrier file knows the {(network is null ? "card" : $"network {network}")}");
    }

    List<Carrier> Claiming(string network)
    {
        bool Has(IEnumerable<string> networks) => networks.Any(each => network.StartsWith(each, StringComparison.Ordinal));
        var owners = All.Where(carrier => Has(carrier.OwnersNetworks)).ToList();
        return owners.Count > 0 ? owners : [.. All.Where(carrier => Has(carrier.Networks))];
    }
}
