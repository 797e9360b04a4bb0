using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store;

namespace EsimModem.Bank;

/// <summary>Cards that come and go between boxes: given away with a paper, adopted by it or on the owner's word.</summary>
internal sealed class CardDesk(Rooms rooms)
{
    /// <summary>Gives the card away; the paper for the box that takes it. Asked again it is the same paper.</summary>
    public async Task<string> Release(string iccid, string by)
    {
        var sim = rooms.Seats.Find(iccid) ?? throw new DeskException(DeskRefusal.NotFound, $"This bank has never seen a card {iccid}.");
        var hold = new Hold(HoldKind.Released, "the card was given away to another box, which alone spends for it", "`sims adopt` takes it back", rooms.Now);
        var paper = await rooms.Ledger.Release(sim.Facts, hold, rooms.Settings.Name, by, rooms.Now);
        sim.Facts = sim.Facts.Holding(hold);
        await Settled(sim);
        return paper;
    }

    /// <summary>The owner's word that no other box has orders open for this card.</summary>
    public async Task Adopt(string iccid, string by)
    {
        var sim = rooms.Seats.Find(iccid) ?? throw new DeskException(DeskRefusal.NotFound, $"This bank has never seen a card {iccid}.");
        if (sim.Facts.Holds.Any(hold => hold.Kind == HoldKind.Released))
        {
            // Taken back: the paper that it was given away with holds its open orders, which go on here.
            await Adopt(iccid, await Release(iccid, by), by);
            return;
        }
        sim.Facts = (sim.Facts with { Adopted = true }).Freed(HoldKind.Released);
        await rooms.Ledger.Adopt(sim.Facts, by, rooms.Now);
        await Settled(sim);
    }

    /// <summary>Takes over the card and the orders that another box left open; it need not be in a modem yet.</summary>
    public async Task Adopt(string iccid, string paper, string by)
    {
        var (release, _) = ReleasePaper.Read(paper);
        // The box that wrote the paper may know the card with its check digit, and this one without.
        iccid = rooms.Seats.NameOf(iccid);
        var before = rooms.Seats.Find(iccid)?.Facts ?? new SimFacts { Iccid = iccid, FirstSeen = rooms.Now };
        var orders = await rooms.Ledger.Adopt(paper, Told(before, release), by, rooms.Now);
        var sim = rooms.Seats.Find(iccid) ?? rooms.Seats.Expect(before);
        sim.Facts = Told(sim.Facts, release);
        if (sim.Facts.Balance is { } balance && balance != before.Balance)
            await rooms.Ledger.Note(Note.Of(new Movement(iccid, sim.Facts.BalanceAt ?? rooms.Now, before.Balance?.Currency == balance.Currency ? before.Balance : null, balance)), sim.Facts);
        foreach (var order in orders)
        {
            if (order.State.MayHaveHappened() && order.Kind is OrderKind.Renewal or OrderKind.Reactivation) await rooms.Live(sim, SimTrigger.OrderLeft);
            await rooms.Orders.Moved(sim, order);
        }
        await Settled(sim);
    }

    /// <summary>What the book did to the orders of the card is seen here too.</summary>
    private async Task Settled(Sim sim)
    {
        foreach (var order in sim.Open.Concat(sim.Messages.Where(message => message.IsOpen)))
            if (rooms.Ledger.Find(order.Id) is { IsOpen: false } closed) await rooms.Orders.Moved(sim, closed);
        rooms.Tell(ChangeKind.Sim, sim.Facts.Iccid);
        sim.Seat?.Bell.Ring();
    }

    /// <summary>What the other box knows of the card and this one does not, or not so lately.</summary>
    private static SimFacts Told(SimFacts own, CardRelease release)
    {
        var theirs = release.Facts;
        var told = own with
        {
            Adopted = true,
            FirstSeen = theirs.FirstSeen < own.FirstSeen ? theirs.FirstSeen : own.FirstSeen,
            Imsi = own.Imsi ?? theirs.Imsi,
            Number = own.Number ?? theirs.Number,
            AutoRenews = own.AutoRenews ?? theirs.AutoRenews,
            CalendarEnd = own.CalendarEnd ?? theirs.CalendarEnd,
        };
        if (theirs.BalanceAt is not null && !(own.BalanceAt >= theirs.BalanceAt))
            told = told with { Balance = theirs.Balance, BalanceAt = theirs.BalanceAt, Pots = theirs.Pots, LastReading = theirs.LastReading };
        if (theirs.ValidAt is not null && !(own.ValidAt >= theirs.ValidAt)) told = told with { ValidUntil = theirs.ValidUntil, ValidAt = theirs.ValidAt };
        told = told.Freed(HoldKind.Released);
        return theirs.Holds.FirstOrDefault(hold => hold.Kind == HoldKind.Person) is { } hold ? told.Holding(hold) : told;
    }
}
