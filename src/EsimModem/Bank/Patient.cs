using EsimModem.Modems;
using EsimModem.Modems.Recovery;

namespace EsimModem.Bank;

/// <summary>What the bank remembers of the modem in one place, over all its comings and goings.</summary>
internal sealed class Patient
{
    /// <summary>One silence proves nothing.</summary>
    private const int Deaf = 3;

    /// <summary>Country and issuer stand at the beginning of a card's number.</summary>
    private const int IssuerDigits = 7;

    private int _silences;
    private DateTimeOffset _silentSince, _silentAt;
    private DateTimeOffset? _answeredAt;

    public Ladder Ladder { get; } = new();

    public Health Health { get; private set; }

    /// <summary>A worker serves the place now.</summary>
    public bool IsServed { get; private set; }

    /// <summary>When it was lost last.</summary>
    public DateTimeOffset GoneSince { get; private set; }

    /// <summary>A modem has named itself here; what never did may be a meter or a mouse.</summary>
    public bool WasModem { get; private set; }

    /// <summary>The network has refused the card, and has not taken it since.</summary>
    public bool IsDenied { get; private set; }

    /// <summary>The card that it held last.</summary>
    public string? Iccid { get; private set; }

    /// <summary>Who issued that card; cards of one issuer lose the network together.</summary>
    public string Issuer => Iccid?[..Math.Min(Iccid.Length, IssuerDigits)] ?? "";

    /// <summary>That card is open, and asks for its PIN once its supply was off.</summary>
    public bool CardWouldLock { get; private set; }

    /// <summary>Since when it is expected back from a new start that it was made to take.</summary>
    public DateTimeOffset? Awaited { get; private set; }

    /// <summary>The modem that is made to start anew: as long as it is the one that is seen, nothing has come back.</summary>
    private Modem? Leaving { get; set; }

    /// <summary>When it started anew without being told to.</summary>
    public List<DateTimeOffset> Starts { get; } = [];

    /// <summary>Takes the outcome of a question.</summary>
    public void Heard(UssdOutcome outcome, DateTimeOffset now)
    {
        if (outcome is UssdOutcome.Answered or UssdOutcome.NeedsReply) (_silences, _answeredAt) = (0, now);
        else if (outcome is UssdOutcome.NotSupported) _silences = 0;
        else if (outcome is UssdOutcome.NoAnswer) (_silences, _silentAt, _silentSince) = (_silences + 1, now, _silences == 0 ? now : _silentSince);
    }

    /// <summary>Looks at the modem as it is now.</summary>
    public Health Examine(Modem modem, DateTimeOffset now)
    {
        IsServed = true;
        WasModem |= modem.Identity?.Imei is not null;
        if (modem.Card?.Iccid is { } iccid && iccid != Iccid) (Iccid, _silences, IsDenied, CardWouldLock) = (iccid, 0, false, false);
        // A modem that is asked anew after its port was opened anew may fail to tell what it told before.
        if (modem.Card is { } card) CardWouldLock = modem.Lock is CardLock.None && (card.AsksPin ?? CardWouldLock);
        else if (modem.SeesNoCard) CardWouldLock = false;
        var isRegistered = modem.Card is not null && modem.Registration.CarriesSms;
        IsDenied = modem.Card is not null && !isRegistered && (IsDenied || modem.Registration.IsDenied);
        if (ComplaintOf(modem) is { } complaint)
        {
            Ladder.Suffer(complaint, complaint is Complaint.NoAnswers ? _silentAt : now);
            return Health = Health.Ill;
        }
        return Health = isRegistered ? Health.Well : Health.Unclear;
    }

    /// <summary>It is made to start anew, or is known not to; whoever comes next is awaited no more.</summary>
    public void Await(Modem? leaving, DateTimeOffset? since) => (Leaving, Awaited) = (leaving, since);

    /// <summary>A modem is here that was not sent away a moment ago.</summary>
    public void Greet(Modem modem, DateTimeOffset latest)
    {
        if (modem != Leaving || Awaited < latest) Await(null, null);
    }

    /// <summary>Nothing is in the place any more, and whatever was in it has lost its supply.</summary>
    public void Empty() => CardWouldLock = false;

    public void Leave(DateTimeOffset now) => (IsServed, GoneSince, Health) = (false, now, Health.Unclear);

    /// <summary>Whether this one shows that what another suffers from is not the network's fault.</summary>
    public bool Testifies(Patient other) => other.Ladder.Complaint is Complaint.NoAnswers ? _answeredAt > other._silentSince : Health is Health.Well;

    private Complaint? ComplaintOf(Modem modem)
    {
        if (modem.CardFails) return Complaint.CardFails;
        if (modem.Card is null) return modem.SeesNoCard ? Complaint.NoCard : null;
        if (modem.Lock is not CardLock.None || IsDenied) return null;
        if (!modem.Registration.CarriesSms) return Complaint.NoNetwork;
        // A modem that has never had an answer cannot have lost the gift.
        return _answeredAt is not null && _silences >= Deaf ? Complaint.NoAnswers : null;
    }
}
