namespace EsimModem.Modems;

/// <summary>What moves a modem from state to state.</summary>
internal enum ModemTrigger
{
    PortOpened,
    ModemAnswered,
    PinAsked,
    NetworkLost,
    NetworkFound,
    WorkBegun,
    WorkEnded,
    ModemRestarted,
    RecoveryBegun,
    LinkLost,
    ModemUnusable,
}
