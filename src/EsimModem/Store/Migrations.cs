using System.Reflection;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Brings a book to the schema of this program, step by step, each step journalled in the book itself.</summary>
internal static class Migrations
{
    /// <summary>The file's mark: `ESIM` in ASCII.</summary>
    private const long ApplicationId = 0x4553494D;

    private const string Prefix = "migrations/";

    public static IReadOnlyList<Migration> All { get; } = [.. Load().OrderBy(migration => migration.Number)];

    /// <exception cref="LedgerUnavailableException">The file is no book of ours, or one that a newer program wrote.</exception>
    public static void RefuseForeign(Database database, string path)
    {
        var mark = Pragma(database, "application_id");
        if (mark != ApplicationId && !(mark == 0 && IsBare(database)))
            throw new LedgerUnavailableException($"{path} is a database, but no book of esim-modem: move it away, or name another folder under `state`.");
        var version = Pragma(database, "user_version");
        if (version > All[^1].Number)
            throw new LedgerUnavailableException(
                $"The book {path} was written by a newer esim-modem (schema {version}, this one knows {All[^1].Number}): install that one again, or put a backup of this one's time in its place.");
    }

    /// <param name="last">The step at which to stop: an older program stopped there.</param>
    public static void Apply(Database database, string path, TimeProvider clock, int last = int.MaxValue)
    {
        RefuseForeign(database, path);
        var version = Pragma(database, "user_version");
        foreach (var migration in All.Where(migration => migration.Number > version && migration.Number <= last)) Apply(database, migration, clock.GetUtcNow());
    }

    private static void Apply(Database database, Migration migration, DateTimeOffset now)
    {
        database.Run("BEGIN IMMEDIATE");
        try
        {
            database.Run(migration.Sql);
            database.Prepare("INSERT INTO migrations(number, name, at, at_offset) VALUES (?, ?, ?, ?)")
                .Bind(migration.Number).Bind(migration.Name).Bind(now).Run();
            database.Run($"PRAGMA user_version = {migration.Number}; PRAGMA application_id = {ApplicationId}");
            database.Run("COMMIT");
        }
        catch
        {
            if (database.InTransaction) database.Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>No step was ever taken.</summary>
    public static bool IsBare(Database database) =>
        database.Prepare("SELECT count(*) FROM sqlite_master").First(row => row.Number(0)) == 0;

    private static long Pragma(Database database, string name) => database.Prepare($"PRAGMA {name}").First(row => row.Number(0));

    private static IEnumerable<Migration> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = Path.GetFileNameWithoutExtension(resource[Prefix.Length..]);
            yield return new Migration(int.Parse(name[..4]), name[5..], reader.ReadToEnd());
        }
    }
}
