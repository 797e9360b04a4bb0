namespace EsimModem.Rehearsal;

/// <summary>A plan that ended before it was renewed, and why; only <c>product</c> is our fault.</summary>
internal sealed record Lapse(string Sim, DateTimeOffset At, string Cause)
{
    public const string OurFault = "product";
}
