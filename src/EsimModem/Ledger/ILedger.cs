using EsimModem.Sims;

namespace EsimModem.Ledger;

/// <summary>
/// The append-only book. What is written has been synced when the task completes, and completes on the loop that asked;
/// what is read is what has been written, from any thread.
/// </summary>
internal interface ILedger : IAsyncDisposable
{
    /// <summary>Writes the order as <c>planned</c>; caps and the one open order per kind are checked in the same transaction.</summary>
    /// <exception cref="OrderRefusedException">Another order is open, or a cap forbids it: nothing was written.</exception>
    /// <exception cref="LedgerUnavailableException">Nothing was written.</exception>
    Task<Order> Plan(OrderDraft draft, SpendingSettings caps, DateTimeOffset now);

    /// <summary>The same for a message, whose text is kept apart from what can never be dropped.</summary>
    Task<Order> Plan(OrderDraft draft, SpendingSettings caps, DateTimeOffset now, string text, int parts);

    /// <summary>Moves the order on; a step to <c>sending</c> checks the caps once more and is synced before it returns.</summary>
    /// <exception cref="OrderRefusedException">The order is not where the caller believed, or a cap forbids it.</exception>
    Task<Order> Advance(Order order, OrderState to, Evidence evidence, ReceiptDraft? receipt = null, SpendingSettings? caps = null);

    /// <summary>Adds evidence to an order without moving it; with caps a person takes the task, and they are checked for what it reserves.</summary>
    /// <exception cref="OrderRefusedException">A cap forbids it: nothing was written.</exception>
    Task<Order> Witness(Order order, Evidence evidence, SpendingSettings? caps = null);

    /// <summary>Gives a planned order the figures of the account as it is now; what was ordered stays.</summary>
    /// <param name="now">The draft with another balance, end of validity, promise or time to settle, and nothing else.</param>
    /// <exception cref="OrderRefusedException">It is not planned any more, or something else would change: nothing was written.</exception>
    Task<Order> Refresh(Order order, OrderDraft now, DateTimeOffset at);

    /// <summary>Ends an order that stays <c>likely</c>: the next due date has come, and it keeps nothing from being bought any more.</summary>
    /// <exception cref="OrderRefusedException">It is not likely, or has ended.</exception>
    Task<Order> Close(Order order, Evidence evidence);

    /// <summary>Writes a row and, in the same transaction, what is now known of the SIM.</summary>
    Task<BookRow> Note(Note note, SimFacts? facts = null);

    /// <summary>Remembers what is known of the SIM without a row: for facts that change often and prove nothing.</summary>
    Task Remember(SimFacts facts);

    /// <summary>Every SIM this book has ever seen, by ICCID.</summary>
    IReadOnlyList<SimFacts> Sims();

    /// <summary>One of them; null when this book has never seen it.</summary>
    SimFacts? Sim(string iccid);

    /// <summary>Keeps a small fact of the whole bank (the red button) under a name, with the rows that tell it; null forgets it.</summary>
    Task Keep(string name, string? value, params IReadOnlyList<Note> notes);

    /// <summary>What is kept under the name; null when nothing is.</summary>
    string? Kept(string name);

    /// <summary>Gives the card away: its open orders end here, and the paper that tells them to another book is kept; from then on this book takes no order for it.</summary>
    /// <exception cref="OrderRefusedException">An order is being sent: nothing was written.</exception>
    Task<string> Release(SimFacts facts, Hold hold, string bank, string by, DateTimeOffset now);

    /// <summary>Takes over what another book left open of the card, as it stands there; the orders as this book has them.</summary>
    /// <exception cref="WrongPaperException">The paper is damaged, of another card, or was taken over already: nothing was written.</exception>
    /// <exception cref="OrderRefusedException">An order of this book is open and may have been sent: nothing was written.</exception>
    Task<IReadOnlyList<Order>> Adopt(string paper, SimFacts facts, string by, DateTimeOffset now);

    /// <summary>Spends for the card again on the owner's word, without a paper.</summary>
    Task<BookRow> Adopt(SimFacts facts, string by, DateTimeOffset now);

    Order? Find(long order);
    IReadOnlyList<Order> Orders(OrderQuery query);

    /// <summary>Messages that came or were sent, newest first, of one SIM or of all.</summary>
    IReadOnlyList<Message> Messages(string? iccid, int limit, long? before);

    /// <summary>One of them; null when that row tells of none.</summary>
    Message? Message(long row);

    /// <summary>The one that was ordered so; null when the order is none of a message, or was begun in another book.</summary>
    Message? MessageOf(Order order);

    /// <summary>All orders after that number, added up.</summary>
    OrderTotals Totals(long after);

    IReadOnlyList<Receipt> Receipts(string? iccid, int limit, long? after);

    /// <summary>Rows newest first, of one SIM or of all.</summary>
    IReadOnlyList<BookRow> History(string? iccid, int limit, long? before);

    /// <summary>Rows after <paramref name="row"/>, oldest first: what a listener missed.</summary>
    IReadOnlyList<BookRow> Since(long row, int limit);

    /// <summary>Each change of a balance after <paramref name="from"/> and up to <paramref name="to"/>, oldest first.</summary>
    IReadOnlyList<Movement> Movements(string? iccid, DateTimeOffset from, DateTimeOffset to);

    /// <summary>The last change of the SIM's balance up to then; null when none had been read.</summary>
    Movement? LastMovement(string iccid, DateTimeOffset at);

    /// <summary>What counts against a cap: open, unknown and happened orders since then, by currency.</summary>
    IReadOnlyList<EsimModem.Carriers.Money> Spent(string? iccid, DateTimeOffset since);

    /// <summary>The same for every SIM that spent anything, by ICCID.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<EsimModem.Carriers.Money>> SpentBySim(DateTimeOffset since);

    /// <summary>Orders of the carrier file that a confirmed trial proved for this bank, each under its mark.</summary>
    IReadOnlyList<string> Proven();

    /// <summary>The newest row: its number and the hash that stands for the whole book.</summary>
    (long Row, string Hash) Head { get; }

    /// <summary>What was wrong with the book at its opening, each a sentence for a person; empty as a rule.</summary>
    IReadOnlyList<string> Findings { get; }

    /// <summary>Holds all of the book against itself beside the daily work, in bites with rests; a fault is told once.</summary>
    Task<BookCheck> Check(CancellationToken stop);

    /// <summary>Drops at most so many of the carriers' words that were last heard before then, the oldest first; those of open orders stay. How many.</summary>
    Task<int> DropWords(DateTimeOffset before, int most);

    /// <summary>A copy of the whole book as it is at one moment, made beside the daily work; a book that begins from it knows that it is one.</summary>
    /// <exception cref="LedgerUnavailableException">No room for it, or another copy is being made.</exception>
    Task<Stream> Copy(CancellationToken stop);

    /// <summary>Keeps the answer, and forgets those from before <paramref name="horizon"/>.</summary>
    Task Keep(KeptAnswer answer, DateTimeOffset horizon);

    /// <summary>The answer that was given to the call of that key; null when none is kept.</summary>
    KeptAnswer? Answer(string key);

    /// <summary>Told on the loop for each row once it is synced.</summary>
    event Action<BookRow>? Written;
}
