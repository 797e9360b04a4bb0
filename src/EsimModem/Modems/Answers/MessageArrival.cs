namespace EsimModem.Modems.Answers;

/// <summary>
/// The announcement of a stored message (+CMTI) or status report (+CDSI, 3GPP 27.005 section 3.4.1). Slot 0 is a slot like any
/// other; a hint only, the store is the truth.
/// </summary>
internal sealed record MessageArrival(string? Store, int Slot, bool IsReport)
{
    /// <summary>Null when the line is another one or names no slot: then the store has to be listed.</summary>
    public static MessageArrival? Read(string line)
    {
        var report = FieldReader.After("+CDSI", line);
        return (report ?? FieldReader.After("+CMTI", line)) is { } fields && fields.Number(1) is >= 0 and var slot
            ? new MessageArrival(fields.Text(0), slot, report is not null)
            : null;
    }
}
