using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>A person's hold over everything, kept in the book so that a restart does not forget it.</summary>
internal static class RedButton
{
    public static Hold? From(ILedger ledger) => BankHold.Of(ledger.Kept(BankHold.Name)) is { } kept ? Pressed(kept.Why, kept.Since) : null;

    public static Hold Pressed(string why, DateTimeOffset at) => new(HoldKind.Person, why, "`release all` ends this", at);

    public static Task Keep(ILedger ledger, Hold? hold, DateTimeOffset now, string by) => hold is null
        ? ledger.Keep(BankHold.Name, null, new Note(now, null, NoteKind.Release, $"everything released by {by}"))
        : ledger.Keep(BankHold.Name, new BankHold(hold.Since, hold.Why).Kept, new Note(now, null, NoteKind.Hold, $"everything held by {by}: {hold.Why}"));
}
