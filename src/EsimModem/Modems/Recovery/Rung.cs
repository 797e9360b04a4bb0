namespace EsimModem.Modems.Recovery;

/// <summary>What can be done for a modem that is no use, from the gentlest on.</summary>
internal enum Rung
{
    /// <summary>Its radio off and on.</summary>
    Radio,

    /// <summary>Its card's supply off and on.</summary>
    Card,

    /// <summary>Its port closed and opened again.</summary>
    Reopen,

    /// <summary>Its own command to start anew.</summary>
    Reset,

    /// <summary>Unplugged and plugged in again, as far as the kernel can do that.</summary>
    Reenumerate,

    /// <summary>The power of its socket on the hub off and on.</summary>
    HubPower,
}
