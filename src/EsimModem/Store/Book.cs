using EsimModem.Carriers;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>The ledger in SQLite: the writer's door on one side, the reader's on the other.</summary>
internal sealed class Book : ILedger
{
    private readonly BookWriter _writer;
    private readonly BookReader _reader;
    private readonly SideThreads _beside = new();
    private readonly BookOptions _options;
    private readonly TimeProvider _clock;

    private Book(BookOptions options, TimeProvider clock, Database database, BookOpening opening)
    {
        (_options, _clock) = (options, clock);
        _writer = new BookWriter(database, options, new BookWitness(options));
        _reader = new BookReader(options.Path, options is { Inline: true, Gathers: true } ? database : null);
        (Restarted, Findings) = (opening.Restarted, opening.Findings);
    }

    /// <summary>How many orders were being sent when the program last stopped, and are unknown now.</summary>
    public int Restarted { get; }

    public IReadOnlyList<string> Findings { get; }

    public (long Row, string Hash) Head => (_writer.Head.Row, _writer.Head.Hex);

    /// <summary>The latest moment that the book has seen: a clock that is behind it is wrong.</summary>
    public DateTimeOffset Newest => _reader.Read(BookTable.Newest);

    public event Action<BookRow>? Written
    {
        add => _writer.Written += value;
        remove => _writer.Written -= value;
    }

    /// <summary>Opens the book, made new where there is none; each call is answered on the loop it came from.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be used; the sentence says what to do, and nothing was changed.</exception>
    public static Book Open(BookOptions options, TimeProvider clock)
    {
        var (database, opening) = BookOpening.Open(options, clock);
        try
        {
            return new Book(options, clock, database, opening);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            database.Dispose();
            throw new LedgerUnavailableException(StateFolder.Unusable(options.Folder, e), e);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public Task<Order> Plan(OrderDraft draft, SpendingSettings caps, DateTimeOffset now) =>
        _writer.Write(pen => OrderWriting.Plan(pen, draft, caps, now));

    public Task<Order> Plan(OrderDraft draft, SpendingSettings caps, DateTimeOffset now, string text, int parts) =>
        _writer.Write(pen => OrderWriting.Plan(pen, draft, caps, now, text, parts));

    public Task<Order> Advance(Order order, OrderState to, Evidence evidence, ReceiptDraft? receipt = null, SpendingSettings? caps = null) =>
        _writer.Write(pen => OrderWriting.Advance(pen, order, to, evidence, receipt, caps ?? SpendingSettings.None));

    public Task<Order> Witness(Order order, Evidence evidence, SpendingSettings? caps = null) =>
        _writer.Write(pen => OrderWriting.Witness(pen, order, evidence, caps));

    public Task<Order> Refresh(Order order, OrderDraft now, DateTimeOffset at) => _writer.Write(pen => OrderWriting.Refresh(pen, order, now, at));

    public Task<Order> Close(Order order, Evidence evidence) => _writer.Write(pen => OrderWriting.Close(pen, order, evidence with { What = Evidence.Over }));

    public Task<BookRow> Note(Note note, SimFacts? facts = null) => _writer.Write(pen =>
    {
        if (facts is not null) SimTable.Keep(pen.Database, facts);
        return pen.Append(Entry(note));
    });

    public Task Remember(SimFacts facts) => _writer.Write(pen =>
    {
        SimTable.Keep(pen.Database, facts);
        return facts;
    });

    public Task Keep(string name, string? value, params IReadOnlyList<Note> notes) => _writer.Write(pen =>
    {
        KeptTable.Keep(pen.Database, name, value);
        foreach (var note in notes) pen.Append(Entry(note));
        return name;
    });

    public Task<int> DropWords(DateTimeOffset before, int most) => _writer.Write(pen => BookTable.DropWords(pen.Database, before, most));

    public Task Keep(KeptAnswer answer, DateTimeOffset horizon) => _writer.Write(pen =>
    {
        AnswerTable.Keep(pen.Database, answer, horizon);
        return answer;
    });

    public KeptAnswer? Answer(string key) => _reader.Read(database => AnswerTable.Find(database, key));

    public async Task<BookCheck> Check(CancellationToken stop)
    {
        var told = _reader.Read(BookProof.Told);
        var (rows, bad) = await _beside.Run("book-check", either => new WholeCheck(_options.Path, told, _clock, either).Run(), stop);
        if (bad is null) return new BookCheck(rows, null);
        if (bad.Row > 0) await _writer.Write(pen =>
        {
            KeptTable.Keep(pen.Database, KeptNames.Told, string.Join(' ', told.Append(bad.Row)));
            return bad;
        });
        return new BookCheck(rows, bad.Row > 0 ? $"row {bad.Row}: {bad.How}" : bad.How);
    }

    public Task<Stream> Copy(CancellationToken stop) => _beside.Run("book-copy", either => BookCopy.Make(_options, _clock, either), stop);

    public Task<string> Release(SimFacts facts, Hold hold, string bank, string by, DateTimeOffset now) =>
        _writer.Write(pen => CardMoving.Release(pen, facts, hold, bank, by, now));

    public Task<IReadOnlyList<Order>> Adopt(string paper, SimFacts facts, string by, DateTimeOffset now) =>
        _writer.Write<IReadOnlyList<Order>>(pen => CardMoving.Adopt(pen, paper, facts, by, now));

    public Task<BookRow> Adopt(SimFacts facts, string by, DateTimeOffset now) => _writer.Write(pen => CardMoving.Adopt(pen, facts, by, now));

    /// <summary>Makes ready for a power cut: all that was answered is in the log, later steps come singly, and nothing moves from the log into the book any more.</summary>
    public void Brace() => _writer.Brace();

    public IReadOnlyList<SimFacts> Sims() => _reader.Read(SimTable.All);

    public SimFacts? Sim(string iccid) => _reader.Read(database => SimTable.Find(database, iccid));

    public string? Kept(string name) => _reader.Read(database => KeptTable.Find(database, name));

    public Order? Find(long order) => _reader.Read(database => OrderTable.Find(database, order));

    public IReadOnlyList<Order> Orders(OrderQuery query) => _reader.Read(database => OrderTable.List(database, query));

    public IReadOnlyList<Message> Messages(string? iccid, int limit, long? before) => _reader.Read(database => MessageTable.List(database, iccid, limit, before));

    public Message? Message(long row) => _reader.Read(database => MessageTable.Find(database, row));

    public Message? MessageOf(Order order) => _reader.Read(database => MessageTable.Of(database, order));

    public OrderTotals Totals(long after) => _reader.Read(database => TotalsTable.After(database, after));

    public IReadOnlyList<Receipt> Receipts(string? iccid, int limit, long? after) =>
        _reader.Read(database => ReceiptTable.List(database, iccid, limit, after));

    public IReadOnlyList<BookRow> History(string? iccid, int limit, long? before) =>
        _reader.Read(database => BookTable.History(database, iccid, limit, before));

    public IReadOnlyList<BookRow> Since(long row, int limit) => _reader.Read(database => BookTable.Since(database, row, limit));

    public IReadOnlyList<Movement> Movements(string? iccid, DateTimeOffset from, DateTimeOffset to) =>
        _reader.Read(database => MovementTable.Between(database, iccid, from, to));

    public Movement? LastMovement(string iccid, DateTimeOffset at) => _reader.Read(database => MovementTable.Last(database, iccid, at));

    public IReadOnlyList<Money> Spent(string? iccid, DateTimeOffset since) => _reader.Read(database => CountedTable.Sums(database, iccid, since));

    public IReadOnlyDictionary<string, IReadOnlyList<Money>> SpentBySim(DateTimeOffset since) => _reader.Read(database => CountedTable.SumsBySim(database, since));

    public IReadOnlyList<string> Proven() => _reader.Read(ProvenTable.All);

    /// <summary>Holds all of the book against its chain: the first row that does not prove itself, or null.</summary>
    public BadRow? Verify() => _reader.Read(BookProof.Verify);

    public async ValueTask DisposeAsync()
    {
        _beside.Dispose();
        await _writer.Close();
        // The writer's connection goes last: it alone can put the log back into the one file.
        _reader.Dispose();
        _writer.Dispose();
    }

    private static BookEntry Entry(Note note) => new(note.At, note.Iccid, note.What, note.Text, note.Words, Detail: note.Envelope is { } envelope ? MessageTable.Detail(envelope) : MovementTable.Detail(note.Moved));
}
