using EsimModem.Ledger;
using EsimModem.Simulator;

namespace EsimModem.Rehearsal;

/// <summary>An order as a carrier took it.</summary>
/// <param name="Order">The order of the book in whose dialogue that was; null where there is none.</param>
/// <param name="Booked">When the carrier carried it out and charged it; null where it has not.</param>
internal sealed record AcceptedOrder(CarrierEntry Entry, Order? Order, CarrierEntry? Booked);
