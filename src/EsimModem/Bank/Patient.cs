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

    /// <summary>A modem that looks for its network anew after it was refused is not well by that.</summary>
    private static readonly TimeSpan Refused = TimeSpan.FromMinutes(5);

    private int _silences;
    private DateTimeOffset _silentSince, _silentAt;
    private DateTimeOffset? _answeredAt, _deniedAt;
    private bool _isShared, _hasPin;

    public Ladder Ladder { get; } = new();

    public Health Health { get; private set; }

    /// <summary>A worker serves the place now.</summary>
    public bool IsServed { get; private set; }

    /// <summary>When it was lost last.</summary>
    public DateTimeOffset GoneSince { get; private set; }

    /// <summary>A modem has named itself here; what never did may be a meter or a mouse.</summary>
    public bool WasModem { get; private set; }

    /// <summary>The network refuses the card.</summary>
    public bool IsDenied { get; private set; }

    /// <summary>The card that it held last.</summary>
    public string? Iccid { get; private set; }

    /// <summary>The modem that it held last.</summary>
    public string? Imei { get; private set; }

    /// <summary>A modem of the same number was served in another place at the same time: the number says nothing then.</summary>
    public bool SharesImei { get; private set; }

    /// <summary>Who issued that card; cards of one issuer lose the network together.</summary>
    public string Issuer => Iccid?[..Math.Min(Iccid.Length, IssuerDigits)] ?? "";

    /// <summary>That card is open, and asks for its PIN once its supply was off.</summary>
    public bool CardWouldLock { get; private set; }

    /// <summary>Since when it is expected back from a new start that it was made to take.</summary>
    public DateTimeOffset? Awaited { get; private set; }

    /// <summary>Why it is known not to come back by itself.</summary>
    public string? Why { get; private set; }

    /// <summary>Another modem is being helped, and it comes after.</summary>
    public bool IsInLine { get; set; }

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
        if (modem.Identity?.Imei is { } imei && imei != Imei) (Imei, SharesImei) = (imei, false);
        if (modem.Card?.Iccid is { } iccid && iccid != Iccid) (Iccid, _silences, _deniedAt, _hasPin) = (iccid, 0, null, false);
        // A modem that is asked anew after its port was opened anew may fail to tell what it told before.
        if (modem.Card is { } card) CardWouldLock = (_hasPin = card.AsksPin ?? _hasPin) && modem.Lock is CardLock.None;
        else if (modem.SeesNoCard) CardWouldLock = false;
        var isRegistered = modem.Card is not null && modem.Registration.CarriesSms;
        _deniedAt = isRegistered ? null : modem.Registration.IsDenied ? now : _deniedAt;
        IsDenied = modem.Card is not null && !isRegistered && now < _deniedAt + Refused;
        if (ComplaintOf(modem) is { } complaint)
        {
            Ladder.Suffer(complaint, complaint is Complaint.NoAnswers ? _silentAt : now);
            return Health = Health.Ill;
        }
        return Health = isRegistered ? Health.Well : Health.Unclear;
    }

    /// <summary>It is made to start anew.</summary>
    public void Await(Modem? leaving, DateTimeOffset since) => (Leaving, Awaited, Why) = (leaving, since, null);

    /// <summary>It is here, or nobody misses it any more.</summary>
    public void AwaitNoMore() => (Leaving, Awaited, Why) = (null, null, null);

    /// <summary>It went, and whoever made it go cannot bring it back.</summary>
    public void Miss(string why) => Why = why;

    /// <summary>It is awaited here, and that is it, or the card that was in it.</summary>
    public bool IsAwaitedAs(Modem modem) => Awaited is not null && (Iccid is not null && Iccid == modem.Card?.Iccid || Imei is not null && !SharesImei && Imei == modem.Identity?.Imei);

    /// <summary>Another one is served now as well.</summary>
    public void Meet(Patient other)
    {
        if (other != this && IsServed && other.IsServed && Imei is not null && Imei == other.Imei) SharesImei = other.SharesImei = true;
    }

    /// <summary>A modem is here that was not sent away a moment ago.</summary>
    public void Greet(Modem modem, DateTimeOffset latest)
    {
        if (modem != Leaving || Awaited < latest) AwaitNoMore();
    }

    /// <summary>Nothing is in the place any more, and whatever was in it has lost its supply.</summary>
    public void Empty() => CardWouldLock = false;

    public void Leave(DateTimeOffset now) => (IsServed, GoneSince, Health) = (false, now, Health.Unclear);

    /// <summary>Whether this one shows that what another suffers from is not the network's fault.</summary>
    public bool Testifies(Patient other) => other.Ladder.Complaint is Complaint.NoAnswers ? _answeredAt > other._silentSince : Health is Health.Well;

    /// <summary>Whether this one suffers now from the same as another, since about then; an empty socket or a locked card suffers from something else.</summary>
    public bool SuffersLike(Patient other) =>
        Health is Health.Ill && Ladder.Complaint is { } complaint && complaint == other.Ladder.Complaint && (Ladder.Since - other.Ladder.Since).Duration() <= LadderRules.Together(complaint);

    /// <summary>Others suffer with it, or do so no more: then what is left is its own trouble, and may pass like any other.</summary>
    public void Share(bool isShared, DateTimeOffset now)
    {
        if (_isShared && !isShared) Ladder.WaitAnew(now);
        _isShared = isShared;
    }

    private Complaint? ComplaintOf(Modem modem)
    {
        if (modem.CardFails) return Complaint.CardFails;
        if (modem.Card is null) return modem.SeesNoCard ? Complaint.NoCard : null;
        if (modem.Lock is not CardLock.None) return null;
        if (IsDenied) return Complaint.Denied;
        if (!modem.Registration.CarriesSms) return Complaint.NoNetwork;
        // A modem that has never had an answer cannot have lost the gift.
        return _answeredAt is not null && _silences >= Deaf ? Complaint.NoAnswers : null;
    }
}
