using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>Something that the owner was asked to do and has not done yet.</summary>
/// <param name="Reason">What stands in the way of the SIM until he has, and is within his usual time.</param>
internal sealed record Request(string Key, string Iccid, Obstacle Reason, Order? Order, OwnerDeed Deed);
