using System.Globalization;
using EsimModem.Ledger;
using EsimModem.Sims;

namespace EsimModem.Bank;

/// <summary>A person's hold over everything, kept in the book so that a restart does not forget it.</summary>
internal static class RedButton
{
    private const string Name = "hold";

    public static Hold? From(ILedger ledger)
    {
        if (ledger.Kept(Name)?.Split('\n', 2) is not [var since, var why]) return null;
        return Pressed(why, DateTimeOffset.Parse(since, CultureInfo.InvariantCulture));
    }

    public static Hold Pressed(string why, DateTimeOffset at) => new(HoldKind.Person, why, "`release all` ends this", at);

    public static Task Keep(ILedger ledger, Hold? hold, DateTimeOffset now, string by) => hold is null
        ? ledger.Keep(Name, null, new Note(now, null, NoteKind.Release, $"everything released by {by}"))
        : ledger.Keep(Name, $"{hold.Since:O}\n{hold.Why}", new Note(now, null, NoteKind.Hold, $"everything held by {by}: {hold.Why}"));
}
