using EsimModem.Alerts;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>Asks networks for their time, as long as the clock of the box wants a word from outside, and tells the owner who contradicts it.</summary>
internal sealed class Timekeeping(Rooms rooms)
{
    private const string What = "clock";
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(10);

    /// <summary>A network tells its time some seconds after it let a modem in.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>One card's network is asked once, and while there is doubt now and then.</summary>
    public async Task Ask(Sim sim, Modem modem)
    {
        if (rooms.Clock.Accuser is null) rooms.Alerts.End(What, rooms.Settings.Name);
        if (!(NextAsk(sim, modem) <= rooms.Now)) return;
        sim.TimeAskedAt = rooms.Time.GetTimestamp();
        if (await modem.NetworkTime() is { } told) Heed(() => rooms.Clock.Heard(told, modem.Registration.Network is { } network ? $"the network {network}" : $"the network of {sim.Name}"));
    }

    /// <summary>When its network is asked; null while nobody wants to know.</summary>
    public DateTimeOffset? NextAsk(Sim? sim, Modem modem)
    {
        if (sim is null || !modem.Registration.Registered || !rooms.Clock.WantsWord) return null;
        if (sim.TimeAskedAt is not { } before) return rooms.Now;
        return rooms.Clock.Doubt is null ? null : rooms.Now + (modem.RegisteredFor < TryAgain ? Soon : TryAgain) - rooms.Time.GetElapsedTime(before);
    }

    /// <summary>The stamp of a message that has come; one from our future makes us ask networks.</summary>
    public void Stamped(DateTimeOffset stamp, TimeSpan? listened, string? sender) => Heed(() =>
    {
        if (rooms.Clock.Stamped(stamp, listened, sender ?? "somebody")) AskAll();
    });

    /// <summary>Where the clock begins or ceases to be in doubt everybody decides anew, and others are asked as well.</summary>
    private void Heed(Action word)
    {
        var before = rooms.Clock.Doubt;
        word();
        var doubt = rooms.Clock.Doubt;
        if (rooms.Clock.Accuser is not null) rooms.Alerts.Raise(AlertSeverity.Critical, What, rooms.Settings.Name, $"{doubt}. Nothing is spent until then");
        if ((doubt is null) == (before is null)) return;
        if (doubt is not null) AskAll();
        foreach (var sim in rooms.Seats.All) sim.Seat?.Bell.Ring();
    }

    private void AskAll()
    {
        foreach (var sim in rooms.Seats.All.Where(sim => sim.Seat is not null))
        {
            sim.TimeAskedAt = null;
            sim.Seat!.Bell.Ring();
        }
    }
}
