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
    private readonly ArrayBufferWriter<byte> _bytes = new(512);

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public static byte[] Hash(BookHead previous, StoredRow row)
    {
        var form = new CanonicalRow();
        form.Add(previous.Hex);
        form.Add(row.Id);
        form.Add(row.At);
        form.Add(row.OffsetMinutes);
        form.Add(row.Iccid);
        form.Add(row.What);
        form.Add(Convert.ToHexStringLower(HashOf(row.Text)));
        form.Add(row.WordsHash is null ? null : Convert.ToHexStringLower(row.WordsHash));
        form.Add(row.Order);
        form.Add(row.State);
        form.Add(row.Evidence);
        form.Add(row.Detail is null ? null : Convert.ToHexStringLower(HashOf(row.Detail)));
        return SHA256.HashData(form._bytes.WrittenSpan);
    }

    private void Add(long? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    private void Add(string? field)
    {
        if (field is null)
        {
            _bytes.Write("-,"u8);
            return;
        }
        var length = Encoding.UTF8.GetByteCount(field);
        Encoding.UTF8.GetBytes($"{length}:{field},", _bytes);
    }
}
