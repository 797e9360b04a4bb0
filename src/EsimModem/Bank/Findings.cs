using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>Where what happened is not what was ordered: written down, and told to the owner.</summary>
internal static class Findings
{
    /// <summary>A fall below this share of the plan's price is rather usage or a fee than a purchase.</summary>
    private const decimal Small = 0.05m;

    private static readonly TimeSpan Calm = TimeSpan.FromHours(24);

    /// <summary>Writes down that a balance moved, and looks for whoever may have moved it.</summary>
    public static async Task Movement(Rooms rooms, Sim sim, SimFacts before, Movement moved)
    {
        await rooms.Ledger.Note(Note.Of(moved));
        if (moved.Change is not { Amount: < 0 } change || sim.Open.Any(MayMoveMoney)) return;
        var gone = change with { Amount = -change.Amount };
        if (Written(rooms, sim, before, gone.Currency) is > 0 and var paid && (gone = gone with { Amount = gone.Amount - paid }).Amount <= 0) return;
        var prolonged = sim.Facts.ValidUntil is { } now && before.ValidUntil is { } then && now.PlannedAs > then.PlannedAs;
        if (prolonged && !IsShort(rooms, sim, before)) await Write(rooms, sim, $"{gone} left the balance and it is valid until {sim.Facts.ValidUntil}: renewed without an order of this book");
        else await Unexplained(rooms, sim, moved, gone);
    }

    /// <summary>What messages have cost since the balance was read before, as far as the carrier's file tells.</summary>
    private static decimal Written(Rooms rooms, Sim sim, SimFacts before, string currency) =>
        sim.Carrier?.Message is null || before.BalanceAt is not { } since ? 0
            : Statements.Receipts(rooms.Ledger, sim.Facts.Iccid, since, rooms.Now).Where(receipt => receipt.Kind == OrderKind.Message && receipt.Paid?.Currency == currency).Sum(receipt => receipt.Paid!.Amount);

    /// <summary>The money bought less time than the plan does: something else is being sold, such as a package by the day.</summary>
    private static bool IsShort(Rooms rooms, Sim sim, SimFacts before)
    {
        var from = before.ValidUntil!.PlannedAs > rooms.Now ? before.ValidUntil.PlannedAs : rooms.Now;
        return sim.Plan?.Period.After(from, sim.Carrier?.Zone ?? TimeZoneInfo.Utc) - Judge.DayPrecise > sim.Facts.ValidUntil!.PlannedAs;
    }

    /// <summary>Once a day without a fall the alert has had its time.</summary>
    public static void Quiet(Rooms rooms, Sim sim)
    {
        if (sim.Unexplained is { } last && rooms.Now >= last + Calm) rooms.Alerts.End("unexplained", sim.Facts.Iccid);
    }

    /// <summary>An outcome that differs from what was ordered stays told until a renewal goes as it should.</summary>
    public static async Task Outcome(Rooms rooms, Sim sim, Order order, Verdict verdict)
    {
        if (verdict.Differs)
        {
            await Write(rooms, sim, $"order {order.Id}: {verdict.Text}");
            rooms.Alerts.Raise(AlertSeverity.Warning, "finding", sim.Facts.Iccid, $"order {order.Id}: {verdict.Text}; ask {Care(sim)}");
            if (verdict.Holds) await Hold(rooms, sim, order, verdict);
        }
        else if (verdict.To == OrderState.Confirmed && order.Kind == OrderKind.Renewal) rooms.Alerts.End("finding", sim.Facts.Iccid);
    }

    private static async Task Hold(Rooms rooms, Sim sim, Order order, Verdict verdict)
    {
        var hold = new Hold(HoldKind.Outcome, $"order {order.Id} was for {order.Draft.Plan}, and the carrier sold something else: {verdict.Text}",
            $"ask {Care(sim)} to take off what nobody ordered, then `release` ends this", rooms.Now);
        sim.Facts = sim.Facts.Holding(hold);
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Hold, hold.Why), sim.Facts);
    }

    private static async Task Unexplained(Rooms rooms, Sim sim, Movement moved, Money gone)
    {
        sim.Unexplained = moved.At;
        var text = $"{gone} left the balance and no order of this book explains it; {moved.After} is left";
        var small = sim.Plan?.Price is { } price && price.Currency == gone.Currency && gone.Amount < price.Amount * Small;
        if (small) sim.Facts = sim.Facts with { Fee = gone, FeeAt = moved.At };
        await Write(rooms, sim, text, small ? sim.Facts : null);
        rooms.Alerts.Raise(small ? AlertSeverity.Info : AlertSeverity.Warning, "unexplained", sim.Facts.Iccid, $"{text}. If it is neither usage nor a fee, ask {Care(sim)}");
    }

    private static Task<BookRow> Write(Rooms rooms, Sim sim, string text, SimFacts? news = null) =>
        rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Finding, text), news);

    private static bool MayMoveMoney(Order order) => !order.Draft.IsTask && order.State.MayHaveHappened();

    private static string Care(Sim sim) => $"{sim.Carrier?.Name ?? "the carrier"}{(sim.Carrier?.Care is { } care ? $" at {care}" : "")}";
}
