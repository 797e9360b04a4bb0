namespace EsimModem.Gsm.Sms;

/// <summary>A message to be sent (SMS-SUBMIT, 3GPP 23.040 section 9.2.2.2). Without a centre the card's own is used.</summary>
internal sealed record SmsSubmit(
    SmsAddress To,
    SmsCoding Coding,
    SmsUserData Body,
    SmsAddress? Centre = null,
    byte Reference = 0,
    byte Pid = 0,
    SmsValidity? Validity = null,
    bool RejectDuplicates = false,
    bool ReportRequested = false,
    bool ReplyPath = false);
