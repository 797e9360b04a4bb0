namespace EsimModem.Carriers;

/// <summary>Carriers by the networks that they claim: a card is looked up, not compared with every carrier.</summary>
internal sealed class NetworkIndex
{
    const int Shortest = 5;
    public const int Longest = 6;

    readonly Dictionary<string, List<Carrier>> byNetwork = new(StringComparer.Ordinal);

    public NetworkIndex(IEnumerable<Carrier> carriers, Func<Carrier, IReadOnlyList<string>> networks)
    {
        foreach (var carrier in carriers)
        foreach (var network in networks(carrier))
            if (!byNetwork.TryGetValue(network, out var claiming))
                byNetwork[network] = [carrier];
            else if (!claiming.Contains(carrier))
                claiming.Add(carrier);
    }

    /// <summary>Who claims the network with which an IMSI begins; some codes have five digits and some six.</summary>
    public List<Carrier> Of(string imsi)
    {
        var found = new List<Carrier>();
        for (var length = Shortest; length <= Longest && length <= imsi.Length; length++)
            if (byNetwork.TryGetValue(imsi[..length], out var claiming))
                found.AddRange(claiming.Except(found));
        return found;
    }
}
