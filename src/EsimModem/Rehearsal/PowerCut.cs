using EsimModem.Store;

namespace EsimModem.Rehearsal;

/// <summary>What a disk holds after the power is gone: all that was synced, and of what was written later the bytes up to some place.</summary>
internal static class PowerCut
{
    private const string Shared = "-shm";

    /// <summary>The files of a folder beside the book, by name: a braced book is not written into.</summary>
    public static SortedDictionary<string, byte[]> Disk(string folder) => new(
        Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(Shared, StringComparison.Ordinal) && Path.GetFileName(file) != BookOptions.FileName).ToDictionary(file => Path.GetFileName(file), ReadShared), StringComparer.Ordinal);

    /// <summary>Writes into <paramref name="folder"/> what is left of <paramref name="later"/> when only a part of its new bytes reached the disk.</summary>
    /// <param name="part">0: nothing after the sync; 1: all of it.</param>
    public static void Leave(string folder, SortedDictionary<string, byte[]> synced, SortedDictionary<string, byte[]> later, double part)
    {
        // The witness is one sector: there in its old form or in its new one.
        // The log is written and synced before anything moves from it into the book itself.
        var order = later.Keys.OrderByDescending(name => name.EndsWith("-wal", StringComparison.Ordinal)).ToArray();
        var changed = order.ToDictionary(name => name, name => Changed(synced.GetValueOrDefault(name) ?? [], later[name]));
        var left = (long)(part * changed.Values.Sum(range => (long)range.To - range.From));
        foreach (var memory in Directory.EnumerateFiles(folder, "*" + Shared)) File.Delete(memory);
        foreach (var name in order)
        {
            var (from, to) = changed[name];
            var reached = (int)Math.Min(left, to - from);
            left -= reached;
            if (name.EndsWith("-witness", StringComparison.Ordinal) && reached < to - from) reached = 0;
            File.WriteAllBytes(Path.Combine(folder, name), Mixed(synced.GetValueOrDefault(name) ?? [], later[name], from + reached, to));
        }
    }

    /// <summary>Where the later bytes differ from the earlier ones.</summary>
    private static (int From, int To) Changed(byte[] before, byte[] after)
    {
        var from = before.AsSpan().CommonPrefixLength(after);
        if (from == after.Length) return (from, from);
        if (before.Length != after.Length) return (from, after.Length);
        var to = after.Length;
        while (before[to - 1] == after[to - 1]) to--;
        return (from, to);
    }

    private static byte[] Mixed(byte[] before, byte[] after, int cut, int to)
    {
        if (cut >= to) return after;
        return before.Length > cut ? [.. after[..cut], .. before[cut..]] : after[..cut];
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
