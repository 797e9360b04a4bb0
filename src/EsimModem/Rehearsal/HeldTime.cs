namespace EsimModem.Rehearsal;

/// <summary>A stretch of time in which a SIM held its money.</summary>
/// <param name="InVain">For how much of it the make-believe world had done nothing that asks for a hold.</param>
internal sealed record HeldTime(string Sim, DateTimeOffset From, DateTimeOffset? To, string Why, TimeSpan InVain)
{
    public bool Needed => InVain == TimeSpan.Zero;

    /// <summary>One more renewal would have passed a cap.</summary>
    public bool ByCap { get; init; }
}
