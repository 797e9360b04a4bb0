namespace EsimModem.Gsm.Sms;

/// <summary>A message that came in (SMS-DELIVER, 3GPP 23.040 section 9.2.2.1). <c>Time</c> is the centre's clock, not ours.</summary>
internal sealed record SmsDeliver(
    SmsAddress? Centre,
    SmsAddress From,
    byte Pid,
    SmsCoding Coding,
    SmsTimestamp Time,
    SmsUserData Body,
    bool MoreToSend,
    bool ReportIndicated,
    bool ReplyPath)
{
    private const byte Type0 = 0x40;
    private const byte CardDownload = 0x7F;

    /// <summary>Whether it is meant for the card or for nobody at all, and so is never shown to a person.</summary>
    public bool IsForMachines => Pid is Type0 or CardDownload || Body.Header?.Elements.Any(element => element.Id is >= 0x70 and <= 0x7F) == true;
}
