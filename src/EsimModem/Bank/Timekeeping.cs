using EsimModem.Alerts;
using EsimModem.Modems;

namespace EsimModem.Bank;

/// <summary>Asks networks for their time, as long as the clock of the box wants a word from outside, and tells the owner who contradicts it.</summary>
internal sealed class Timekeeping(Rooms rooms)
{
    private const string What = "clock";

    /// <summary>So many digits a network has, but for some of America's.</summary>
    private const int UsualNetwork = 5;
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(10);

    /// <summary>A network tells its time some seconds after it let a modem in.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>One card's network is asked once, and while there is doubt now and then.</summary>
    public async Task Ask(Sim sim, Modem modem)
    {
        Tell();
        if (!(NextAsk(sim, modem) <= rooms.Now)) return;
        sim.TimeAskedAt = rooms.Time.GetTimestamp();
        if (await modem.NetworkTime() is not { } told) return;
        var source = SourceOf(sim, modem.Registration.Network);
        Heed(() =>
        {
            if (rooms.Clock.Heard(told, source)) AskAll(but: source);
        });
    }

    /// <summary>Tells the owner what contradicts the clock, until nothing does.</summary>
    public void Tell()
    {
        if (rooms.Clock.Accuser is not null) rooms.Alerts.Raise(AlertSeverity.Critical, What, rooms.Settings.Name, $"{rooms.Clock.Doubt}. Nothing is spent until then");
        else if (rooms.Clock.Suspicion is { } why) rooms.Alerts.Raise(AlertSeverity.Warning, What, rooms.Settings.Name, why);
        else rooms.Alerts.End(What, rooms.Settings.Name);
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
        Tell();
        if ((doubt is null) == (before is null)) return;
        if (doubt is not null) AskAll();
        foreach (var sim in rooms.Seats.All) sim.Seat?.Bell.Ring();
    }

    /// <param name="but">Who has just spoken.</param>
    private void AskAll(string? but = null)
    {
        foreach (var sim in rooms.Seats.All)
        {
            if (sim.Seat is not { } seat || (but is not null && seat.Modem is { } modem && SourceOf(sim, modem.Registration.Network) == but)) continue;
            sim.TimeAskedAt = null;
            seat.Bell.Ring();
        }
    }

    /// <summary>A network has one voice, however many of its cards are here; where a modem gives only its name, the card tells its own.</summary>
    internal static string SourceOf(Sim sim, string? serving) => (serving ?? HomeOf(sim)) is { } network ? $"the network {network}" : $"the network of {sim.Name}";

    private static string? HomeOf(Sim sim) => sim.Facts.Imsi is not { Length: > UsualNetwork } imsi ? null
        : sim.Carrier?.Networks.FirstOrDefault(network => imsi.StartsWith(network, StringComparison.Ordinal)) ?? imsi[..UsualNetwork];
}
