using System.Runtime.ExceptionServices;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>
/// The one writer: takes all that waits together in one transaction, syncs it once, and then answers on the loop.
/// In production it has a thread of its own; inline it does the same from the loop's queue.
/// </summary>
internal sealed class BookWriter : IDisposable
{
    private const int MostGathered = 1024;

    private readonly object _gate = new();
    private readonly string _path;
    private readonly Func<bool>? _isFull;
    private readonly Database _database;
    private readonly Thread? _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly BookWitness? _witness;
    private List<WriteUnit> _waiting = [];
    private volatile BookHead _head;
    private long _highestOrder;
    private bool _closing;
    private bool _gathers;
    private int _gathered;
    private bool _witnessWaits;
    private bool _disposed;

    /// <param name="witness">Told of each step by which money leaves, once it is synced and before anybody is answered.</param>
    public BookWriter(Database database, BookOptions options, BookWitness? witness = null)
    {
        (_database, _path, _witness, _isFull) = (database, options.Path, witness, options.IsFull);
        _gathers = options is { Inline: true, Gathers: true };
        _head = BookTable.Head(database);
        _highestOrder = OrderTable.NextId(database) - 1;
        Witness();
        if (options.Inline) return;
        _thread = new Thread(Work) { IsBackground = true, Name = "book" };
        _thread.Start();
    }

    public BookHead Head => _head;

    /// <summary>How many transactions were synced.</summary>
    public long Commits { get; private set; }

    /// <summary>How many units nobody has taken in hand yet.</summary>
    public int Waiting
    {
        get { lock (_gate) return _waiting.Count; }
    }

    /// <summary>Told on the loop of each row once it is synced, in their order.</summary>
    public event Action<BookRow>? Written;

    /// <summary>Queues the unit; the task ends after the sync on the loop that called, or with the reason why nothing was written.</summary>
    public Task<T> Write<T>(Func<BookPen, T> write)
    {
        var unit = new AwaitedUnit<T>(write, SynchronizationContext.Current ?? throw new InvalidOperationException("The book is written from a loop, which gets the answer."));
        lock (_gate)
        {
            if (_closing) return Task.FromException<T>(new LedgerUnavailableException($"The book {_path} is closed: the daemon is stopping."));
            _waiting.Add(unit);
            if (_thread is not null) Monitor.Pulse(_gate);
            else if (_waiting.Count == 1) unit.Loop.Post(_ => Flush(), null);
        }
        return unit.Task;
    }

    /// <summary>Writes what still waits and takes nothing more.</summary>
    public Task Close()
    {
        lock (_gate)
        {
            if (_closing) return _ended.Task;
            _closing = true;
            Monitor.Pulse(_gate);
        }
        if (_thread is not null) return _ended.Task;
        Flush();
        Settle();
        _ended.SetResult();
        return _ended.Task;
    }

    public void Dispose()
    {
        _ = Close();
        _thread?.Join();
        if (_disposed) return;
        _disposed = true;
        Witness();
        _witness?.Dispose();
        _database.Dispose();
    }

    /// <summary>Commits what was gathered, gathers no more, and leaves the log as it is from now on.</summary>
    public void Brace()
    {
        Settle();
        _gathers = false;
        _database.LeaveLog();
    }

    /// <summary>Writes before there is a loop: at the opening, when nobody else can.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was written.</exception>
    public static T Alone<T>(Database database, string path, Func<BookPen, T> write)
    {
        try
        {
            database.Prepare("BEGIN IMMEDIATE").Run();
            var result = write(new BookPen(database, BookTable.Head(database)));
            database.Prepare("COMMIT").Run();
            return result;
        }
        catch (SqliteFailure failure) { throw BookFault.From(failure, path); }
    }

    private void Work()
    {
        while (Next() is { } units)
        {
            Commit(units);
            foreach (var ofOne in units.GroupBy(unit => unit.Loop)) ofOne.Key.Post(_ => Answer(ofOne), null);
        }
        _ended.SetResult();
    }

    private List<WriteUnit>? Next()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closing) Monitor.Wait(_gate);
            return _waiting.Count == 0 ? null : Taken();
        }
    }

    private void Flush()
    {
        List<WriteUnit> units;
        lock (_gate) units = Taken();
        if (units.Count == 0) return;
        Commit(units);
        Answer(units);
    }

    private List<WriteUnit> Taken()
    {
        var units = _waiting;
        _waiting = [];
        return units;
    }

    private void Commit(List<WriteUnit> units)
    {
        try
        {
            if (_gathers && _isFull?.Invoke() == true) throw SqliteFailure.Full();
            if (_gathered == 0) _database.Prepare("BEGIN IMMEDIATE").Run();
            var pen = new BookPen(_database, _head);
            foreach (var unit in units) unit.WriteWith(pen);
            if (!_gathers && _isFull?.Invoke() == true) throw SqliteFailure.Full();
            if (!_gathers) _database.Prepare("COMMIT").Run();
            _head = pen.Head;
            _highestOrder = Math.Max(_highestOrder, pen.HighestOrder);
            Commits++;
            if (_gathers) Gather(units.Count, pen.IsWorthAWitness);
            else if (pen.IsWorthAWitness) Witness();
        }
        catch (Exception e)
        {
            var why = e is SqliteFailure failure ? BookFault.From(failure, _path) : e;
            foreach (var unit in units) unit.Undone(why);
            if (_gathered == 0) Undo();
            else if (e is not SqliteFailure { IsFull: true } || !_database.InTransaction) throw new InvalidOperationException("What a rehearsal gathered is lost with a step that failed.", e);
        }
    }

    private void Gather(int steps, bool isWorthAWitness)
    {
        _gathered += steps;
        _witnessWaits |= isWorthAWitness;
        if (_gathered >= MostGathered) Settle();
    }

    private void Settle()
    {
        if (_gathered == 0) return;
        _database.Prepare("COMMIT").Run();
        _gathered = 0;
        if (_witnessWaits) Witness();
        _witnessWaits = false;
    }

    private void Witness() => _witness?.TryWrite(new WitnessWord(_head.Row, _head.Hex, _highestOrder));

    private void Undo()
    {
        try { if (_database.InTransaction) _database.Prepare("ROLLBACK").Run(); }
        catch (SqliteFailure) { /* the next BEGIN tells its callers */ }
    }

    /// <summary>A listener that throws must not keep the others from their answers; the loop is told of it afterwards.</summary>
    private void Answer(IEnumerable<WriteUnit> units)
    {
        ExceptionDispatchInfo? fault = null;
        foreach (var unit in units)
        {
            try { foreach (var row in unit.Rows) Written?.Invoke(row); }
            catch (Exception e) { fault ??= ExceptionDispatchInfo.Capture(e); }
            unit.Answer();
        }
        fault?.Throw();
    }
}
