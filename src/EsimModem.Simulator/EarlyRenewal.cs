namespace EsimModem.Simulator;

/// <summary>What a renewal does while the plan still runs.</summary>
public enum EarlyRenewal
{
    /// <summary>The new period is added to the end.</summary>
    Extends,

    /// <summary>The new period starts now; what was left is lost.</summary>
    Restarts,

    /// <summary>The new period waits for the end and is not seen before.</summary>
    Queues,

    /// <summary>The carrier takes no order before the last day.</summary>
    Refused,
}
