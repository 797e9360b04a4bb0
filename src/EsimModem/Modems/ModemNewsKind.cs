namespace EsimModem.Modems;

/// <summary>What a modem tells unasked.</summary>
internal enum ModemNewsKind
{
    StateChanged,
    CardChanged,
    RegistrationChanged,
    TextArrived,
    MessageWaiting,
    Rebooted,
    LinkLost,
}
