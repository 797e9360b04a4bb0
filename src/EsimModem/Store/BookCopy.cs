using System.Globalization;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Copies of the book: made while it is written, one whole moment of it, marked so that a book which begins from one knows it.</summary>
internal static class BookCopy
{
    /// <summary>Under a megabyte at a time.</summary>
    private const int PagesOfABite = 200;

    /// <summary>The copy as a stream; the file is gone when the stream is.</summary>
    /// <exception cref="LedgerUnavailableException">No room for it, another copy is being made, or the book cannot be read.</exception>
    public static Stream Make(BookOptions options, TimeProvider clock, CancellationToken stop)
    {
        var path = $"{options.Path}-copy";
        var file = Begin(options, path);
        try
        {
            using (var source = BookFile.OpenReadable(options.Path))
            using (var target = Database.Open(path, writable: true))
            {
                source.CopyTo(target, PagesOfABite, new Pace(clock, stop).Rest);
                // One file is a copy; a log of its own beside it would be lost on the way.
                target.Prepare("PRAGMA journal_mode = DELETE").First(row => row.Text(0));
                KeptTable.Keep(target, KeptNames.Copied, clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            }
            File.Delete(path);
            return file;
        }
        catch (Exception e)
        {
            file.Dispose();
            File.Delete(path);
            throw e is SqliteFailure failure ? BookFault.From(failure, path) : e;
        }
    }

    /// <summary>The end of a copy's chain.</summary>
    /// <exception cref="LedgerUnavailableException">It is no whole book.</exception>
    public static (long Row, string Hash) Look(string path)
    {
        try
        {
            using var database = BookFile.OpenReadable(path);
            Migrations.RefuseForeign(database, path);
            if (BookProof.VerifyTail(database, PagesOfABite) is { } bad) throw new BookDamagedException(path, $"row {bad.Row}: {bad.How}");
            var head = BookTable.Head(database);
            return (head.Row, head.Hex);
        }
        catch (SqliteFailure failure) { throw BookFault.From(failure, path); }
    }

    /// <summary>The open file is the lock: a crash lets it go, and what it left behind is written anew.</summary>
    private static FileStream Begin(BookOptions options, string path)
    {
        var room = new DriveInfo(options.Folder).AvailableFreeSpace;
        var size = new FileInfo(options.Path).Length;
        if (room < size + size / 10)
            throw new LedgerUnavailableException($"There is no room for a copy of {size >> 20} MB under {options.Folder} ({room >> 20} MB are free): free some space there.");
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.Create, Access = FileAccess.ReadWrite, Share = FileShare.None,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (IOException e) { throw new LedgerUnavailableException("Another copy of the book is being made; ask again when it is done.", e); }
    }
}
