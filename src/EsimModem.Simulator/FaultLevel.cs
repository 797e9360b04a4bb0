namespace EsimModem.Simulator;

/// <summary>How rough the make-believe world is.</summary>
public enum FaultLevel
{
    None,
    Some,
    All,
}
