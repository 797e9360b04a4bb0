namespace EsimModem.Simulator.Modems;

/// <summary>Prints what a chattering model prints by itself, as long as somebody listens and has not forbidden it.</summary>
internal sealed class Chatterer(ModemBody modem)
{
    private int run;

    public void Begin()
    {
        var mine = ++run;
        if (modem.Profile.ChatterEvery > TimeSpan.Zero && modem.Mouth.Host is not null)
            modem.Spawn(() => Chatter(mine));
    }

    private async Task Chatter(int mine)
    {
        for (var i = 0; ; i++)
        {
            await modem.Wait(modem.Profile.ChatterEvery);
            if (mine != run || modem.Mouth.Host is null || !modem.Settings.Chatters)
                return;
            modem.Notify(modem.Profile.Chatter[i % modem.Profile.Chatter.Count]);
        }
    }
}
