using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>Asks networks for their time, as long as the clock of the box wants a word from outside.</summary>
internal sealed class Timekeeping(Rooms rooms)
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(10);

    /// <summary>One card's network is asked once, and while there is doubt now and then.</summary>
    public async Task Ask(Sim sim, Modem modem)
    {
        if (!rooms.Clock.WantsWord || !modem.Registration.Registered) return;
        if (sim.TimeAskedAt is { } before && (rooms.Clock.Doubt is null || rooms.Time.GetElapsedTime(before) < TryAgain)) return;
        sim.TimeAskedAt = rooms.Time.GetTimestamp();
        if (await modem.NetworkTime() is { } told) rooms.Clock.Heard(told);
    }
}
