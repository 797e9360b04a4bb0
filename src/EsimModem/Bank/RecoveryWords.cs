using EsimModem.Modems.Recovery;

namespace EsimModem.Bank;

/// <summary>Says to a person what is wrong with a modem and what is done for it.</summary>
internal static class RecoveryWords
{
    public static string Of(Complaint complaint) => complaint switch
    {
        Complaint.NoNetwork => "finds no network",
        Complaint.Denied => "is refused by the network",
        Complaint.NoAnswers => "gets no answer from the network any more",
        Complaint.CardFails => "cannot read its card",
        Complaint.NoCard => "sees no card",
        _ => "says nothing",
    };

    public static string Doing(Rung rung) => Tell(rung, "is");

    public static string Done(Rung rung) => Tell(rung, "was");

    public static string Refused => "the network refuses this card: it may be blocked or unpaid; try it in a phone, or ask its carrier";

    public static string Weak(string place) => $"the modem in {place} starts anew again and again: its hub or supply is too weak for it; give it a socket with more power";

    public static string Gone(string place, string why) => $"the modem in {place} is gone: {why}";

    public static string Missing(string place, Rung? last) => $"the modem in {place} did not come back after {(last is { } rung ? Done(rung) : "its new start")}: pull it out and put it back";

    public static string Absent(DateTimeOffset since) => $"it is gone since {since:yyyy-MM-dd HH:mm}: put it back, or look at its cable and its power";

    public static string LetGo(string place) => $"the modem in {place} has been away for two days: it is missed no more";

    public static string RefusedAndGone => "the card, which was refused by the network, has been in no modem for two days: its alarm is over";

    public static string Away(string? carrier, Complaint complaint) =>
        $"none of the cards of {carrier ?? "one issuer"} {(complaint is Complaint.NoNetwork ? "finds a network" : "gets an answer")}: it is away, and not the modems; nothing is to be done but to wait";

    /// <param name="needsPin">More could be done if there were a PIN for the card.</param>
    public static string Plea(string place, Complaint complaint, IReadOnlyList<Rung> climbed, bool needsPin)
    {
        var tried = climbed.Count > 0 ? $", although {string.Join(", ", climbed.Select(Done))}" : needsPin ? "" : ", and nothing can be done from here";
        var pin = needsPin ? "what is left would lock its card, for which no PIN is known that may be entered; with its `pin` under `sims:` the daemon goes on, or else " : "";
        return $"the modem in {place} {Of(complaint)}{tried}: {pin}{Remedy(complaint)}";
    }

    private static string Tell(Rung rung, string verb) => rung switch
    {
        Rung.Radio => $"its radio {verb} switched off and on",
        Rung.Card => $"its card {verb} switched off and on",
        Rung.Reopen => $"its port {verb} opened anew",
        Rung.Reset => $"it {verb} told to start anew",
        Rung.Reenumerate => $"it {verb} taken off the USB and put back",
        _ => $"the power of its socket {verb} switched off and on",
    };

    private static string Remedy(Complaint complaint) => complaint switch
    {
        Complaint.NoNetwork => "look at its antenna and its card, and try the card in a phone",
        Complaint.NoAnswers => "try the carrier's code with this card in a phone",
        Complaint.CardFails => "take the card out, wipe its contacts, and put it back",
        _ => "pull it out and put it back, or name its other port under `modems:`",
    };
}
