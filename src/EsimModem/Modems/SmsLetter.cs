using EsimModem.Gsm.Sms;

namespace EsimModem.Modems;

/// <summary>
/// A text for somebody as the PDUs that carry it, with a report of delivery asked for. The same text under the same number is the
/// same PDUs, so that a network can tell a repetition from a new message.
/// </summary>
internal sealed class SmsLetter
{
    /// <summary>A message about a kiosk is worth nothing a day later; until then its report is waited for.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(1);

    private static readonly SmsValidity Tried = SmsValidity.For(Validity);
    private const int References = 256;
    private const int FewestDigits = 3;
    private const int MostDigits = 20;
    private const string Decoration = " -.()\u00a0";

    private SmsLetter(IReadOnlyList<WrittenPdu> parts) => Parts = parts;

    public IReadOnlyList<WrittenPdu> Parts { get; }

    /// <summary>The number as it is dialled, without what people write between digits; null when nothing can be sent there.</summary>
    public static string? Recipient(string to)
    {
        var number = string.Concat(to.Where(letter => !Decoration.Contains(letter, StringComparison.Ordinal)));
        var digits = number is ['+', ..] ? number[1..] : number;
        return digits.Length is >= FewestDigits and <= MostDigits && digits.All(char.IsAsciiDigit) ? number : null;
    }

    /// <summary>Null when the text is empty, or too long for all that a message can be made of.</summary>
    /// <param name="number">Tells messages apart; parts bear its last octet.</param>
    public static SmsLetter? Write(string to, string text, long number)
    {
        if (text.Length == 0)
            return null;
        var form = SmsComposer.FormFor(text, SmsAddress.Of(to), report: true, Tried);
        var messages = SmsComposer.Compose(text, form, (int)(number % References));
        if (messages.Count == 0)
            return null;
        var parts = new WrittenPdu[messages.Count];
        for (var part = 0; part < parts.Length; part++)
            parts[part] = SmsPduWriter.Write(messages[part]);
        return new SmsLetter(parts);
    }
}
