namespace EsimModem.Simulator;

/// <summary>A SIM card: its numbers, its lock and the carrier that issued it.</summary>
public sealed class SimulatedCard
{
    private const int PinTries = 3;
    private const int PukTries = 10;

    internal SimulatedCard(string iccid, string imsi, string number, SimulatedCarrier carrier)
    {
        Iccid = iccid;
        Imsi = imsi;
        Number = number;
        Carrier = carrier;
    }

    public string Iccid { get; }

    public string Imsi { get; }

    public string Number { get; }

    public SimulatedCarrier Carrier { get; }

    /// <summary>Whether the card tells its own number; many do not.</summary>
    public bool KnowsNumber { get; init; } = true;

    /// <summary>The provider's name as the card has it; null: it has none.</summary>
    public string? Spn { get; init; }

    /// <summary>Null: the card asks for none.</summary>
    public string? Pin { get; set; }

    public string Puk { get; init; } = "12345678";

    public int PinTriesLeft { get; private set; } = PinTries;

    public int PukTriesLeft { get; private set; } = PukTries;

    /// <summary>The network abroad in which the card is, null at home.</summary>
    public string? VisitedNetwork { get; set; }

    /// <summary>Its phone book by place, from 1 to <see cref="PhoneBookPlaces"/>.</summary>
    public SortedDictionary<int, SimulatedContact> Contacts { get; } = new()
    {
        [1] = new("Office", "+77272500000"),
        [2] = new("Жанар", "+77000123456"),
        [30] = new("Kiosk, back door", "112"),
    };

    public const int PhoneBookPlaces = 250;

    internal Modems.MessageStore Messages { get; } = new(25);

    /// <summary>Fills so many places of the card with what its owner has written and never sent.</summary>
    public void KeepDrafts(int count)
    {
        for (var i = 0; i < count; i++)
            Messages.KeepDraft("0011000B917710000000F10000AA01E1");
    }

    public bool IsBlocked => PinTriesLeft == 0;

    /// <summary>Tries a PIN; false means a wrong one, which costs a try.</summary>
    internal bool TryPin(string pin)
    {
        if (IsBlocked || Pin is null)
            return Pin is null;
        PinTriesLeft = pin == Pin ? PinTries : PinTriesLeft - 1;
        return pin == Pin;
    }

    /// <summary>Tries to unblock with the PUK; false means a wrong one, or that all tries are spent.</summary>
    internal bool TryUnblock(string puk, string newPin)
    {
        if (PukTriesLeft == 0)
            return false;
        if (puk != Puk)
        {
            PukTriesLeft--;
            return false;
        }

        Pin = newPin;
        PinTriesLeft = PinTries;
        PukTriesLeft = PukTries;
        return true;
    }
}
