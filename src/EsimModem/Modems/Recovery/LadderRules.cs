namespace EsimModem.Modems.Recovery;

/// <summary>Which rungs help against what, how long each is given to work, and how often a day it may be taken.</summary>
internal static class LadderRules
{
    /// <summary>Well for so long is well; what comes back sooner is the same trouble.</summary>
    public static readonly TimeSpan Cured = TimeSpan.FromMinutes(10);

    /// <summary>Budgets are counted over this time.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Who is nowhere for so long was taken away for good, as far as alarms go.</summary>
    public static readonly TimeSpan GoneForGood = TimeSpan.FromDays(2);

    private static readonly TimeSpan FirstRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(8);

    private static readonly Rung[] Whole = [Rung.Radio, Rung.Card, Rung.Reopen, Rung.Reset, Rung.Reenumerate, Rung.HubPower];

    public static IReadOnlyList<Rung> RungsFor(Complaint complaint) => complaint switch
    {
        // No new start makes a carrier take a card that it does not want; the radio looks for another network, and asks once more.
        Complaint.Denied => [Rung.Radio],
        Complaint.CardFails => [Rung.Card, Rung.Reset, Rung.Reenumerate, Rung.HubPower],
        // An empty socket is no fault: nothing is done that the next card would not need.
        Complaint.NoCard => [Rung.Card],
        // Who says nothing takes no commands; the port is opened again and again by itself.
        Complaint.Mute => [Rung.Reenumerate, Rung.HubPower],
        _ => Whole,
    };

    /// <summary>After it the card starts anew, and asks for its PIN if it has one.</summary>
    public static bool TakesCardSupply(Rung rung) => rung is not (Rung.Radio or Rung.Reopen);

    /// <summary>How long a trouble may pass by itself.</summary>
    public static TimeSpan PatienceWith(Complaint complaint) => complaint switch
    {
        Complaint.NoNetwork or Complaint.Denied => TimeSpan.FromMinutes(5),
        Complaint.NoAnswers => TimeSpan.Zero,
        Complaint.Mute => TimeSpan.FromMinutes(2),
        _ => TimeSpan.FromMinutes(1),
    };

    /// <summary>What begins so near to one another has one cause; answers are missed only when there is something to ask.</summary>
    public static TimeSpan Together(Complaint complaint) => complaint is Complaint.NoAnswers ? Day : TimeSpan.FromMinutes(30);

    /// <summary>How long a rung is given to work.</summary>
    public static TimeSpan TimeFor(Rung rung) => rung switch
    {
        Rung.Radio or Rung.Card => TimeSpan.FromMinutes(3),
        Rung.Reopen => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromMinutes(5),
    };

    public static int MostADay(Rung rung) => rung switch
    {
        Rung.Radio or Rung.Card or Rung.Reopen => 8,
        Rung.Reset => 4,
        _ => 3,
    };

    /// <summary>How long it rests at the top before it begins at the bottom again.</summary>
    public static TimeSpan RestAfter(int rounds) => rounds >= 4 ? LongestRest : FirstRest * (1 << Math.Max(0, rounds - 1));
}
