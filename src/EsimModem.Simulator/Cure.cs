namespace EsimModem.Simulator;

/// <summary>What makes a modem well again, from the gentlest on; whatever is stronger does too.</summary>
public enum Cure
{
    /// <summary>The radio off and on.</summary>
    Radio,

    /// <summary>The card's supply off and on.</summary>
    Card,

    /// <summary>A restart of the modem.</summary>
    Reset,

    /// <summary>Its own supply off and on.</summary>
    Power,
}
