using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>Looking at an account: which questions to ask, what the answers change, and what they prove of open orders.</summary>
internal sealed class Accounts(Rooms rooms)
{
    /// <summary>A look begins: whatever comes of it, the next one is counted from here.</summary>
    public void Begin(Sim sim)
    {
        sim.Facts = sim.Facts.NotAfter(rooms.Now) with { AskedAt = rooms.Now };
        sim.Look = (rooms.Now, sim.Facts.Misses);
    }

    /// <summary>The carrier's questions in their order, until balance and validity are both known since this look began.</summary>
    /// <param name="wholly">Also whether the carrier renews by itself, which is otherwise of interest near the end only.</param>
    public IEnumerable<Question> QuestionsFor(Sim sim, bool wholly)
    {
        if (sim.Carrier is not { } carrier) yield break;
        var began = rooms.Now;
        foreach (var question in carrier.Ask.Where(Conversation.CanAsk))
        {
            yield return question;
            if (sim.Facts.BalanceAt >= began && sim.Facts.ValidAt >= began) break;
        }
        if (rooms.SituationOf(sim) is { Orders.Auto.Status: { } status } situation && (wholly || situation.NearEnd)) yield return status;
    }

    /// <summary>Why a text with a hole in it says nothing: half a figure is a figure, too.</summary>
    public const string OnlyAPart = "only a part of it came";

    public Reading Read(Sim sim, CarrierText text) => text.Malformed ? new Reading(ReadingKind.Unreadable) { Why = OnlyAPart } : rooms.Reader.Read(ReplyQuery.Of(text, sim.Guess!, rooms.Dates.Of(sim)));

    /// <summary>The same of an answer; what is not believed tells nothing.</summary>
    public Reading Read(Sim sim, CarrierText text, string? doubt) => doubt is null ? Read(sim, text) : new Reading(ReadingKind.Unreadable) { Why = $"not believed: {doubt}" };

    /// <summary>Takes an answer to our own question into the facts and the book.</summary>
    /// <param name="isOdd">An earlier answer of the same look was not understood.</param>
    /// <returns>Whether one of them was not, this one among them.</returns>
    public async Task<bool> Take(Sim sim, Question question, Heard heard, bool isOdd = false)
    {
        var (answer, asked) = (heard.Answer, sim.Facts with { AskedAt = rooms.Now });
        if (answer.Text is not { } text || text.Iccid != sim.Facts.Iccid)
        {
            sim.Facts = asked with { Misses = asked.Misses + 1 };
            await rooms.Ledger.Note(new Note(rooms.Now, asked.Iccid, NoteKind.Reading, $"asked {question.Text}: no answer ({answer.Fault ?? answer.Outcome.ToString()})"), sim.Facts);
            return isOdd;
        }
        var reading = Read(sim, text, heard.Doubt);
        // Words with a hole in them are neither a new wording nor a sign of anything else.
        var doubt = heard.Doubt ?? (text.Malformed ? OnlyAPart : null);
        var unread = reading.Kind == ReadingKind.Unreadable;
        var known = Drift.Known(sim, question, reading, asked.Take(reading, text, isOdd));
        sim.Facts = known with { Misses = unread ? asked.Misses + 1 : asked.Misses > sim.Look.Misses && (isOdd || !IsWhole(sim, known)) ? asked.Misses : 0 };
        await rooms.Ledger.Note(new Note(rooms.Now, asked.Iccid, NoteKind.Reading, $"asked {question.Text}: {doubt ?? Told(reading)}", text.Via == Via.Sms ? null : text.Words), sim.Facts);
        if (doubt is null) await rooms.Brands.Take(sim, text);
        if (Moved(asked, sim.Facts) is { } moved) await Findings.Movement(rooms, sim, asked, moved);
        if (doubt is null) await rooms.Drift.Heed(sim, question, text, reading);
        if (doubt is null && !unread) await rooms.Dates.Heed(sim, text);
        if (unread)
            rooms.Alerts.Raise(AlertSeverity.Warning, "wording", asked.Iccid, NotUnderstood(sim.Carrier!.Name, question.Text, heard, text));
        else if (!isOdd && !sim.Facts.LacksBalance()) rooms.Alerts.End("wording", asked.Iccid);
        return isOdd || unread;
    }

    private static string NotUnderstood(string carrier, string question, Heard heard, CarrierText text) => (heard.Doubt, text.Malformed) switch
    {
        (_, true) => $"{carrier} answered {question}, and {OnlyAPart}, also when it was asked once more; nothing is decided by it, and it is asked again in minutes",
        ({ } doubt, _) => $"{carrier} answered {question} twice, and not the same: {doubt}; nothing is decided by it, and it is asked again in minutes",
        _ => $"{carrier} answered something new to {question}: look at it under `history`, then add a rule to the carrier file",
    };

    /// <summary>Balance and validity are both known since the look began: whatever failed before that is no loss.</summary>
    private static bool IsWhole(Sim sim, SimFacts known) => known.BalanceAt >= sim.Look.Began && known.ValidAt >= sim.Look.Began;

    private static Movement? Moved(SimFacts before, SimFacts after) => after.Balance is null || after.Balance == before.Balance ? null
        : new Movement(after.Iccid, after.BalanceAt!.Value, before.Balance?.Currency == after.Balance.Currency ? before.Balance : null, after.Balance);

    public static string Told(Reading reading)
    {
        string?[] parts =
        [
            RenewalPolicy.Word(reading.Kind),
            reading.Balance is { } balance ? $"balance {balance}" : null,
            reading.Ends is { } ends ? $"until {ends}" : null,
            reading.DataLeftMb is { } data ? $"{data} MB left" : null,
            reading.Refusal is { } refusal ? RenewalPolicy.Word(refusal) : null,
            reading.AutoRenews is { } auto ? auto ? "renews by itself" : "does not renew by itself" : null,
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    /// <summary>A look that was answered throughout and brought no balance is no look; the second one in a row asks for a person.</summary>
    private async Task Blank(Sim sim)
    {
        var (began, misses) = sim.Look;
        // A blocked card has no balance to show, and that is understood.
        if (sim.Facts.Misses > 0 || sim.Facts.Blocked || sim.Facts.Balance is null || sim.Facts.BalanceAt >= began) return;
        sim.Facts = sim.Facts with { Misses = misses + 1 };
        if (misses == 0)
        {
            await rooms.Ledger.Remember(sim.Facts);
            return;
        }
        if (sim.Facts.LacksBalance()) return;
        sim.Facts = sim.Facts.Holding(new Hold(HoldKind.Wording, AccountNews.NoBalance, "an answer that shows it ends this", rooms.Now));
        rooms.Alerts.Raise(AlertSeverity.Warning, "wording", sim.Facts.Iccid, $"{sim.Carrier!.Name} answers, but shows no balance any more: look at it under `history`, then add a rule to the carrier file");
        rooms.Tell(ChangeKind.Sim, sim.Facts.Iccid);
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Hold, AccountNews.NoBalance), sim.Facts);
    }

    /// <summary>Moves the life of the SIM by the whole account, and holds every open order against it.</summary>
    public async Task Settle(Sim sim)
    {
        await Blank(sim);
        if (AccountState.Of(rooms.SituationOf(sim)) is { } trigger) await rooms.Live(sim, trigger);
        Findings.Quiet(rooms, sim);
        // What is proven of one order changes what can be told of another.
        for (var open = sim.Open.Count + 1; sim.Open.Count < open && sim.Open.Count > 0;)
        {
            open = sim.Open.Count;
            foreach (var order in sim.Open) await Settle(sim, order);
        }
        await DropServed(sim);
    }

    /// <summary>A top-up that nobody has taken, and without which the plan was renewed after all: what the next renewal lacks is another sum.</summary>
    private async Task DropServed(Sim sim)
    {
        foreach (var asked in sim.Open.Where(order => order is { Kind: OrderKind.TopUp, Draft.IsTask: true, State: OrderState.Planned } && TaskStanding.Of(order).At(rooms.Now).State == TaskState.Open).ToArray())
            if (sim.Orders.Any(order => order is { Kind: OrderKind.Renewal, State: OrderState.Confirmed } && order.EndedAt > asked.StartedAt))
                await rooms.Orders.Moved(sim, await rooms.Ledger.Advance(asked, OrderState.Abandoned, new Evidence(rooms.Now, "outdated", "the plan was renewed without it")));
    }

    private async Task Settle(Sim sim, Order order)
    {
        if (sim.Carrier is null) return;
        var judged = new Case(order, sim.Facts, sim.Carrier, sim.Plan, [.. sim.Orders, .. sim.Messages], rooms.Now);
        if (Judge.Of(judged) is { } verdict) await Carry(sim, order, verdict);
        else if (order.State == OrderState.Likely && rooms.Now >= Judge.LikelyUntil(judged, rooms.SituationOf(sim).LongestLead))
            await rooms.Orders.Moved(sim, await rooms.Ledger.Close(order, new Evidence(rooms.Now, Evidence.Over, "the next renewal is due, and still nobody can tell whether this one happened")));
    }

    private async Task Carry(Sim sim, Order order, Verdict verdict)
    {
        var what = verdict.Mark ?? "reading";
        var evidence = new Evidence(rooms.Now, what, verdict.Text);
        await rooms.Orders.Moved(sim, verdict.To == order.State
            ? await rooms.Ledger.Witness(order, evidence)
            : await rooms.Ledger.Advance(order, verdict.To, evidence, verdict.Receipt));
        await Findings.Outcome(rooms, sim, order, verdict);
    }
}
