using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Renewals;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>What a person may ask of the bank; every refusal is one sentence.</summary>
internal sealed class Desk(Rooms rooms)
{
    /// <summary>A little less than the doors wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(170);

    public TaskDesk Tasks => rooms.Tasks;

    public CardDesk Cards { get; } = new(rooms);

    /// <summary>Dials a code, answers its menus with the given replies, and says what came back.</summary>
    public async Task<AskAnswer> Ask(string iccid, string? code, IReadOnlyList<string> replies)
    {
        var (sim, worker) = Seated(iccid);
        if (sim.Open.FirstOrDefault(order => order.State == OrderState.Sending) is { } running)
            throw new DeskException(DeskRefusal.Busy, $"Order {running.Id} is being sent over this card; ask again when it has ended.");
        var question = sim.Carrier?.Ask.FirstOrDefault(one => (code is null || one.Text == code) && Conversation.CanAsk(one));
        var dialled = question?.Text ?? code ?? throw new DeskException(DeskRefusal.NotPossible, "The carrier of this card is not known, so a code is needed.");
        if (SpendingCodes.Forbidden(sim.Guess?.Brands ?? [], sim.Plan, dialled, replies) is { } why) throw new DeskException(DeskRefusal.Forbidden, why);
        var began = rooms.Time.GetTimestamp();
        return await On(worker, modem => worker.Sim == sim ? question is null || replies.Count > 0 ? Dial(sim, modem, dialled, replies, question is not null) : Dial(worker, sim, modem, question, () => Patience - rooms.Time.GetElapsedTime(began))
            : throw new DeskException(DeskRefusal.Absent, "Another card is in the modem now; ask again when this one is back."));
    }

    /// <summary>What a renewal would do now, and what it may cost.</summary>
    public RenewalPreview Preview(string iccid, bool trial = false)
    {
        var decision = Outright.Decide(rooms.SituationOf(Known(iccid)), trial, asks: true);
        if (decision is { Step: Step.Hold, Order: { } open }) throw new DeskException(DeskRefusal.AlreadyOpen, $"Order {open.Id} is open.");
        if (decision.Step == Step.Hold) throw new DeskException(DeskRefusal.NotPossible, Sentence(decision.Why));
        return new RenewalPreview(decision.Step == Step.TopUp ? OrderKind.TopUp : decision.Kind, decision.Way ?? WayKind.Person, rooms.Seats.Find(iccid)!.Plan?.Name, decision.Price, decision.Why);
    }

    /// <summary>Reads the account once more, writes the order, and lets it run; returns as soon as the order is in the book.</summary>
    public async Task<Order> Renew(string iccid, bool trial, string by)
    {
        var (sim, worker) = Seated(iccid);
        Preview(iccid, trial);
        var newest = Newest(sim);
        var written = new TaskCompletionSource<Order>();
        worker.Do(Errand.For(written, async modem =>
        {
            if (worker.Sim != sim) throw new DeskException(DeskRefusal.Absent, "Another card is in the modem now; ask again when this one is back.");
            await worker.Look(sim, modem, wholly: true);
            if (sim.Facts.Misses > 0) throw new DeskException(DeskRefusal.NotPossible, "The account could not be read just now, and nothing is spent blindly; try again in a minute.");
            // Two persons, or one who asks again because the first answer was long in coming, want one renewal.
            if (Newest(sim) is var meanwhile && meanwhile > newest) throw new DeskException(DeskRefusal.AlreadyOpen, $"Order {meanwhile} was begun meanwhile; look at what became of it before another one is ordered.");
            if (!await rooms.Seats.Locate(sim, modem)) throw new DeskException(DeskRefusal.NotPossible, "The modem does not tell just now in which network it is, and abroad nothing is paid; try again in a minute.");
            var decision = Outright.Decide(rooms.SituationOf(sim), trial);
            if (decision.Step is not (Step.Renew or Step.TopUp)) throw new DeskException(DeskRefusal.NotPossible, Sentence(decision.Why));
            // One that waited in the book and no longer fits is given up there, and another one takes its place.
            var order = await PlannedOrRefused(sim, decision, by, trial) ?? (await PlannedOrRefused(sim, decision with { Order = null }, by, trial))!;
            written.SetResult(order);
            await rooms.Orders.Run(sim, modem, order, decision.Step);
        }));
        return await written.Task;
    }

    /// <summary>Writes a message for the card to send; it is in the book when this returns, and goes out as soon as the card can.</summary>
    public async Task<Order> Send(string iccid, string to, string text, string by)
    {
        var sim = Known(iccid);
        var number = SmsLetter.Recipient(to) ?? throw new DeskException(DeskRefusal.Malformed, $"\"{to}\" is no number that a message can go to: give digits, with a plus before the country code.");
        var letter = SmsLetter.Write(number, text, 0) ?? throw new DeskException(DeskRefusal.Malformed, text.Length == 0 ? "The text is empty." : "The text does not fit into 255 parts; say it in fewer words.");
        if (SpendingMessages.Forbidden(sim.Guess?.Brands ?? [], sim.Plan, number, text) is { } why) throw new DeskException(DeskRefusal.Forbidden, why);
        try { return await rooms.Messages.Write(sim, number, text, letter.Parts.Count, by); }
        catch (OrderRefusedException e) { throw Told(e); }
    }

    /// <summary>Reads the phone book of the card, which must be in a modem for that.</summary>
    public async Task<PhoneBookReading> PhoneBook(string iccid)
    {
        var (_, worker) = Seated(iccid);
        return await On(worker, modem => modem.ReadPhoneBook(iccid));
    }

    /// <summary>Stops renewals, top-ups and reactivations of a SIM, or of all when no SIM is named.</summary>
    public async Task Hold(string? iccid, string why, string by)
    {
        if (iccid is null)
        {
            rooms.RedButton = RedButton.Pressed(why, rooms.Now);
            await RedButton.Keep(rooms.Ledger, rooms.RedButton, rooms.Now, by);
            rooms.Seats.Refit();
            return;
        }
        var sim = Known(iccid);
        sim.Facts = sim.Facts.Freed(HoldKind.Person).Holding(new Hold(HoldKind.Person, why, "`release` ends this", rooms.Now));
        await Kept(sim, NoteKind.Hold, $"held by {by}: {why}");
    }

    /// <summary>Undoes every hold that a person may undo.</summary>
    public async Task Release(string? iccid, string by)
    {
        if (iccid is null)
        {
            rooms.RedButton = null;
            await RedButton.Keep(rooms.Ledger, null, rooms.Now, by);
            rooms.Seats.Refit();
            return;
        }
        var sim = Known(iccid);
        sim.Facts = sim.Facts.Freed(HoldKind.Person).Freed(HoldKind.Wording).Freed(HoldKind.Menu).Freed(HoldKind.Outcome);
        await Kept(sim, NoteKind.Release, $"released by {by}");
    }

    /// <summary>A person's word on an open order.</summary>
    public async Task<Order> Resolve(long id, Resolution outcome, string? note, string by)
    {
        var order = Open(id);
        if (order.State == OrderState.Sending) throw new DeskException(DeskRefusal.Busy, $"Order {id} is being sent this moment; say it again when it has ended.");
        var to = outcome switch
        {
            Resolution.Happened when order is { State: OrderState.Planned, Kind: not OrderKind.Message } => OrderState.Accepted,
            Resolution.Happened => OrderState.Confirmed,
            Resolution.DidNotHappen => OrderState.Refused,
            _ => OrderState.Abandoned,
        };
        return await Say(order, to, Evidence.Person, $"{by} says that it {(outcome == Resolution.Happened ? "happened" : outcome == Resolution.DidNotHappen ? "did not happen" : "is given up")}{(note is null ? "" : $": {note}")}");
    }

    /// <summary>A person's yes to an order that waits for one.</summary>
    public async Task<Order> Approve(long id, string by)
    {
        var order = Open(id);
        if (order.State != OrderState.Approving) throw new DeskException(DeskRefusal.NotPossible, $"Order {id} does not wait for a yes; it is {RenewalPolicy.Word(order.State)}.");
        return await Say(order, OrderState.Planned, RenewalRun.Approved, $"{by} said yes");
    }

    /// <summary>A person has seen an alert; it goes on until its cause is gone.</summary>
    public async Task<Alert> Acknowledge(string id, string by)
    {
        var alert = rooms.Alerts.Acknowledge(id, by) ?? throw new DeskException(DeskRefusal.NotFound, $"There is no alert {id} now; it may be over.");
        await rooms.Ledger.Note(new Note(rooms.Now, rooms.Seats.Find(alert.About)?.Facts.Iccid, NoteKind.Alert, $"{by} has seen the alert {alert.What}: {alert.Remedy}"));
        return alert;
    }

    private static long Newest(Sim sim) =>
        sim.Orders.Where(order => order.Kind is OrderKind.Renewal or OrderKind.Reactivation).Select(order => order.Id).DefaultIfEmpty().Max();

    private async Task<Order?> PlannedOrRefused(Sim sim, Decision decision, string by, bool trial)
    {
        try { return await rooms.Orders.Planned(sim, decision, by, trial); }
        catch (OrderRefusedException e) { throw Told(e); }
    }

    private static DeskException Told(OrderRefusedException e) => new(e.Reason == OrderRefusal.AlreadyOpen ? DeskRefusal.AlreadyOpen : DeskRefusal.NotPossible, e.Message);

    private async Task<Order> Say(Order order, OrderState to, string what, string text)
    {
        var moved = await rooms.Ledger.Advance(order, to, new Evidence(rooms.Now, what, text));
        if (rooms.Seats.Find(order.Iccid) is not { } sim) return moved;
        await rooms.Orders.Moved(sim, moved);
        sim.Seat?.Bell.Ring();
        return moved;
    }

    /// <summary>The carrier's own question, which feeds the account.</summary>
    /// <param name="left">How long the one who asked still waits.</param>
    private async Task<AskAnswer> Dial(ModemWorker worker, Sim sim, Modem modem, Question question, Func<TimeSpan> left)
    {
        using var radio = await rooms.Radios.Enter();
        var heard = await rooms.SecondThoughts.Ask(sim, question, first => first is null && question.Answer != AnswerBy.Sms ? Dial(modem, question.Text, [], isQuestion: true)
            : rooms.Answers.Ask(worker, sim, modem, question, radio, first, left()));
        if ((heard.Before ?? heard.Answer.Text) is not { } text) throw NoText(heard.Answer);
        await rooms.Accounts.Take(sim, question, heard);
        return Told(sim, heard.Answer, text, heard.Doubt);
    }

    private async Task<AskAnswer> Dial(Sim sim, Modem modem, string code, IReadOnlyList<string> replies, bool isQuestion)
    {
        using var radio = await rooms.Radios.Enter();
        var answer = await Dial(modem, code, replies, isQuestion);
        if (answer.Text is not { } text) throw NoText(answer);
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Text, $"a person dialled {code}", text.Words));
        return Told(sim, answer, text);
    }

    /// <summary>Leaves no menu open. What a code of which no carrier file knows does is anybody's guess: it may buy something, and is dialled once.</summary>
    private static async Task<UssdAnswer> Dial(Modem modem, string code, IReadOnlyList<string> replies, bool isQuestion)
    {
        var answer = await modem.Ask(code, harmless: isQuestion);
        foreach (var reply in replies)
            if (answer.Outcome == UssdOutcome.NeedsReply) answer = await modem.Reply(reply);
        if (answer.Outcome == UssdOutcome.NeedsReply) await modem.CancelUssd();
        return answer;
    }

    private AskAnswer Told(Sim sim, UssdAnswer answer, CarrierText text, string? doubt = null) =>
        new(text.Words, text.Via, rooms.Accounts.Read(sim, text, doubt), answer.Outcome == UssdOutcome.NeedsReply ? "waiting" : "done");

    private static DeskException NoText(UssdAnswer answer) => answer.Outcome switch
    {
        UssdOutcome.NotSupported or UssdOutcome.Refused => new(DeskRefusal.NetworkRefused, $"The network refused the code ({answer.Fault ?? "not supported"}); check the code, or let the modem use 2G or 3G."),
        UssdOutcome.NotSent => new(DeskRefusal.Forbidden, answer.Fault ?? "The code was not sent."),
        UssdOutcome.LinkLost or UssdOutcome.Rebooted => new(DeskRefusal.Absent, "The modem went away while the network was asked; ask again when it is back."),
        _ => new(DeskRefusal.NoAnswer, "No answer came from the network in time; ask again later."),
    };

    private async Task Kept(Sim sim, NoteKind what, string text)
    {
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, what, text), sim.Facts);
        rooms.Tell(ChangeKind.Sim, sim.Facts.Iccid);
        sim.Seat?.Bell.Ring();
    }

    private Order Open(long id)
    {
        var order = rooms.Ledger.Find(id) ?? throw new DeskException(DeskRefusal.NotFound, $"There is no order {id}.");
        return order.IsOpen ? order : throw new DeskException(DeskRefusal.Closed, $"Order {id} is closed: {RenewalPolicy.Word(order.State)}.");
    }

    private Sim Known(string iccid) => rooms.Seats.Find(iccid) ?? throw new DeskException(DeskRefusal.NotFound, $"This bank has never seen a card {iccid}.");

    private (Sim, ModemWorker) Seated(string iccid) => Known(iccid) is { Seat: { } worker } sim ? (sim, worker)
        : throw new DeskException(DeskRefusal.Absent, "The card is in no modem of this bank; put it in and ask again.");

    private static async Task<T> On<T>(ModemWorker worker, Func<Modem, Task<T>> work)
    {
        var answer = new TaskCompletionSource<T>();
        worker.Do(Errand.For(answer, async modem => answer.SetResult(await work(modem))));
        return await answer.Task;
    }

    private static string Sentence(string why) => char.ToUpperInvariant(why[0]) + why[1..] + ".";
}
