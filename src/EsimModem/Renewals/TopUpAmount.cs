using EsimModem.Carriers;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>How much to put on a card: what lacks and the buffer, in whole steps, within the owner's bounds.</summary>
internal static class TopUpAmount
{
    public static Money For(Money price, Money balance, TopUpSettings? settings)
    {
        var need = price.Amount - balance.Amount + Of(settings?.Buffer, price);
        if (Of(settings?.Step, price) is > 0 and var step) need = Math.Ceiling(need / step) * step;
        need = Math.Max(need, Of(settings?.Min, price));
        return new Money(settings?.Max is { } most && most.Currency == price.Currency ? Math.Min(need, most.Amount) : need, price.Currency);
    }

    private static decimal Of(Money? amount, Money price) => amount is { } given && given.Currency == price.Currency ? given.Amount : 0;
}
