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

    /// <summary>The modem gave no answer that says it.</summary>
    Untold,
}
