namespace Stateless;

/// <summary>What happens to a trigger that is fired while another one is still being worked off.</summary>
public enum FiringMode
{
    /// <summary>It is worked off at once, in the middle of the first.</summary>
    Immediate,

    /// <summary>It waits until the first has run to its end.</summary>
    Queued,
}
