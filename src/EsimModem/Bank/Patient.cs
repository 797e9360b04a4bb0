using EsimModem.Modems;
using EsimModem.Modems.Recovery;

namespace EsimModem.Bank;

/// <summary>What the bank remembers of the modem in one place, over all its comings and goings.</summary>
internal sealed class Patient
{
    /// <summary>One silence proves nothing.</summary>
    private const int Deaf = 3;

    private int _silences;
    private DateTimeOffset _silentAt;
    private bool _hasAnswered;

    public Ladder Ladder { get; } = new();

    /// <summary>What was done last, as a sentence; null while nothing was needed.</summary>
    public string? Done { get; set; }

    /// <summary>The card that it held last.</summary>
    public string? Iccid { get; set; }

    /// <summary>When it started anew without being told to.</summary>
    public List<DateTimeOffset> Starts { get; } = [];

    /// <summary>Takes the outcome of a question; a modem that has never had an answer cannot have lost the gift.</summary>
    public void Heard(UssdOutcome outcome, DateTimeOffset now)
    {
        if (outcome is UssdOutcome.Answered or UssdOutcome.NeedsReply or UssdOutcome.NotSupported) (_silences, _hasAnswered) = (0, _hasAnswered || outcome is not UssdOutcome.NotSupported);
        else if (outcome is UssdOutcome.NoAnswer) (_silences, _silentAt) = (_silences + 1, now);
    }

    /// <summary>A worker serves the place now.</summary>
    public bool IsServed { get; set; }

    /// <summary>Looks at the modem as it is now; false when nothing is wrong with it.</summary>
    public bool Examine(Modem modem, DateTimeOffset now)
    {
        Iccid = modem.Card?.Iccid ?? Iccid;
        if (ComplaintOf(modem) is not { } complaint) return false;
        Ladder.Suffer(complaint, complaint is Complaint.NoAnswers ? _silentAt : now);
        return true;
    }

    private Complaint? ComplaintOf(Modem modem)
    {
        if (modem.CardFails) return Complaint.CardFails;
        if (modem.Card is null) return Complaint.NoCard;
        if (modem.Lock is not CardLock.None || modem.Registration.IsDenied) return null;
        if (!modem.Registration.CarriesSms) return Complaint.NoNetwork;
        return _hasAnswered && _silences >= Deaf ? Complaint.NoAnswers : null;
    }
}
