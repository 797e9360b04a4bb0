namespace EsimModem.Carriers.World;

/// <summary>Carriers of the rest of the world as a list beside the program tells them: how to ask and how to top up, all of it unproven and much of it old.</summary>
/// <param name="Fault">Why nothing, or not all, could be taken from the list; one sentence with the remedy.</param>
internal sealed record WorldList(IReadOnlyList<Carrier> Carriers, string? Fault = null)
{
    /// <summary>With this the short name of every carrier of the list begins.</summary>
    public const string Mark = "mbpi-";

    public static readonly WorldList None = new([]);

    readonly NetworkIndex index = new(Carriers, carrier => carrier.Networks);
    readonly Dictionary<string, Carrier> byId = Carriers.ToDictionary(carrier => carrier.Id, StringComparer.Ordinal);

    public Carrier? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Who claims the network with which an IMSI begins.</summary>
    public List<Carrier> Of(string imsi) => index.Of(imsi);
}
