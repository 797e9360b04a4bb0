using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>The hand that writes inside the transaction under way and knows the end of the chain there.</summary>
internal sealed class BookPen(Database database, BookHead head)
{
    private List<BookRow> _rows = [];

    public Database Database => database;

    public BookHead Head { get; private set; } = head;

    /// <summary>Money leaves, or the whole bank is held: an older book in the place of this one must not forget it.</summary>
    public bool IsWorthAWitness { get; private set; }

    /// <summary>The highest number of an order that was written about.</summary>
    public long HighestOrder { get; private set; }

    /// <summary>Adds the row, chained to the one before.</summary>
    public BookRow Append(BookEntry entry)
    {
        var row = StoredRow.Of(Head.Row + 1, entry);
        var hash = CanonicalRow.Hash(Head, row);
        if (row.WordsHash is not null) BookTable.KeepWords(database, row.WordsHash, entry.Words!, row.At);
        BookTable.Insert(database, row, hash);
        Head = new BookHead(row.Id, hash);
        IsWorthAWitness |= entry.State == OrderState.Sending || entry is { What: NoteKind.Hold, Iccid: null };
        HighestOrder = Math.Max(HighestOrder, entry.Order ?? 0);
        var shown = row.Shown(entry.Words, hash);
        _rows.Add(shown);
        return shown;
    }

    /// <summary>Runs <paramref name="write"/> so that it is there whole or not at all; the rows that it added.</summary>
    public IReadOnlyList<BookRow> Whole(Action<BookPen> write)
    {
        var before = Head;
        _rows = [];
        database.Prepare("SAVEPOINT unit").Run();
        try
        {
            write(this);
            database.Prepare("RELEASE unit").Run();
            return _rows;
        }
        catch
        {
            Head = before;
            Undo();
            throw;
        }
    }

    // After a failure of the disk the engine may have ended the whole transaction by itself.
    private void Undo()
    {
        if (!database.InTransaction) return;
        database.Prepare("ROLLBACK TO unit").Run();
        database.Prepare("RELEASE unit").Run();
    }
}
