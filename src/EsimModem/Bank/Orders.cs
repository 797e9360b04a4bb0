using EsimModem.Alerts;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>Orders on their way: into the book, out by their way, and what they do to the life of a SIM.</summary>
internal sealed class Orders(Rooms rooms)
{
    /// <summary>By so little may a promise have moved while its order waited.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(5);

    /// <summary>The order of the decision: the one that waits in the book, or a new one.</summary>
    /// <returns>Null when the book would not take it; the SIM then holds and says why.</returns>
    public async Task<Order?> Planned(Sim sim, Decision decision, string by = "daemon", bool trial = false)
    {
        var draft = Draft.Of(rooms.SituationOf(sim), decision, by, trial);
        var waiting = decision.Order;
        if (waiting is not null && !Fits(waiting, draft))
        {
            await Moved(sim, await rooms.Ledger.Advance(waiting, OrderState.Abandoned, new Evidence(rooms.Now, "outdated", "what it was to do has changed since it was written; it was never sent")));
            return null;
        }

        try
        {
            if (waiting is not null) return decision.Step == Step.Renew && !waiting.Draft.IsTask ? await Refreshed(sim, waiting, draft) : waiting;
            var order = await rooms.Ledger.Plan(draft, rooms.Settings.Spending, rooms.Now);
            rooms.Alerts.End("cap", sim.Facts.Iccid);
            await Moved(sim, order);
            return order;
        }
        catch (OrderRefusedException refused)
        {
            Refused(sim, refused);
            if (by != "daemon") throw;
            return null;
        }
    }

    /// <summary>What waited for days, for a person's yes or through a power cut, is judged by the account as it is when it leaves.</summary>
    private async Task<Order> Refreshed(Sim sim, Order waiting, OrderDraft fresh)
    {
        var written = waiting.Draft;
        // The carrier's own run settles when its nights are over, which is counted from the day on which it was written.
        if (written.Way == WayKind.Auto) fresh = fresh with { Settles = written.Settles };
        if (written.BalanceBefore == fresh.BalanceBefore && IsNear(written.Settles - fresh.Settles) && (written.Promised == fresh.Promised || IsNear(written.Promised - fresh.Promised))) return waiting;
        var order = await rooms.Ledger.Refresh(waiting, written with { BalanceBefore = fresh.BalanceBefore, Promised = fresh.Promised, Settles = fresh.Settles }, rooms.Now);
        await Moved(sim, order);
        return order;
    }

    /// <summary>Carries out a planned order by its way, or lays it before a person.</summary>
    public async Task Run(Sim sim, Modem modem, Order order, Step step)
    {
        if (step == Step.Approve)
        {
            await Moved(sim, await rooms.Ledger.Advance(order, OrderState.Approving, new Evidence(rooms.Now, "asked", "waits for a person's yes")));
            return;
        }
        rooms.Log.Information("Order {Order} for {Sim}: {Kind} by {Way}, {Price}", order.Id, sim.Name, order.Kind, order.Draft.Way, order.Draft.Price?.ToString() ?? "no price");
        var run = new RenewalRun(rooms.Ledger, modem, sim.Carrier, sim.Plan, rooms.Settings.Spending, rooms.Time, moved => Moved(sim, moved), () => MakeRoom(sim, modem));
        try
        {
            await run.Carry(order);
        }
        catch (OrderRefusedException refused)
        {
            // Messages have caps of their own, and say nothing of those for plans.
            if (order.Kind == OrderKind.Message) rooms.Messages.Wanting(sim, refused.Message);
            else Refused(sim, refused);
        }
        finally
        {
            await LeaveNoneSending(sim);
        }
    }

    /// <summary>A message that surely has not left is not put in doubt because another could not be written down.</summary>
    private async Task MakeRoom(Sim sim, Modem modem)
    {
        try { await rooms.TakeMail(sim, modem); }
        catch (LedgerUnavailableException e) { rooms.Log.Error("{Reason}", e.Message); }
    }

    /// <summary>A hold that came in between says so by itself; a cap is kept, since asking again at once would only be refused again.</summary>
    private void Refused(Sim sim, OrderRefusedException refused)
    {
        if (refused.Reason is not (OrderRefusal.Capped or OrderRefusal.NoCap)) return;
        (sim.Cap, sim.CapAt) = (refused.Message, rooms.Now);
        rooms.Alerts.Raise(AlertSeverity.Warning, "cap", sim.Facts.Iccid, refused.Message);
    }

    /// <summary>Whatever broke off the run, or kept the book from being written after it: an order that may have left is unknown, not for ever on its way.</summary>
    public async Task LeaveNoneSending(Sim sim)
    {
        foreach (var open in (Order?[])[.. sim.Open, sim.Message])
            if (open is { State: OrderState.Sending, Draft.IsTask: false } && rooms.Ledger.Find(open.Id) is { State: OrderState.Sending } broken)
                await Moved(sim, await rooms.Ledger.Advance(broken, OrderState.Unknown, new Evidence(rooms.Now, "silence", "its run broke off; nobody knows whether it left the box")));
    }

    /// <summary>Keeps the newest form of an order and moves the life of its SIM accordingly.</summary>
    public async Task Moved(Sim sim, Order order)
    {
        if (order.Kind == OrderKind.Message)
        {
            rooms.Messages.Moved(sim, order);
            return;
        }
        var before = sim.Orders.FirstOrDefault(one => one.Id == order.Id);
        sim.Keep(order);
        if (order is { Kind: OrderKind.Renewal, State: OrderState.Confirmed }) sim.Facts = sim.Facts with { CalendarEnd = order.Draft.Promised };
        rooms.Tell(ChangeKind.Order, order.Id.ToString());
        if ((before?.State, before?.IsOpen) == (order.State, order.IsOpen) || order.Kind == OrderKind.TopUp) return;
        if (order.Evidence is [.., var last]) rooms.Log.Information("Order {Order} for {Sim} is {State}: {Evidence}", order.Id, sim.Name, RenewalPolicy.Word(order.State), last.Text);
        if (order is { State: OrderState.Confirmed, Draft.Proves: not null }) rooms.Proven = rooms.Ledger.Proven();
        if (TriggerOf(order) is { } trigger) await rooms.Live(sim, trigger);
        if (!order.IsOpen && AccountState.Of(rooms.SituationOf(sim)) is { } account)
            await rooms.Live(sim, account);
        await TellPeople(sim, order);
    }

    /// <summary>The owner is told; after a restart, too.</summary>
    public void Doubt(Sim sim, Order order) => rooms.Alerts.Raise(AlertSeverity.Critical, "doubt", sim.Facts.Iccid,
        $"nobody can tell yet whether order {order.Id} happened; it is looked at again and again and never sent again. If you know, say `resolve {order.Id} happened` or `didNotHappen`");

    /// <summary>A waiting order may go out only for what it was written, and approved, for.</summary>
    private static bool Fits(Order waiting, OrderDraft fresh) => waiting.State == OrderState.Planned
        && (waiting.Draft.Way, waiting.Draft.Plan, waiting.Draft.Price, waiting.Draft.ValidBefore) == (fresh.Way, fresh.Plan, fresh.Price, fresh.ValidBefore);

    private static bool IsNear(TimeSpan? apart) => apart?.Duration() < Near;

    private static SimTrigger? TriggerOf(Order order) => order.State switch
    {
        OrderState.Sending when !order.Draft.IsTask => SimTrigger.OrderLeft,
        OrderState.Accepted when !order.Draft.IsTask => SimTrigger.OrderAccepted,
        OrderState.Likely when !order.IsOpen => SimTrigger.OrderFailed,
        OrderState.Unknown or OrderState.Likely => SimTrigger.OrderUnclear,
        OrderState.Confirmed => SimTrigger.OrderProven,
        OrderState.Refused or OrderState.Abandoned when order.SentAt is not null => SimTrigger.OrderFailed,
        _ => null,
    };

    private async Task TellPeople(Sim sim, Order order)
    {
        if (order is { IsOpen: true, State: OrderState.Unknown or OrderState.Likely }) Doubt(sim, order);
        else rooms.Alerts.End("doubt", sim.Facts.Iccid);
        if (order.State == OrderState.Refused && order.Evidence.Any(seen => seen.What == RenewalRun.OddWording))
        {
            sim.Facts = sim.Facts.Holding(new Hold(HoldKind.Menu, $"the carrier's menu of order {order.Id} was not the one that the carrier file describes", "`release` ends this once the file is right", rooms.Now));
            await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Hold, sim.Facts.Holds.First(one => one.Kind == HoldKind.Menu).Why), sim.Facts);
        }
    }
}
