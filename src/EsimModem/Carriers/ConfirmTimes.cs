namespace EsimModem.Carriers;

/// <summary>How an open order is looked at until there is proof.</summary>
/// <param name="Apart">The least time between two proofs that nothing moved.</param>
internal sealed record ConfirmTimes(TimeSpan First, TimeSpan Every, TimeSpan BackOffTo, TimeSpan For, TimeSpan Apart)
{
    public static readonly ConfirmTimes Usual =
        new(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromHours(24), TimeSpan.FromHours(1));
}
