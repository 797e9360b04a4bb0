using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EsimModem.Gsm.Sms;

namespace EsimModem.Modems;

/// <summary>
/// Makes texts of one card's messages: parts wait for each other, and what came lately is remembered, so that a message that comes
/// twice is counted once. It fits into a few lines that outlive a restart.
/// </summary>
internal sealed class Mailbox
{
    private const int MarksKept = 60;
    private const int MarkLength = 16;
    private const string MarkWord = "mark ";
    private const string PartWord = "part ";
    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    private readonly string iccid;
    private readonly SmsJoiner joiner = new(Patience);
    private readonly List<(ReceivedSms Raw, SmsDeliver Message)> parts = [];
    private readonly List<string> marks = [];

    private Mailbox(string iccid) => this.iccid = iccid;

    /// <summary>What must be kept over a restart.</summary>
    public string Kept => string.Join('\n', [.. marks.Select(mark => MarkWord + mark), .. parts.Select(part => $"{PartWord}{part.Raw.Arrived:O} {part.Raw.Pdu.Trim()}")]);

    public static Mailbox Of(string iccid, string? kept)
    {
        var mail = new Mailbox(iccid);
        foreach (var line in kept?.Split('\n') ?? [])
        {
            if (line.StartsWith(MarkWord, StringComparison.Ordinal))
                mail.marks.Add(line[MarkWord.Length..]);
            else if (line.Split(' ') is ["part", var at, var pdu] && SmsPduReader.Deliver(pdu).Message is { } message
                && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var arrived))
                mail.Join(new ReceivedSms(pdu, arrived), message);
        }

        return mail;
    }

    /// <summary>The texts that are now to be read; null when the message came before and changes nothing.</summary>
    public IReadOnlyList<CarrierText>? Take(ReceivedSms raw)
    {
        var reading = SmsPduReader.Deliver(raw.Pdu);
        var message = reading.Message ?? reading.Partial;
        if (!Remember(message is null ? raw.Pdu : Identity(message)) || message?.IsForMachines == true)
            return null;
        if (reading.Message is null)
            return [message is null ? Unread(raw) : Cut(raw, message)];
        return Join(raw, message!);
    }

    /// <summary>Texts whose missing parts should have come long ago.</summary>
    public IReadOnlyList<CarrierText> GiveUp(DateTimeOffset now) => parts.Count == 0 ? [] : [.. Told(joiner.GiveUp(now), now)];

    private List<CarrierText> Join(ReceivedSms raw, SmsDeliver message)
    {
        parts.Add((raw, message));
        return Told(joiner.Add(message, raw.Arrived), raw.Arrived);
    }

    private List<CarrierText> Told(IReadOnlyList<JoinedSms> joined, DateTimeOffset arrived)
    {
        var told = joined.Select(one => Text(one, arrived)).ToList();
        parts.RemoveAll(part => !joiner.Holds(part.Message));
        return told;
    }

    private CarrierText Text(JoinedSms joined, DateTimeOffset arrived)
    {
        var raw = string.Join('\n', parts.Where(part => joined.Parts.Contains(part.Message)).Select(part => part.Raw.Pdu));
        return new CarrierText(iccid, joined.Text ?? "", raw, Via.Sms, Sender(joined.First), arrived, !joined.Complete || joined.Text is null, joined.First.Time.Instant);
    }

    private CarrierText Cut(ReceivedSms raw, SmsDeliver message) =>
        new(iccid, message.Body.Text ?? "", raw.Pdu, Via.Sms, Sender(message), raw.Arrived, Malformed: true, message.Time.Instant);

    private CarrierText Unread(ReceivedSms raw) => new(iccid, "", raw.Pdu, Via.Sms, null, raw.Arrived, Malformed: true);

    // A name may hold line ends, and would tell lines of its own in a list.
    private static string? Sender(SmsDeliver message) =>
        string.Concat(message.From.Number.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim() is { Length: > 0 } name ? name : null;

    /// <summary>False means that it was remembered already.</summary>
    private bool Remember(string identity)
    {
        var mark = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..MarkLength];
        if (marks.Contains(mark))
            return false;
        marks.Add(mark);
        if (marks.Count > MarksKept)
            marks.RemoveAt(0);
        return true;
    }

    // The way it took, and so its service centre, may differ from copy to copy.
    private static string Identity(SmsDeliver message) =>
        $"{message.From.Number}/{message.Time.Local:O}/{message.Time.Written}/{Convert.ToHexString(message.Body.Header?.Octets ?? [])}/{Convert.ToHexString(message.Body.Content)}";
}
