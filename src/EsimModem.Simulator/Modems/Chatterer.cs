namespace EsimModem.Simulator.Modems;

/// <summary>Prints what a chattering model prints by itself, as long as somebody listens and has not forbidden it; less and less while nothing changes.</summary>
internal sealed class Chatterer(ModemBody modem)
{
    private const double Calming = 1.3;
    private static readonly TimeSpan Slowest = TimeSpan.FromMinutes(3);

    private int run;

    public void Begin()
    {
        var mine = ++run;
        if (modem.Profile.ChatterEvery > TimeSpan.Zero && modem.Mouth.Host is not null)
            modem.Spawn(() => Chatter(mine));
    }

    private async Task Chatter(int mine)
    {
        var pause = modem.Profile.ChatterEvery;
        for (var i = 0; ; i++)
        {
            await modem.Pass(pause);
            pause = pause < Slowest ? pause * Calming : Slowest;
            if (mine != run || modem.Mouth.Host is null || !modem.Settings.Chatters)
                return;
            modem.Notify(modem.Profile.Chatter[i % modem.Profile.Chatter.Count]);
        }
    }
}
