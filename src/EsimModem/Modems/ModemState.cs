namespace EsimModem.Modems;

/// <summary>Where a modem stands.</summary>
internal enum ModemState
{
    Absent,
    Opening,
    Identifying,
    Locked,
    Searching,
    Ready,
    Busy,
    Recovering,
    Failed,
}
