namespace EsimModem.Gsm.Sms;

/// <summary>Writes messages to be sent as hexadecimal PDUs.</summary>
internal static class SmsPduWriter
{
    private const int SubmitType = 1;

    public static WrittenPdu Write(SmsSubmit message, bool withCentre = true)
    {
        byte[] centre = withCentre ? message.Centre?.WriteCentre() ?? [0] : [];
        byte[] pdu =
        [
            FirstOctet(message), message.Reference, .. message.To.WriteParty(), message.Pid, message.Coding.Octet,
            .. message.Validity?.Octets ?? [], .. message.Body.Write(),
        ];
        return new WrittenPdu(Gsm.Hex.Write([.. centre, .. pdu]), pdu.Length);
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
