using System.Security.Cryptography;
using System.Text;
using EsimModem.Ledger;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>Money rule 11: a stored PIN is tried once per card, and the book remembers that over restarts.</summary>
internal static class PinMemory
{
    public static async Task TryOnce(Rooms rooms, Sim sim, Modem modem)
    {
        if (sim.Settings.Pin is not { } pin || !MayTry(rooms, sim)) return;
        var (name, mark) = (NameFor(sim), Mark(sim.Facts.Iccid, pin));
        await rooms.Ledger.Keep(name, mark, new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Card, "its PIN is tried, once"));
        var attempt = await modem.EnterPin(pin);
        await rooms.Ledger.Note(new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Card, $"the PIN: {attempt.Outcome}"));
        if (attempt.Outcome == PinOutcome.Unlocked) await rooms.Ledger.Keep(name, null, new Note(rooms.Now, sim.Facts.Iccid, NoteKind.Card, "the PIN was right"));
    }

    /// <summary>There is a PIN for the card, and it was not tried in vain.</summary>
    public static bool MayTry(Rooms rooms, Sim sim) =>
        sim.Settings.Pin is { } pin && (rooms.Ledger.Kept(NameFor(sim)) is not { } tried || tried != Mark(sim.Facts.Iccid, pin));

    private static string NameFor(Sim sim) => $"pin/{sim.Facts.Iccid}";

    /// <summary>Stands for the PIN in the book without telling it; another PIN for the same card may be tried again.</summary>
    private static string Mark(string iccid, string pin) =>
        Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(pin, Encoding.UTF8.GetBytes(iccid), 20_000, HashAlgorithmName.SHA256, 8));
}
