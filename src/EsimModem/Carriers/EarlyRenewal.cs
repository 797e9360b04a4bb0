namespace EsimModem.Carriers;

/// <summary>What a renewal before the end does.</summary>
internal enum EarlyRenewal
{
    /// <summary>The new period is added to the old one's end.</summary>
    Extends,

    /// <summary>The new period begins at once and the rest is lost.</summary>
    Restarts,

    /// <summary>The new period waits for the old one's end.</summary>
    Queues,
    Refused,
}
