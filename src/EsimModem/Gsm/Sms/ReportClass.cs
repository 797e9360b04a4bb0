namespace EsimModem.Gsm.Sms;

/// <summary>What a status report comes to: after <see cref="StillTrying"/> another report follows, after the others none.</summary>
internal enum ReportClass
{
    Delivered,
    StillTrying,
    Failed,
    FailedTemporarily,
    Reserved,
}
