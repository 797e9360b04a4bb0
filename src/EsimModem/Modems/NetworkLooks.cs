namespace EsimModem.Modems;

/// <summary>When the network is looked at; while it is being asked something, what is known must do.</summary>
internal sealed class NetworkLooks(ModemWorks works, Turns turns, Func<bool> isTalking)
{
    private bool isPutOff;
    private bool isDue;

    /// <summary>After how long nothing heard is no longer good news.</summary>
    public TimeSpan Next => isTalking() ? works.Network.Reliance : works.Network.NextGlance;

    /// <summary>Null when the modem does not tell, or is not asked now.</summary>
    /// <param name="trusted">A word of the network that is not older will do.</param>
    public async Task<Registration?> Look(TimeSpan trusted)
    {
        if (works.Network.Age < trusted)
            return works.Network.Now;
        isPutOff = isTalking();
        return isPutOff ? null : await turns.Take(works.Look);
    }

    /// <summary>Finds out whether the line still lives, and now and then looks whether a change was missed.</summary>
    public async Task Glance()
    {
        if (!isTalking())
            await turns.Take(works.Glance);
    }

    /// <summary>The network has told a change: it is looked at once, however many more it tells before the modem's turn comes.</summary>
    public async Task Soon()
    {
        if (isDue)
            return;
        isDue = true;
        await turns.Take(() =>
        {
            isDue = false;
            isPutOff = isTalking();
            return isPutOff ? Task.FromResult<Registration?>(null) : works.Look();
        });
    }

    /// <summary>Nothing is being asked any more.</summary>
    public void MakeUp()
    {
        if (isPutOff)
            _ = Soon();
    }
}
