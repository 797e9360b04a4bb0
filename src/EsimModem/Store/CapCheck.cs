using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Money rule 5: the hard stops, looked at inside the transaction that writes the order or sends it.</summary>
internal static class CapCheck
{
    /// <param name="self">The order itself where it is already in the book, so that it does not stand in its own way.</param>
    /// <exception cref="OrderRefusedException">A cap stands in the way, or there is none for the currency.</exception>
    public static void Require(Database database, OrderDraft draft, SpendingSettings caps, DateTimeOffset now, long self)
    {
        if (draft.Price is null && MovesMoney(draft))
            throw new OrderRefusedException("Nobody knows what this order costs, so no cap can hold it back: write `price` into the plan.", OrderRefusal.NoCap);
        if (draft.Price is not { Amount: > 0 } price) return;
        var ofSim = caps.PerSim.Where(cap => cap.Most.Currency == price.Currency).ToArray();
        var ofBank = caps.PerBank.Where(cap => cap.Most.Currency == price.Currency).ToArray();
        if (ofSim.Length + ofBank.Length == 0)
            throw new OrderRefusedException(
                $"There is no cap for {price.Currency}, and without one nothing is spent: set `spending: perSim` or `perBank` in {price.Currency}.", OrderRefusal.NoCap);
        foreach (var cap in ofSim) Require(database, cap, draft.Iccid, draft.Kind, price, now, self);
        foreach (var cap in ofBank) Require(database, cap, null, draft.Kind, price, now, self);
    }

    /// <summary>A person and the carrier's own run are not ours to stop; a message without a price is free.</summary>
    private static bool MovesMoney(OrderDraft draft) =>
        draft.Kind is OrderKind.Renewal or OrderKind.TopUp && draft.Way is not (WayKind.Person or WayKind.Auto);

    private static void Require(Database database, SpendingCap cap, string? iccid, OrderKind kind, Money price, DateTimeOffset now, long self)
    {
        if (CountedTable.AtMost(database, iccid, kind, price.Currency, now - cap.Window, self) + price.Amount <= cap.Most.Amount) return;
        var counted = CountedTable.Exactly(database, iccid, kind, price.Currency, now - cap.Window, self);
        var used = counted.Sum(one => one.Amount);
        if (used + price.Amount <= cap.Most.Amount) return;
        throw new OrderRefusedException(
            $"{price} would pass the cap of {cap.Most} in {Words(cap.Window)} {(iccid is null ? "for the bank" : "for this SIM")}: "
            + $"{Words(kind)} already take {new Money(used, price.Currency)} of it; {Remedy(counted, cap, price, used, now)}.", OrderRefusal.Capped);
    }

    /// <summary>The oldest orders leave the window first; when enough of them have, there is room again.</summary>
    private static string Remedy(List<(DateTimeOffset At, decimal Amount)> counted, SpendingCap cap, Money price, decimal used, DateTimeOffset now)
    {
        foreach (var (at, amount) in counted)
        {
            used -= amount;
            if (used + price.Amount <= cap.Most.Amount) return $"there is room again from {(at + cap.Window).ToOffset(now.Offset):yyyy-MM-dd HH:mm zzz} on, or raise the cap";
        }
        return "it costs more than the whole cap, which has to be raised first";
    }

    private static string Words(OrderKind kind) => kind switch
    {
        OrderKind.TopUp => "top-ups",
        OrderKind.Message => "messages",
        _ => "renewals",
    };

    private static string Words(TimeSpan window) => window.TotalDays == Math.Floor(window.TotalDays)
        ? window.TotalDays == 1 ? "1 day" : $"{window.TotalDays} days"
        : window.TotalHours == 1 ? "1 hour" : $"{window.TotalHours:0.##} hours";
}
