namespace EsimModem.Carriers.General;

/// <summary>What the general reader made of a text: figures with their fields, and what the text may be.</summary>
internal sealed record GeneralFinds(IReadOnlyList<Claim> Claims, IReadOnlyList<KindWord> KindWords)
{
    public IReadOnlyList<string> Unlimited { get; init; } = [];

    public bool? AutoRenews { get; init; }
}
