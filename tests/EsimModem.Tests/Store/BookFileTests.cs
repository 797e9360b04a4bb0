using EsimModem.Ledger;
using EsimModem.Store;
using EsimModem.Store.Sqlite;

namespace EsimModem.Tests.Store;

/// <summary>The file is looked at before it is touched: what is not ours, not whole or not of our time is left as it is.</summary>
public class BookFileTests
{
    private TemporaryState _state = null!;
    private BookOptions _options = null!;

    [SetUp]
    public void NewState()
    {
        _state = new TemporaryState();
        _options = new BookOptions(_state.Path);
    }

    [TearDown]
    public void Gone() => _state.Dispose();

    [Test]
    public void A_new_book_has_every_step_of_the_schema_in_its_journal()
    {
        using var database = Open();
        var journal = database.Prepare("SELECT number, name FROM migrations ORDER BY number").All(row => (row.Number(0), row.Text(1)));
        Assert.That(journal, Is.EqualTo(Migrations.All.Select(one => ((long)one.Number, one.Name))));
        Assert.That(journal, Is.Not.Empty);
        Assert.That(Migrations.All.Select(one => one.Number), Is.EqualTo(Enumerable.Range(1, Migrations.All.Count)), "no number is left out");
    }

    [Test]
    public void A_book_syncs_each_commit_and_keeps_a_write_ahead_log()
    {
        using var database = Open();
        Assert.That(database.Prepare("PRAGMA synchronous").First(row => row.Number(0)), Is.EqualTo(2), "FULL");
        Assert.That(database.Prepare("PRAGMA journal_mode").First(row => row.Text(0)), Is.EqualTo("wal"));
        Assert.That(database.Prepare("PRAGMA foreign_keys").First(row => row.Number(0)), Is.EqualTo(1));
    }

    [Test]
    public void A_book_is_for_its_owner_only()
    {
        Open().Dispose();
        Assert.That(File.GetUnixFileMode(_options.Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void A_book_of_today_opens_again_and_nothing_is_done_twice()
    {
        Open().Dispose();
        using var again = Open();
        Assert.That(again.Prepare("SELECT count(*) FROM migrations").First(row => row.Number(0)), Is.EqualTo(Migrations.All.Count));
    }

    [Test]
    public void An_older_program_refuses_a_newer_book()
    {
        using (var database = Open()) database.Run("PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE)");
        Refused("newer esim-modem");
    }

    [Test]
    public void A_database_of_another_program_is_refused()
    {
        using (var database = Open()) database.Run("PRAGMA application_id = 7; PRAGMA wal_checkpoint(TRUNCATE)");
        Refused("no book of esim-modem");
    }

    [Test]
    public void A_file_that_is_no_database_is_not_overwritten()
    {
        File.WriteAllText(_options.Path, string.Concat(Enumerable.Repeat("these are the owner's own notes\n", 500)));
        Refused("damaged");
    }

    [TestCase(0.3)]
    [TestCase(0.6)]
    public void A_damaged_book_is_not_overwritten(double where)
    {
        using (var database = Open())
        {
            FillWithTables(database);
            database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        var bytes = File.ReadAllBytes(_options.Path);
        bytes.AsSpan((int)(bytes.Length * where), 9000).Fill(0x5A);
        File.WriteAllBytes(_options.Path, bytes);
        Refused("damaged");
    }

    [Test]
    public void A_book_cut_short_is_not_overwritten()
    {
        using (var database = Open())
        {
            FillWithTables(database);
            database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        using (var file = File.OpenWrite(_options.Path)) file.SetLength(file.Length / 2);
        Refused("damaged");
    }

    [Test]
    public void What_was_synced_before_a_crash_is_there_after_it()
    {
        using var crashed = new TemporaryState();
        using (var database = Open())
        {
            database.Run("INSERT INTO kept VALUES ('red', 'button')");
            foreach (var file in Directory.GetFiles(_state.Path).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
                File.Copy(file, crashed.In(Path.GetFileName(file)));
        }
        Assert.That(new FileInfo(crashed.In("book.db-wal")).Length, Is.GreaterThan(0), "the crash left a log behind");
        using var after = BookFile.OpenWritable(new BookOptions(crashed.Path), new SetClock(SetClock.Noon));
        Assert.That(after.Prepare("SELECT value FROM kept").First(row => row.Text(0)), Is.EqualTo("button"));
    }

    [Test]
    public void A_missing_engine_is_one_sentence_with_the_remedy()
    {
        Assert.That(SqliteEngine.TryLoadFirst(["libno-such-engine.so.0", "libsqlite3.so.0"], out var library), Is.True);
        Assert.That(library, Is.Not.Zero);
        Assert.That(SqliteEngine.TryLoadFirst(["libno-such-engine.so.0"], out _), Is.False);
        Assert.That(SqliteEngine.Missing, Does.Contain("apt install libsqlite3-0"));
    }

    private Database Open() => BookFile.OpenWritable(_options, new SetClock(SetClock.Noon));

    private static void FillWithTables(Database database)
    {
        database.Run("BEGIN");
        foreach (var number in Enumerable.Range(1, 2000))
            database.Prepare("INSERT INTO sims VALUES (?, 'active', ?)").Bind($"8999{number:D15}").Bind(new string('x', 200)).Run();
        database.Run("COMMIT");
    }

    /// <summary>Opening fails with the sentence, and every byte in the folder is as it was.</summary>
    private void Refused(string sentence)
    {
        var before = File.ReadAllBytes(_options.Path);
        var refusal = Assert.Catch<LedgerUnavailableException>(() => Open().Dispose());
        Assert.That(refusal!.Message, Does.Contain(sentence).And.Contain(_options.Path));
        Assert.That(File.ReadAllBytes(_options.Path), Is.EqualTo(before));
    }
}
