using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>One thing to be written whole or not at all, and its caller's answer.</summary>
internal abstract class WriteUnit(SynchronizationContext loop)
{
    private IReadOnlyList<BookRow> _rows = [];
    private Exception? _fault;

    /// <summary>Where its caller waits.</summary>
    public SynchronizationContext Loop => loop;

    /// <summary>The rows that it added, once it has been written.</summary>
    public IReadOnlyList<BookRow> Rows => _rows;

    /// <summary>Writes it; a refusal is kept for its caller, a failure of the disk goes up and ends the batch.</summary>
    public void WriteWith(BookPen pen)
    {
        try { _rows = pen.Whole(Write); }
        catch (SqliteFailure failure) when (failure.IsConstraint) { _fault = BookFault.Rule(failure); }
        catch (SqliteFailure) { throw; }
        catch (Exception e) when (e is JsonException or FormatException) { _fault = BookFault.Unreadable(e); }
        catch (Exception refusal) { _fault = refusal; }
    }

    /// <summary>Nothing of it was written, whatever was said before.</summary>
    public void Undone(Exception why)
    {
        _rows = [];
        _fault = why;
    }

    /// <summary>Tells the caller, on the loop.</summary>
    public void Answer()
    {
        if (_fault is null) Succeed();
        else Fail(_fault);
    }

    protected abstract void Write(BookPen pen);

    protected abstract void Succeed();

    protected abstract void Fail(Exception why);
}
