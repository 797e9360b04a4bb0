namespace EsimModem.Simulator.Modems;

/// <summary>A modem's place in the network: searching, registered, or off; it tells the host of changes as far as it was asked to.</summary>
internal sealed class Radio(ModemBody modem)
{
    private const int Off = 0;
    private const int Home = 1;
    private const int Searching = 2;
    private const int Denied = 3;
    private const int Roaming = 5;
    private static readonly string[] Areas = ["+CREG", "+CGREG", "+CEREG"];

    private int attempt;
    private bool coverage = true;
    private bool refused;
    private string? strange;

    /// <summary>The status of 3GPP 27.007 section 7.2.</summary>
    public int Status { get; private set; }

    public bool IsRegistered => Status is Home or Roaming;

    public bool IsRoaming => Status == Roaming;

    /// <summary>1: full; 0 and 4: no radio (3GPP 27.007 section 8.2).</summary>
    public int Functionality { get; set; } = 1;

    /// <summary>False after the host left the network with +COPS=2.</summary>
    public bool Automatic { get; set; } = true;

    public int Signal { get; init; } = 17;

    public string Network => modem.Slot.Card is { } card ? Visited ?? card.Carrier.Network : "";

    public string NetworkName => modem.Slot.Card is not { } card ? "" : Visited ?? card.Carrier.Name;

    /// <summary>No network although the host wants one.</summary>
    public bool LacksNetwork => !IsRegistered && Functionality == 1 && Automatic;

    public void SetCoverage(bool there)
    {
        coverage = there;
        Look();
    }

    /// <summary>The network will not have the card, or will again.</summary>
    public void SetRefused(bool now)
    {
        refused = now;
        Look();
    }

    /// <summary>The own network is drowned by that of the neighbours; null: it is heard again.</summary>
    public void SetStrange(string? network)
    {
        strange = network;
        Look();
    }

    /// <summary>A modem found running long after its start is registered already.</summary>
    public void BeSettled() => Status = CanRegister ? RegisteredStatus : Status;

    public void Restart()
    {
        attempt++;
        Status = Off;
        Functionality = 1;
        Automatic = true;
    }

    /// <summary>Looks anew whether there is a network to be in; joining one takes its time, losing it does not.</summary>
    public void Look()
    {
        var mine = ++attempt;
        if (!CanRegister)
        {
            Become(modem.Slot.Usable is null || Functionality != 1 || !Automatic ? Off : Searching);
            return;
        }

        if (refused)
        {
            Become(Denied);
            return;
        }

        if (Status == RegisteredStatus)
            return;
        Become(Searching);
        modem.Spawn(() => Join(mine));
    }

    /// <summary>The fields of a registration answer after the setting itself.</summary>
    public string Describe(string area)
    {
        var status = StatusFor(area);
        return modem.Settings.Number(area) == 2 && status is Home or Roaming
            ? $"{status},\"00A1\",\"{CellNumber:X4}\",{modem.Profile.AccessTechnology}"
            : $"{status}";
    }

    private int CellNumber => 0x1A00 + modem.Number;

    private bool CanRegister => modem.IsAwake && coverage && !modem.Suffers(Ailment.FindsNoNetwork) && Functionality == 1 && Automatic && modem.Slot.Usable is not null;

    private int RegisteredStatus => Visited is null ? Home : Roaming;

    private string? Visited => modem.Slot.Card?.VisitedNetwork ?? strange;

    private int StatusFor(string area) => area == "+CEREG" && modem.Profile.AccessTechnology != 7 ? Off : Status;

    private async Task Join(int mine)
    {
        await modem.Wait(modem.Profile.RegistrationTime);
        if (mine == attempt && CanRegister && !refused)
            Become(RegisteredStatus);
    }

    private void Become(int status)
    {
        if (status == Status)
            return;
        Status = status;
        modem.Changed?.Invoke();
        foreach (var area in Areas)
        {
            if (modem.Settings.Number(area) > 0)
                modem.Notify($"{area}: {Describe(area)}");
        }

        if (IsRegistered && modem.Settings.Number("+CTZR") > 0)
            modem.Notify("+CTZV: +20");
    }
}
