using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>What forbids an order, looked at inside the transaction that writes the order or sends it: the red button, a card given away, and, messages apart, a card that a person holds.</summary>
internal static class HoldCheck
{
    /// <exception cref="OrderRefusedException">It stands in the way.</exception>
    public static void Require(Database database, OrderDraft draft)
    {
        if (KeptTable.Find(database, CardMoving.PaperOf(draft.Iccid)) is not null)
            throw new OrderRefusedException("This card was given away to another box, which alone spends for it: `sims adopt` takes it back.", OrderRefusal.Held);
        // A person's task and the carrier's own run send nothing of ours.
        if (draft.IsTask || draft.Way == WayKind.Auto) return;
        if (BankHold.Of(KeptTable.Find(database, BankHold.Name)) is { } hold)
            throw new OrderRefusedException($"The whole bank is held ({hold.Why}): `release all` ends this.", OrderRefusal.Held);
        if (draft.Kind != OrderKind.Message && SimTable.Find(database, draft.Iccid)?.Holds.FirstOrDefault(one => one.Kind is HoldKind.Person or HoldKind.Released) is { } own)
            throw new OrderRefusedException($"The card is held ({own.Why}): {own.Ends}.", OrderRefusal.Held);
    }
}
