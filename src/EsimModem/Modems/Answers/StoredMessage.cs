using EsimModem.At;
using EsimModem.Gsm;
using EsimModem.Gsm.Sms;

namespace EsimModem.Modems.Answers;

/// <summary>A message as a store gives it out (+CMGR, +CMGL, 3GPP 27.005 section 3.4): its slot if listed, and the PDU in hexadecimal.</summary>
internal sealed record StoredMessage(int? Slot, MessageStatus? Status, int Length, string Pdu)
{
    // In text mode more fields stand before the length, and what follows is no PDU.
    private const int FieldsOfPdu = 3;

    private static readonly string[] Words = ["REC UNREAD", "REC READ", "STO UNSENT", "STO SENT"];

    /// <summary>
    /// Something was lost on the way: it is no hexadecimal, or there are fewer octets than announced. A message that is whole all the same came from a modem that counts otherwise.
    /// </summary>
    public bool IsShort => !Hex.IsHex(Pdu) || Pdu.Length < PduLine.DigitsOf(Pdu, Length) && SmsPduReader.Deliver(Pdu).Message is null && SmsPduReader.StatusReport(Pdu).Message is null;

    /// <summary>Empty when the slot is: some modems print a header of length zero for it, some nothing.</summary>
    public static IReadOnlyList<StoredMessage> ReadAll(IReadOnlyList<string> lines)
    {
        var messages = new List<StoredMessage>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (Read(lines, at) is { } message)
                messages.Add(message);
        }
        return messages;
    }

    private static StoredMessage? Read(IReadOnlyList<string> lines, int at)
    {
        var header = lines[at];
        var listed = FieldReader.After("+CMGL", header);
        if ((listed ?? FieldReader.After("+CMGR", header)) is not { } fields)
            return null;
        var first = listed is null ? 0 : 1;
        var last = (fields.Text(fields.Count - 1) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (last.Length == 0 || !int.TryParse(last[0], out var length))
            return null;
        var pdu = last.Length > 1 && Hex.IsHex(last[1]) ? last[1] : Following(lines, at);
        if (pdu.Length > 1)
            return new StoredMessage(listed?.Number(0), StatusOf(fields, first), length, Cut(pdu, length).ToUpperInvariant());
        // A slot that is named in a list, or has a length, is taken by something, and blocks its place until it is deleted.
        return (listed is null && length == 0) || fields.Count > first + FieldsOfPdu ? null : new StoredMessage(listed?.Number(0), StatusOf(fields, first), length, Unread(lines, at));
    }

    private static string Unread(IReadOnlyList<string> lines, int at) =>
        lines.Skip(at + 1).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } line && !line.StartsWith("+CMG", StringComparison.OrdinalIgnoreCase) ? line.Trim() : lines[at];

    private static string Following(IReadOnlyList<string> lines, int at) =>
        string.Concat(lines.Skip(at + 1).Select(line => line.Trim()).TakeWhile(line => line.Length == 0 || Hex.IsHex(line)));

    private static MessageStatus? StatusOf(FieldReader fields, int at)
    {
        var status = fields.Number(at) ?? Array.IndexOf(Words, fields.Text(at)?.ToUpperInvariant());
        return status is >= 0 and <= 3 ? (MessageStatus)status : null;
    }

    // What follows the announced length is padding of the firmware.
    private static string Cut(string pdu, int length) => PduLine.DigitsOf(pdu, length) is { } whole && whole < pdu.Length ? pdu[..(int)whole] : pdu;
}
