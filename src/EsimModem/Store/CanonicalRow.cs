using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EsimModem.Store;

/// <summary>
/// The bytes over which a row's hash runs: its fields in their order as netstrings (<c>LENGTH:BYTES,</c>), an absent one as <c>-,</c>.
/// </summary>
internal sealed class CanonicalRow
{
    /// <summary>Up to this length a text is hashed without a piece of memory of its own.</summary>
    private const int Short = 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    public static byte[] HashOf(string text)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        HashOf(text, hash);
        return hash;
    }

    public static byte[] Hash(BookHead previous, StoredRow row)
    {
        var form = new CanonicalRow();
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
        return SHA256.HashData(form._bytes.WrittenSpan);
    }

    private static void HashOf(string text, Span<byte> hash)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> octets = most <= Short ? stackalloc byte[Short] : new byte[most];
        SHA256.HashData(octets[..Encoding.UTF8.GetBytes(text, octets)], hash);
    }

    private void Add(long? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    private void Add(string? field)
    {
        if (field is null)
        {
            _bytes.Write("-,"u8);
            return;
        }
        Begin(Encoding.UTF8.GetByteCount(field));
        Encoding.UTF8.GetBytes(field, _bytes);
        _bytes.Write(","u8);
    }

    private void AddHashOf(string? text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (text is not null) HashOf(text, hash);
        AddHex(text is null ? default : hash);
    }

    /// <summary>A hash in small hexadecimal letters; none where it is empty.</summary>
    private void AddHex(ReadOnlySpan<byte> hash)
    {
        if (hash.IsEmpty)
        {
            _bytes.Write("-,"u8);
            return;
        }
        Begin(2 * hash.Length);
        Convert.TryToHexStringLower(hash, _bytes.GetSpan(2 * hash.Length), out var written);
        _bytes.Advance(written);
        _bytes.Write(","u8);
    }

    private void Begin(int length)
    {
        length.TryFormat(_bytes.GetSpan(11), out var written, provider: CultureInfo.InvariantCulture);
        _bytes.Advance(written);
        _bytes.Write(":"u8);
    }
}
