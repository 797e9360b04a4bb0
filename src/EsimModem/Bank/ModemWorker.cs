using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Serial;

namespace EsimModem.Bank;

/// <summary>One modem and the card in it: the eleven rows of the life of one reply, one owner from the wire to the ledger.</summary>
internal sealed class ModemWorker(FoundPort port, Rooms rooms)
{
    private readonly Queue<Errand> _errands = new();

    public FoundPort Port => port;
    public Modem? Modem { get; private set; }
    public Sim? Sim { get; private set; }
    public Bell Bell { get; } = new(rooms.Time);

    /// <summary>Serves the port until its line is lost.</summary>
    public async Task Run(CancellationToken stop)
    {
        await using var link = await rooms.Ports.Open(port, stop);                          // 1 a port gives a stream
        await using var modem = Modem = rooms.Modem(link, port, Bell);                      // 2, 3 bytes to lines, lines to replies
        await modem.Start(stop);
        using var _ = stop.Register(Bell.Close);
        while (!stop.IsCancellationRequested && !modem.IsLost)
        {
            Sim = await rooms.Seats.Take(this, modem);
            if (await rooms.Recovery.Tend(this, modem)) continue;
            if (Sim is not null) await rooms.Mail(Sim, modem);
            if (_errands.TryDequeue(out var errand)) await errand.Do(modem);
            else if (Sim is null) await rooms.Seats.WaitForCard(this, modem);
            else await Serve(Sim, modem);
        }
    }

    /// <summary>A person's wish, fulfilled before the next decision.</summary>
    public void Do(Errand errand)
    {
        _errands.Enqueue(errand);
        Bell.Ring();
    }

    /// <summary>The modem is gone: whoever still waits is told.</summary>
    public void Abandon()
    {
        while (_errands.TryDequeue(out var errand)) errand.GiveUp();
    }

    private async Task Serve(Sim sim, Modem modem)
    {
        var decision = await rooms.Decide(sim);                                             // 7 facts, plan and now give a decision
        if (!decision.IsDue(rooms.Now)) await rooms.Seats.Rest(this, modem, decision.At);
        else if (decision.Step == Step.Ask) await Look(sim, modem);
        else if (decision.Step is not (Step.Renew or Step.TopUp or Step.Approve) || !await Carry(sim, modem, decision))
            await rooms.Seats.Rest(this, modem, rooms.Now + TimeSpan.FromMinutes(1));
    }

    /// <summary>Asks the account until it is known, and holds every open order against what it shows.</summary>
    public async Task Look(Sim sim, Modem modem, bool wholly = false)
    {
        using var radio = await rooms.Radios.Enter();
        rooms.Accounts.Begin(sim);
        var isOdd = false;
        foreach (var question in rooms.Accounts.QuestionsFor(sim, wholly))
        {
            var heard = await rooms.SecondThoughts.Ask(sim, question, first => rooms.Answers.Ask(this, sim, modem, question, radio, first)); // 4 the carrier's words
            isOdd = await rooms.Accounts.Take(sim, question, heard, isOdd);                 // 5 words to a reading, and into the facts
        }
        await rooms.Accounts.Settle(sim);                                                   // 6, 11 the life of the SIM moves; evidence ends orders
    }

    /// <summary>Writes the order, sends it, and keeps what came back; false when it came to nothing.</summary>
    private async Task<bool> Carry(Sim sim, Modem modem, Decision decision)
    {
        using var radio = await rooms.Radios.Enter();
        if (await rooms.DecideOnSpot(sim, modem) is not { } still || still.Step != decision.Step || await rooms.Orders.Planned(sim, still) is not { } order) return false;  // 8 in the book before the wire
        await rooms.Orders.Run(sim, modem, order, still.Step);                              // 9, 10 out, and its answer in
        return true;
    }
}
