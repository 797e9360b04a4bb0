using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>What the rules for a plan would do with money, before the money rules were asked.</summary>
/// <param name="Why">What makes it due, as the beginning of a sentence: "ends in 3 hours".</param>
/// <param name="What">What would be done, as its end: "renewed by ussd for 990 KZT".</param>
/// <param name="Price">What it costs or puts on the card; null where nobody can tell.</param>
internal sealed record Intention(Step Step, OrderKind Kind, WayKind Way, bool Proven, Money? Price, string Why, string What)
{
    /// <summary>A person's errand and the carrier's own renewal send nothing from here.</summary>
    public bool Sends => Way is not (WayKind.Person or WayKind.Auto);

    public Decision Go(Situation s) => new(Step, s.Now, $"{Why}: {What}", Way, Price, s.OpenOf(Kind), Kind);

    public Decision Hold(Situation s, string why) => new(Step.Hold, s.NextLook, why, Way, Price, null, Kind);
}
