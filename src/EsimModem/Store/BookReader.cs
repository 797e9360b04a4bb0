using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>The reading side: a few read-only connections for whoever asks, on any thread, each answer from one moment of the book.</summary>
/// <param name="own">The writer's connection, where reader and writer are one thread; it also sees what is not committed yet.</param>
internal sealed class BookReader(string path, Database? own = null) : IDisposable
{
    private const int Kept = 4;
    private readonly Lock _gate = new();
    private readonly Stack<Database> _free = new();
    private bool _closed;

    /// <exception cref="LedgerUnavailableException">The book cannot be read.</exception>
    public T Read<T>(Func<Database, T> read)
    {
        Database? database = null;
        try
        {
            if (own is not null) return read(own);
            database = Take();
            database.Prepare("BEGIN").Run();
            var result = read(database);
            database.Prepare("COMMIT").Run();
            Give(database);
            return result;
        }
        catch (Exception e)
        {
            database?.Dispose();
            throw e switch
            {
                SqliteFailure failure => BookFault.From(failure, path),
                JsonException or FormatException => new BookDamagedException(path, e.Message, e),
                _ => e,
            };
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            while (_free.TryPop(out var database)) database.Dispose();
        }
    }

    private Database Take()
    {
        lock (_gate)
        {
            if (_closed) throw new LedgerUnavailableException($"The book {path} is closed: the daemon is stopping.");
            if (_free.TryPop(out var database)) return database;
        }
        return BookFile.OpenReadable(path);
    }

    private void Give(Database database)
    {
        lock (_gate)
        {
            if (!_closed && _free.Count < Kept) _free.Push(database);
            else database.Dispose();
        }
    }
}
