using EsimModem.Simulator.Commands;

namespace EsimModem.Simulator.Modems;

/// <summary>The place for the card in a modem, and whether the card there lets itself be used.</summary>
internal sealed class CardSlot(ModemBody modem)
{
    private bool opened;
    private DateTimeOffset readyAt;

    public SimulatedCard? Card { get; private set; }

    /// <summary>The card, when it is in, awake and unlocked.</summary>
    public SimulatedCard? Usable => Trouble is null ? Card : null;

    /// <summary>The card, when it is in and awake; its own number is there to read even while it is locked (ETSI TS 102 221 section 13.2).</summary>
    public SimulatedCard? Awake => Trouble is null or 11 or 12 ? Card : null;

    /// <summary>The numbered error with which a modem refuses to use the card, null when it is usable.</summary>
    public int? Trouble
    {
        get
        {
            if (Card is null || modem.Suffers(Ailment.BlindToCards))
                return 10;
            if (modem.Suffers(Ailment.CardFails))
                return 13;
            if (modem.Now < readyAt)
                return 14;
            if (Card.IsBlocked)
                return 12;
            return Card.Pin is null || opened ? null : 11;
        }
    }

    /// <summary>What +CPIN? says, 3GPP 27.007 section 8.3.</summary>
    public string State => Trouble switch
    {
        null => "READY",
        11 => "SIM PIN",
        12 => "SIM PUK",
        _ => "",
    };

    public void Put(SimulatedCard? card)
    {
        Card = card;
        opened = false;
        readyAt = modem.Now;
        modem.Changed?.Invoke();
    }

    /// <summary>At power-up a card asks for its PIN anew and needs a moment before it answers.</summary>
    public void PowerUp()
    {
        opened = false;
        readyAt = modem.Now + modem.Hastened(modem.Profile.CardTime);
    }

    public Answer Enter(string pin)
    {
        if (Card is null || Trouble is 14)
            return Answer.Failed(Trouble ?? 10);
        if (Card.IsBlocked)
            return Answer.Failed(12);
        if (Card.Pin is null || opened)
            return Answer.Failed(3);
        if (!Card.TryPin(pin))
            return Answer.Failed(Card.IsBlocked ? 12 : 16);
        return Opened();
    }

    public Answer Unblock(string puk, string newPin)
    {
        if (Card is null || !Card.IsBlocked)
            return Answer.Failed(Card is null ? 10 : 3);
        return Card.TryUnblock(puk, newPin) ? Opened() : Answer.Failed(16);
    }

    public Answer SwitchLock(bool on, string pin)
    {
        if (Usable is not { } card)
            return Answer.Failed(Trouble ?? 10);
        if (card.Pin is not null && !card.TryPin(pin))
            return Answer.Failed(card.IsBlocked ? 12 : 16);
        card.Pin = on ? pin : null;
        opened = true;
        return Answer.Ok with { Pace = Pace.Card };
    }

    private Answer Opened()
    {
        opened = true;
        return Answer.Ok with { Pace = Pace.Card, After = modem.CardBecameReady };
    }
}
