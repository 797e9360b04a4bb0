namespace EsimModem.Gsm.Sms;

/// <summary>Makes the messages that carry a text of any length.</summary>
internal static class SmsComposer
{
    /// <summary>
    /// One message, or the parts of a long text under one reference. <paramref name="form"/> gives the address and all settings.
    /// Empty when the text does not fit into 255 parts, or the form's alphabet lacks a character of it.
    /// </summary>
    public static IReadOnlyList<SmsSubmit> Compose(string text, SmsSubmit form, int reference, int referenceBits = 8)
    {
        var alphabet = form.Coding.Alphabet;
        var pieces = SmsSplitter.Split(text, alphabet, referenceBits);
        var messages = new List<SmsSubmit>(pieces.Count);
        for (var at = 0; at < pieces.Count; at++)
        {
            var number = pieces.Count == 1 ? null : new PartNumber(reference, referenceBits, pieces.Count, at + 1);
            if (Part(pieces[at], form, number) is not { } message)
                return [];
            messages.Add(message);
        }
        return messages;
    }

    /// <summary>An empty message to a number, in the alphabet that the text needs.</summary>
    public static SmsSubmit FormFor(string text, SmsAddress to, bool report, SmsValidity? validity = null)
    {
        var alphabet = SmsSplitter.AlphabetFor(text);
        var coding = alphabet == TextAlphabet.Ucs2 ? SmsCoding.Ucs2 : SmsCoding.Gsm7;
        return new SmsSubmit(to, coding, new SmsUserData(alphabet, null, []), Validity: validity, ReportRequested: report);
    }

    private static SmsSubmit? Part(string piece, SmsSubmit form, PartNumber? part)
    {
        var header = part is null ? null : UserDataHeader.Of(HeaderElement.Of(part));
        return SmsUserData.TryOfText(piece, form.Coding.Alphabet, header, out var body) ? form with { Body = body } : null;
    }
}
