using EsimModem.Carriers.World;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Carriers;

/// <summary>All carriers known here: the built-in ones, and the owner's files over them.</summary>
internal sealed class CarrierBook
{
    readonly Dictionary<string, Carrier> byId;
    readonly CarrierChoice choice;
    readonly Lazy<WorldList> world;

    CarrierBook(IEnumerable<Carrier> carriers, Lazy<WorldList> world)
    {
        this.world = world;
        All = [.. carriers.OrderBy(carrier => carrier.Id, StringComparer.Ordinal)];
        byId = All.ToDictionary(carrier => carrier.Id, StringComparer.Ordinal);
        choice = new(All, world);
    }

    /// <summary>Every carrier that could be read, by its short name.</summary>
    public IReadOnlyList<Carrier> All { get; }

    /// <summary>Carriers of the rest of the world, known by a list beside the program; it is read when somebody first needs it.</summary>
    public WorldList World => world.Value;

    /// <summary>Those of the files and, where they are wanted too, those of that list behind them.</summary>
    public IReadOnlyList<Carrier> Known(bool world) => world ? [.. All, .. World.Carriers] : All;

    /// <summary>Why that list could not be read; null as long as nobody needed it.</summary>
    public string? WorldFault => world.IsValueCreated ? World.Fault : null;

    /// <summary>The built-in files with the owner's over them; a carrier with a fault is left out.</summary>
    public static CarrierBook Read(IEnumerable<CarrierFile> builtIn, IEnumerable<CarrierFile> owners, Faults faults, Lazy<WorldList>? world = null)
    {
        var maps = new SortedDictionary<string, CarrierSource>(StringComparer.Ordinal);
        foreach (var file in builtIn)
            CarrierSource.Add(maps, file, isOwners: false, faults);
        foreach (var file in owners)
            CarrierSource.Add(maps, file, isOwners: true, faults);
        var book = new CarrierBook(maps.Values.Select(source => source.Read(faults)).OfType<Carrier>(), world ?? new(() => WorldList.None));
        foreach (var source in maps.Values)
            source.CheckSiblings(maps.Keys, faults);
        return book;
    }

    public Carrier? Find(string id) => byId.GetValueOrDefault(id) ?? (id.StartsWith(WorldList.Mark, StringComparison.Ordinal) ? World.Find(id) : null);

    public IReadOnlyList<Carrier> OfCountry(string country) =>
        [.. All.Where(carrier => carrier.Country.Equals(country, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The name that was probably meant, as half a sentence.</summary>
    public string Hint(string id) => NearestName.Hint(id, byId.Keys);

    /// <summary>Whose card this is: what the owner configured, else what the card tells, else the network; brands that share all of it stay a question.</summary>
    public CarrierGuess Guess(string? configured, CardSigns card)
    {
        if (configured is null)
            return choice.Of(card);
        return Find(configured) is { } named
            ? new([named], $"the configuration says {named.Id}")
            : new([], $"the configuration says {configured}, which no carrier file has{Hint(configured)}");
    }

    /// <param name="network">The card's own network, or its whole IMSI.</param>
    public CarrierGuess Guess(string? configured, string? iccid, string? network) => Guess(configured, new CardSigns { Iccid = iccid, Imsi = network });
}
