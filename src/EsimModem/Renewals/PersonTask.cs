using EsimModem.Ledger;

namespace EsimModem.Renewals;

/// <summary>Something that waits for a person, derived from the book: it is there as long as its cause is.</summary>
/// <param name="Id">The number of its order; without one <c>sim-</c> and the ICCID.</param>
/// <param name="Text">What is known, what to do, and what to type.</param>
/// <param name="Deadline">The moment up to which a person can still save what is at stake; null where none is known.</param>
internal sealed record PersonTask(string Id, TaskKind Kind, string Iccid, string Text, DateTimeOffset? Deadline, TaskStanding Standing, Order? Order)
{
    /// <summary>Begins the id of a task that is about no order.</summary>
    public const string OfSim = "sim-";
}
