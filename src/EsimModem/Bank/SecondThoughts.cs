using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>
/// Figures that leapt away from those of the last look are asked for once more at once: only what is said twice is believed, and nothing decides on
/// them before. So is an answer of which only a part came: it says nothing, and the next one is mostly whole.
/// </summary>
internal sealed class SecondThoughts(Rooms rooms)
{
    /// <summary>Asks, and once more where it has to be.</summary>
    /// <param name="ask">Asks the question; the second time with what the first one has brought.</param>
    public async Task<Heard> Ask(Sim sim, Question question, Func<CarrierText?, Task<UssdAnswer>> ask)
    {
        var first = await ask(null);
        if (first.Text is { Malformed: true } part && part.Iccid == sim.Facts.Iccid)
        {
            await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Reading, $"asked {question.Text}: {Accounts.OnlyAPart}, so it is asked once more", Words(first)));
            first = await ask(part);
            if (first.Text is null) return new(first, $"{Accounts.OnlyAPart}; asked again, it said nothing", part);
            if (first.Text.Malformed) return new(first);
        }
        if (Reading(sim, first) is not { } leapt || Odd(sim, leapt) is not { } odd) return new(first);
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Reading, $"asked {question.Text}: {Accounts.Told(leapt)}; {odd}, so it is asked once more", Words(first)));
        var second = await ask(first.Text);
        if (Reading(sim, second) is not { } said) return new(second, $"{odd}; asked again, it said nothing", first.Text);
        if (!Jump.AreSame(leapt, said)) return new(second, $"{odd}; asked again, it said {Accounts.Told(said)}");
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Finding, $"{odd}; it was said twice and is believed"));
        return new(second);
    }

    private Reading? Reading(Sim sim, UssdAnswer answer) => answer.Text is { } text && text.Iccid == sim.Facts.Iccid && sim.Guess is not null ? rooms.Accounts.Read(sim, text) : null;

    private static string? Words(UssdAnswer answer) => answer.Text!.Via == Via.Sms ? null : answer.Text.Words;

    private string? Odd(Sim sim, Reading reading)
    {
        var figures = Figures(sim, rooms.Now);
        // The book is opened only for who seems to have leapt.
        if (Jump.Of(figures, reading, rooms.Now) is null) return null;
        return Jump.Of(rooms.Ledger.LastMovement(sim.Facts.Iccid, rooms.Now)?.Change is { } last ? figures with { Moves = [.. figures.Moves, Whole(last)] } : figures, reading, rooms.Now);
    }

    private static AccountFigures Figures(Sim sim, DateTimeOffset now)
    {
        var facts = sim.Facts;
        List<Money> moves = [.. new[] { sim.Plan?.Price, facts.Fee }.Concat(sim.Orders.SelectMany(order => new[] { order.Draft.Price, order.Receipt?.Paid })).OfType<Money>().Select(Whole)];
        // What was written since costs together, and beside whatever else moved.
        var written = sim.Messages.Where(message => message.SentAt >= facts.BalanceAt).Sum(message => message.Receipt?.Paid?.Amount ?? message.Draft.Price?.Amount ?? 0);
        if (written > 0 && facts.Balance is { } balance) moves.AddRange([.. moves.Select(move => move with { Amount = move.Amount + written }), balance with { Amount = written }]);
        return new(facts.Balance, facts.ValidUntil, sim.Plan?.Price, sim.Plan?.Period.After(now, sim.Carrier?.Zone ?? TimeZoneInfo.Utc) - now, moves, sim.Orders.Any(order => MayHaveMoved(order, facts.ValidAt)));
    }

    private static bool MayHaveMoved(Order order, DateTimeOffset? since) => order.IsOpen ? order.State.MayHaveHappened() : order.State == OrderState.Confirmed && !(order.EndedAt < since);

    private static Money Whole(Money sum) => sum with { Amount = Math.Abs(sum.Amount) };
}
