using EsimModem.Carriers.World;

namespace EsimModem.Carriers;

/// <summary>
/// Finds the carrier of a card by what the card says of itself (its provider's name, its IMSI, its number), and where it says nothing by the network
/// that it is in. A network that the owner's file claims is the owner's; the world's list speaks for networks that no file claims.
/// </summary>
internal sealed class CarrierChoice
{
    const int CountryDigits = 3;

    readonly IReadOnlyList<Carrier> all;
    readonly Lazy<WorldList> world;
    readonly NetworkIndex owners;
    readonly NetworkIndex files;

    public CarrierChoice(IReadOnlyList<Carrier> all, Lazy<WorldList> world)
    {
        (this.all, this.world) = (all, world);
        owners = new(all, carrier => carrier.OwnersNetworks);
        files = new(all, carrier => carrier.Networks);
    }

    public CarrierGuess Of(CardSigns card)
    {
        var guess = Unsettled(card);
        return guess.IsQuestion && guess.Candidates.FirstOrDefault(carrier => carrier.Id == card.Settled) is { } brand
            ? new([brand], $"{guess.Why}, and its replies are {brand.Name}'s") { Brands = guess.Candidates }
            : guess;
    }

    CarrierGuess Unsettled(CardSigns card)
    {
        var own = card.Imsi is null ? [] : Claiming(card.Imsi);
        if (Named(card, own) is { Count: > 0 } named)
            return new(named, $"the card calls itself {card.Spn}");
        var byNumber = card.Iccid is null ? [] : all.Where(carrier => carrier.Iccid.Any(begin => card.Iccid.StartsWith(begin, StringComparison.Ordinal))).ToList();
        var both = own.Intersect(byNumber).ToList();
        if (both.Count > 0)
            return new(both, $"card number and network {Network(card.Imsi!)} fit");
        if (own.Count > 0)
            return new(own, $"the network is {Network(card.Imsi!)}");
        if (byNumber.Count > 0)
            return new(byNumber, card.Imsi is null ? "the card's number fits" : $"the card's number fits, though its network {Network(card.Imsi)} is unknown");
        // A card whose own network is known and unclaimed is a guest wherever it is.
        if (card.Imsi is null && card.Network is { } here && Claiming(here) is { Count: > 0 } serving)
            return new(serving, $"the card is in network {here}");
        return new([], $"no carrier file knows the {((card.Imsi ?? card.Network) is { } network ? $"network {Network(network)}" : "card")}");
    }

    // Names come again from country to country, so the card's own country must be theirs.
    List<Carrier> Named(CardSigns card, List<Carrier> own)
    {
        if (card.Spn is not { Length: > 0 } spn)
            return [];
        var named = own.Where(carrier => carrier.IsCalled(spn)).ToList();
        if (named.Count > 0)
            return named;
        var country = card.Imsi is { Length: >= CountryDigits } imsi ? imsi[..CountryDigits] : null;
        named = [.. all.Where(carrier => carrier.IsCalled(spn) && (country is null || carrier.Networks.Any(network => network.StartsWith(country, StringComparison.Ordinal))))];
        return country is null && named.Select(carrier => carrier.Country).Distinct(StringComparer.Ordinal).Count() > 1 ? [] : named;
    }

    static string Network(string imsi) => imsi[..Math.Min(imsi.Length, NetworkIndex.Longest)];

    List<Carrier> Claiming(string network)
    {
        if (owners.Of(network) is { Count: > 0 } owned)
            return owned;
        return files.Of(network) is { Count: > 0 } known ? known : world.Value.Of(network);
    }
}
