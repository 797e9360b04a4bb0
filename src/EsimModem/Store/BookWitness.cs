using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace EsimModem.Store;

/// <summary>
/// A small file beside the book that remembers how far the book had come when money last left: an older book put in
/// its place does not fit it. It is never ahead of what the book has synced.
/// </summary>
internal sealed class BookWitness : IDisposable
{
    /// <summary>One record in one place, less than a sector of any disk, so that a power cut leaves the old or the new one.</summary>
    private const int Length = 256;

    private const string Mark = "esim-modem witness 1";
    private readonly SafeFileHandle _file;
    private readonly bool _synced;

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public BookWitness(BookOptions options)
    {
        _synced = options.Synced;
        _file = File.OpenHandle(PathOf(options), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public static string PathOf(BookOptions options) => $"{options.Path}-witness";

    /// <summary>A first witness, which fits every book: put there before the book says that it has one.</summary>
    public static void Begin(BookOptions options)
    {
        using var witness = new BookWitness(options);
        witness.TryWrite(new WitnessWord(0, BookHead.Empty.Hex, 0));
    }

    /// <summary>Null when there is none, or none that can be read.</summary>
    public static WitnessWord? TryRead(BookOptions options)
    {
        try
        {
            var lines = File.ReadAllText(PathOf(options), Encoding.ASCII).Split('\n');
            if (lines is not [Mark, var row, var hash, var order, var proof, ..] || proof != Proof(row, hash, order)) return null;
            return new WitnessWord(long.Parse(row, CultureInfo.InvariantCulture), hash, long.Parse(order, CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException) { return null; }
    }

    /// <summary>Writes what the book has just synced; false when the disk would not, and then it only remembers less.</summary>
    public bool TryWrite(WitnessWord word)
    {
        var (row, order) = (word.Row.ToString(CultureInfo.InvariantCulture), word.Order.ToString(CultureInfo.InvariantCulture));
        var text = $"{Mark}\n{row}\n{word.Hash}\n{order}\n{Proof(row, word.Hash, order)}\n";
        try
        {
            RandomAccess.Write(_file, Encoding.ASCII.GetBytes(text.PadRight(Length, '\n')), 0);
            if (_synced) RandomAccess.FlushToDisk(_file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { return false; }
    }

    public void Dispose() => _file.Dispose();

    private static string Proof(string row, string hash, string order) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{row} {hash} {order}")))[..16];
}
