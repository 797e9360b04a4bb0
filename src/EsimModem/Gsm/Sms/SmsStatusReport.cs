namespace EsimModem.Gsm.Sms;

/// <summary>What became of a message that was sent (SMS-STATUS-REPORT, 3GPP 23.040 section 9.2.2.3); all from the parameters on is often left out.</summary>
internal sealed record SmsStatusReport(
    SmsAddress? Centre,
    byte Reference,
    SmsAddress To,
    SmsTimestamp Time,
    SmsTimestamp Discharge,
    byte Status,
    byte? Parameters = null,
    byte? Pid = null,
    SmsCoding? Coding = null,
    SmsUserData? Body = null)
{
    /// <summary>The ranges of 3GPP 23.040 section 9.2.3.15.</summary>
    public ReportClass Class => Status switch
    {
        < 0x20 => ReportClass.Delivered,
        < 0x40 => ReportClass.StillTrying,
        < 0x60 => ReportClass.Failed,
        < 0x80 => ReportClass.FailedTemporarily,
        _ => ReportClass.Reserved,
    };
}
