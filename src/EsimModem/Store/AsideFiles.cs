using System.Globalization;

namespace EsimModem.Store;

/// <summary>Damaged books: moved out of the way with their logs under a name that tells when, never overwritten and never erased.</summary>
internal static class AsideFiles
{
    private const string Between = ".damaged-";
    private static readonly string[] Companions = ["-wal", "-shm"];

    /// <summary>Moves the book and its log; the name that it has now.</summary>
    public static string Move(string path, DateTimeOffset now)
    {
        var name = $"{path}{Between}{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        var aside = name;
        for (var again = 2; IsTaken(aside); again++) aside = $"{name}-{again}";
        // The book first: a log that is left behind is found without its book and follows at the next start.
        foreach (var companion in Companions.Prepend(""))
            if (File.Exists(path + companion)) File.Move(path + companion, aside + companion);
        return aside;
    }

    /// <summary>A log whose book is gone would be played into the next one.</summary>
    public static bool IsLogWithoutBook(string path) =>
        new FileInfo(path) is { Exists: false } or { Length: 0 } && new FileInfo($"{path}-wal") is { Exists: true, Length: > 0 };

    /// <summary>The last one that was set aside here; null when none was.</summary>
    public static string? Newest(string path) => Directory
        .GetFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}{Between}*")
        .Where(file => !Companions.Any(companion => file.EndsWith(companion, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal).LastOrDefault();

    private static bool IsTaken(string path) => Companions.Prepend("").Any(companion => File.Exists(path + companion));
}
