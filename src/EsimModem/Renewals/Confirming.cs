using EsimModem.Carriers;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>When an open order is looked at: soon at first, then at ever longer intervals, all computed from stored facts.</summary>
internal static class Confirming
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    public static DateTimeOffset NextLook(Order order, ConfirmTimes times, DateTimeOffset? asked) => NextLook(order.SentAt ?? order.StartedAt, times, asked);

    /// <summary>The same for whatever may have happened at a moment, such as a person's work that is said to be done.</summary>
    public static DateTimeOffset NextLook(DateTimeOffset sent, ConfirmTimes times, DateTimeOffset? asked)
    {
        if (asked is not { } last || last < sent + times.First) return sent + times.First;
        var interval = last - sent;
        if (interval < times.Every) interval = times.Every;
        if (interval > times.BackOffTo) interval = times.BackOffTo;
        return last + interval;
    }

    /// <summary>A person's work shows within the hour as long as it can save the plan; later the longer it has been waited for, the more seldom.</summary>
    /// <param name="waited">How long the person's work was waited for in vain since the plan ended; zero before.</param>
    public static TimeSpan TaskLook(CheckSettings check, TimeSpan waited)
    {
        var interval = waited / 8;
        if (interval < Soon) interval = Soon;
        return check.Near < interval ? check.Near : interval;
    }
}
