namespace EsimModem.Simulator;

/// <summary>What can stand between a plan and its renewal without being the product's fault.</summary>
public enum Obstacle
{
    /// <summary>The account lacks the money, and whoever could pay has been asked.</summary>
    NoFunds,

    /// <summary>The carrier says no, or takes its time.</summary>
    CarrierRefused,

    /// <summary>There is no way to renew at all: the number is blocked.</summary>
    NoWay,

    /// <summary>The modem is pulled out, starting, or deaf.</summary>
    ModemAbsent,

    /// <summary>The card is in no modem.</summary>
    CardAbsent,

    /// <summary>No network, or it loses what is said.</summary>
    NetworkDown,

    /// <summary>The box is off, or cannot write.</summary>
    PowerOff,

    /// <summary>The box cannot know what time it is.</summary>
    ClockUnproven,

    /// <summary>The carrier's words or prices are not those of its file.</summary>
    WordingChanged,

    /// <summary>A person was asked in time and has not done it.</summary>
    PersonLate,
}
