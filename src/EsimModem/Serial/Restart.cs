namespace EsimModem.Serial;

/// <summary>How a device can be made to start anew from outside.</summary>
internal enum Restart
{
    /// <summary>The kernel lets it go and takes it in again.</summary>
    Reenumerate,

    /// <summary>The hub takes the power of its socket away for some seconds.</summary>
    HubPower,
}
