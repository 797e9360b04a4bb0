using EsimModem.Carriers;
using EsimModem.Ledger;

namespace EsimModem.Store;

/// <summary>What an order takes of the caps, and since when.</summary>
internal sealed record Counting(Money Amount, DateTimeOffset Since)
{
    /// <summary>So many of the database's units make one of the currency.</summary>
    public const int UnitsOfOne = 10_000;

    /// <summary>Never less than the amount.</summary>
    public long Units => (long)decimal.Ceiling(Amount.Amount * UnitsOfOne);

    /// <summary>Null when it takes nothing: refused, given up before it was sent, of no price, or a person's task that nobody has taken.</summary>
    public static Counting? Of(Order order)
    {
        if ((order.Draft.Price ?? order.Receipt?.Paid) is not { } price || order.State is OrderState.Refused) return null;
        if (order.State is OrderState.Abandoned && order.SentAt is null) return null;
        if (!order.Draft.IsTask) return new Counting(Paid(order, price), From(order));
        var work = TaskStanding.Of(order);
        return work.State == TaskState.Open && order.State is OrderState.Planned or OrderState.Approving ? null
            : new Counting(Paid(order, price), work.Since ?? order.SentAt ?? order.StartedAt);
    }

    /// <summary>A fall of the balance smaller than the price may be the price and money that came meanwhile; a greater one counts whole.</summary>
    private static Money Paid(Order order, Money price) => order.Receipt?.Paid is not { } seen ? price
        : order.Kind != OrderKind.TopUp && seen.Currency == price.Currency && seen.Amount < price.Amount ? price : seen;

    /// <summary>From its proof on, and without one from when it has settled: the carrier may take the money long after the order left, and the window must hold it as long. A proof stamped by a clock that had lost the time says nothing.</summary>
    private static DateTimeOffset From(Order order) => order.State == OrderState.Confirmed && order.EndedAt >= (order.SentAt ?? order.StartedAt) ? order.EndedAt.Value
        : order.SentAt + order.Draft.Settles ?? order.StartedAt;
}
