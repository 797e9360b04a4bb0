namespace EsimModem.Gsm.Sms;

/// <summary>Writes messages to be sent as hexadecimal PDUs.</summary>
internal static class SmsPduWriter
{
    private const int SubmitType = 1;
    private const int Fields = 64;
    private const int Usual = 256;

    /// <summary>A centre of no octets: the card's own is used.</summary>
    private const byte OwnCentre = 0;

    public static WrittenPdu Write(SmsSubmit message, bool withCentre = true)
    {
        // All fields but the user data take less than that.
        var most = Fields + (message.Body.Header?.Octets.Length ?? 0) + message.Body.Content.Length;
        var to = new OctetWriter(most <= Usual ? stackalloc byte[Usual] : new byte[most]);
        if (withCentre && message.Centre is { } named)
            named.WriteCentre(ref to);
        else if (withCentre)
            to.Add(OwnCentre);
        var centre = to.Length;
        to.Add(FirstOctet(message));
        to.Add(message.Reference);
        message.To.WriteParty(ref to);
        to.Add(message.Pid);
        to.Add(message.Coding.Octet);
        to.Add(message.Validity?.Octets);
        message.Body.Write(ref to);
        return new WrittenPdu(Gsm.Hex.Write(to.Written), to.Length - centre);
    }

    private static byte FirstOctet(SmsSubmit message) => (byte)(
        SubmitType
        | Bit(message.RejectDuplicates, 2)
        | (int)(message.Validity?.Format ?? 0) << 3
        | Bit(message.ReportRequested, 5)
        | Bit(message.Body.Header is not null, 6)
        | Bit(message.ReplyPath, 7));

    private static int Bit(bool set, int bit) => set ? 1 << bit : 0;
}
