using EsimModem.Carriers;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>When an open order is looked at: soon at first, then at ever longer intervals, all computed from stored facts.</summary>
internal static class Confirming
{
    public static DateTimeOffset NextLook(Order order, ConfirmTimes times, DateTimeOffset? asked)
    {
        var sent = order.SentAt ?? order.StartedAt;
        if (asked is not { } last || last < sent + times.First) return sent + times.First;
        var interval = last - sent;
        if (interval < times.Every) interval = times.Every;
        if (interval > times.BackOffTo) interval = times.BackOffTo;
        return last + interval;
    }

    /// <summary>A person's work shows within the hour.</summary>
    public static TimeSpan TaskLook(CheckSettings check) => check.Near < TimeSpan.FromHours(1) ? check.Near : TimeSpan.FromHours(1);
}
