using EsimModem.Modems.Recovery;

namespace EsimModem.Bank;

/// <summary>Says to a person what is wrong with a modem and what is done for it.</summary>
internal static class RecoveryWords
{
    public static string Of(Complaint complaint) => complaint switch
    {
        Complaint.NoNetwork => "finds no network",
        Complaint.NoAnswers => "gets no answer from the network any more",
        Complaint.CardFails => "cannot read its card",
        Complaint.NoCard => "sees no card",
        _ => "says nothing",
    };

    public static string Doing(Rung rung) => rung switch
    {
        Rung.Radio => "its radio is switched off and on",
        Rung.Card => "its card is switched off and on",
        Rung.Reopen => "its port is opened anew",
        Rung.Reset => "it is told to start anew",
        Rung.Reenumerate => "it is taken off the USB and put back",
        _ => "the power of its socket is switched off and on",
    };

    public static string Done(Rung rung) => Doing(rung).Replace(" is ", " was ", StringComparison.Ordinal);

    public static string Refused => "the network refuses this card: it may be blocked or unpaid; try it in a phone, or ask its carrier";

    public static string Weak(string place) => $"the modem in {place} starts anew again and again: its hub or supply is too weak for it; give it a socket with more power";

    public static string Missing(string place, IReadOnlyList<Rung> climbed) => $"the modem in {place} did not come back after {(climbed is [.., var last] ? Done(last) : "its new start")}: pull it out and put it back";

    public static string Away(string? carrier, Complaint complaint) =>
        $"none of the cards of {carrier ?? "one issuer"} {(complaint is Complaint.NoNetwork ? "finds a network" : "gets an answer")}: it is away, and not the modems; nothing is to be done but to wait";

    /// <param name="needsPin">More could be done if there were a PIN for the card.</param>
    public static string Plea(string place, Complaint complaint, IReadOnlyList<Rung> climbed, bool needsPin)
    {
        var tried = climbed.Count > 0 ? $", although {string.Join(", ", climbed.Select(Done))}" : needsPin ? "" : ", and nothing can be done from here";
        var pin = needsPin ? "what is left would lock its card, for which no PIN is known that may be entered; with its `pin` under `sims:` the daemon goes on, or else " : "";
        return $"the modem in {place} {Of(complaint)}{tried}: {pin}{Remedy(complaint)}";
    }

    private static string Remedy(Complaint complaint) => complaint switch
    {
        Complaint.NoNetwork => "look at its antenna and its card, and try the card in a phone",
        Complaint.NoAnswers => "try the carrier's code with this card in a phone",
        Complaint.CardFails => "take the card out, wipe its contacts, and put it back",
        _ => "pull it out and put it back, or name its other port under `modems:`",
    };
}
