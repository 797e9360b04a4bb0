using System.Security.Cryptography;
using System.Text;
using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>Money rule 11: a stored PIN is tried once per card, and the book remembers that over restarts.</summary>
internal static class PinMemory
{
    /// <summary>A card that was busy, or whose modem did not tell of its tries, is looked at again after this.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    public static async Task TryOnce(Rooms rooms, Sim sim, Modem modem)
    {
        if (sim.Settings.Pin is not { } pin || !MayTry(rooms.Ledger.Kept, sim)) return;
        var attempt = await modem.EnterPin(pin, sim.Facts.Iccid, () => Keep(rooms, sim, Mark(sim.Facts.Iccid, pin), "its PIN is to be entered, once at most"));
        var isEntered = attempt.Outcome is PinOutcome.Unlocked or PinOutcome.Wrong or PinOutcome.Unclear;
        // What is found at one look after the other is told once.
        if (isEntered || sim.PinRest?.Outcome != attempt.Outcome)
            await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Card, $"the PIN {(isEntered ? "was" : "was not")} entered: {attempt.Why}"));
        sim.PinRest = (attempt.Outcome, rooms.Steady.Now + Again);
        if (attempt.Outcome == PinOutcome.Unlocked) await Keep(rooms, sim, null, "the PIN was right");
        else if (attempt.Outcome == PinOutcome.NotSent) await Keep(rooms, sim, null, "the PIN did not leave");
    }

    /// <summary>When a locked card is to be tried again: only while its PIN did not reach it.</summary>
    public static DateTimeOffset? NextTry(Rooms rooms, Sim? sim) => sim is { Facts.Lock: CardLock.Pin, PinRest: not { Outcome: PinOutcome.Unlocked } } && MayTry(rooms.Ledger.Kept, sim)
        ? sim.PinRest is { } rest ? rooms.Steady.Dated(rest.Until) : rooms.Now
        : null;

    /// <summary>There is a PIN that would open the card once it has lost its supply; where the tries are not told it is not entered.</summary>
    public static bool WouldOpen(Func<string, string?> kept, Sim sim) => MayTry(kept, sim) && sim.PinRest is not { Outcome: PinOutcome.TriesUnknown };

    /// <summary>There is a PIN for the card, and it was not tried in vain; looked up once, for a mark takes the loop's time.</summary>
    /// <param name="kept">What the book keeps under a name.</param>
    public static bool MayTry(Func<string, string?> kept, Sim sim)
    {
        if (sim.Settings.Pin is not { } pin) return false;
        if (sim.PinVerdict is not { } known || known.Pin != pin)
            sim.PinVerdict = known = (pin, kept(NameFor(sim)) is not { } tried || tried != Mark(sim.Facts.Iccid, pin));
        return known.MayTry;
    }

    // A book that fails may have kept it all the same: then it is read anew.
    private static async Task Keep(Rooms rooms, Sim sim, string? mark, string why)
    {
        try { await rooms.Ledger.Keep(NameFor(sim), mark, new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Card, why)); }
        finally { sim.PinVerdict = null; }
    }

    private static string NameFor(Sim sim) => $"pin/{sim.Facts.Iccid}";

    /// <summary>Stands for the PIN in the book without telling it; another PIN for the same card may be tried again.</summary>
    private static string Mark(string iccid, string pin) =>
        Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(pin, Encoding.UTF8.GetBytes(iccid), 20_000, HashAlgorithmName.SHA256, 8));
}
