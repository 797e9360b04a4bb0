using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EsimModem.Store;

/// <summary>
/// The bytes over which a row's hash runs: its fields in their order as netstrings (<c>LENGTH:BYTES,</c>), an absent one as <c>-,</c>.
/// </summary>
internal ref struct CanonicalRow
{
    /// <summary>Up to this length a text is hashed without a piece of memory of its own.</summary>
    private const int Short = 1024;

    /// <summary>Numbers, our own hashes, and what stands around each field take less than that.</summary>
    private const int Figures = 512;

    private readonly Span<byte> _bytes;
    private int _at;

    private CanonicalRow(Span<byte> bytes) => _bytes = bytes;

    public static byte[] HashOf(string text)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        HashOf(text, hash);
        return hash;
    }

    public static byte[] Hash(BookHead previous, StoredRow row)
    {
        // A row that somebody has changed by hand may hold anything, and is to be told of and no fault.
        var most = Figures + 2 * (row.WordsHash?.Length ?? 0) + Encoding.UTF8.GetMaxByteCount(Length(row.Iccid) + row.What.Length + Length(row.State) + Length(row.Evidence));
        var form = new CanonicalRow(most <= Short ? stackalloc byte[Short] : new byte[most]);
        form.AddHex(previous.Hash);
        form.Add(row.Id);
        form.Add(row.At);
        form.Add(row.OffsetMinutes);
        form.Add(row.Iccid);
        form.Add(row.What);
        form.AddHashOf(row.Text);
        form.AddHex(row.WordsHash);
        form.Add(row.Order);
        form.Add(row.State);
        form.Add(row.Evidence);
        form.AddHashOf(row.Detail);
        return SHA256.HashData(form._bytes[..form._at]);
    }

    private static int Length(string? field) => field?.Length ?? 0;

    private static void HashOf(string text, Span<byte> hash)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> octets = most <= Short ? stackalloc byte[Short] : new byte[most];
        SHA256.HashData(octets[..Encoding.UTF8.GetBytes(text, octets)], hash);
    }

    private void Add(long? number)
    {
        Span<char> digits = stackalloc char[20];
        if (number is not { } value) Absent();
        else if (value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture)) Add(digits[..length]);
    }

    private void Add(string? field)
    {
        if (field is null) Absent();
        else Add(field.AsSpan());
    }

    private void Add(scoped ReadOnlySpan<char> field)
    {
        Begin(Encoding.UTF8.GetByteCount(field));
        _at += Encoding.UTF8.GetBytes(field, _bytes[_at..]);
        _bytes[_at++] = (byte)',';
    }

    private void AddHashOf(string? text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (text is not null) HashOf(text, hash);
        AddHex(text is null ? default : hash);
    }

    /// <summary>A hash in small hexadecimal letters; none where it is empty.</summary>
    private void AddHex(scoped ReadOnlySpan<byte> hash)
    {
        if (hash.IsEmpty)
        {
            Absent();
            return;
        }
        Begin(2 * hash.Length);
        Convert.TryToHexStringLower(hash, _bytes[_at..], out var written);
        _at += written;
        _bytes[_at++] = (byte)',';
    }

    private void Absent()
    {
        _bytes[_at++] = (byte)'-';
        _bytes[_at++] = (byte)',';
    }

    private void Begin(int length)
    {
        length.TryFormat(_bytes[_at..], out var written, provider: CultureInfo.InvariantCulture);
        _at += written;
        _bytes[_at++] = (byte)':';
    }
}
