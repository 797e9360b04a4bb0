namespace EsimModem.Modems.Answers;

/// <summary>What stands between the modem and its card.</summary>
internal enum SimLock
{
    None,
    Pin,
    Puk,
    NotReady,
    Absent,
    Failed,
    Other,
}
