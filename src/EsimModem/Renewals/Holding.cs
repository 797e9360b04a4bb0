using EsimModem.Carriers.Orders;
using EsimModem.Sims;

namespace EsimModem.Renewals;

/// <summary>Money rule 8: what makes a SIM hold, each with what would end it.</summary>
internal static class Holding
{
    public static Decision? Objection(Situation s)
    {
        if ((s.Standing.RedButton ?? s.Sim.Hold) is { } hold) return new(Step.Hold, s.NextLook, $"{hold.Why}; {hold.Ends}");
        if (s.Standing.ClockDoubt is { } doubt) return new(Step.Hold, s.NextLook, doubt);
        if (s.Sim.Roaming && s.Roaming != RoamingRule.On)
            return new(Step.Hold, s.NextLook, "the card roams; nothing is spent abroad while roaming is set to ask");
        return UnknownUntil(s) is not { } known ? null : new(Step.Hold, RenewalPolicy.Earlier(known, s.NextLook), Unknown(s, known));
    }

    /// <summary>Until when a card holds because this book has not known it long enough; null when it has, or the owner adopted it.</summary>
    public static DateTimeOffset? UnknownUntil(Situation s) =>
        (s.Sim.PutBack ?? s.Sim.FirstSeen) + Settled(s) is var known && (s.Sim.Adopted || s.Now >= known) ? null : known;

    private static string Unknown(Situation s, DateTimeOffset known) =>
        $"this book {(s.Sim.PutBack is null ? "knows the card only" : "was put back to an older state and knows the card anew")} since {Zoned(s, s.Sim.PutBack ?? s.Sim.FirstSeen)}: "
        + $"an order that it does not know may still be carried out until {Zoned(s, known)}; `sims adopt` ends this";

    /// <summary>The longest time in which an order that we know nothing of could still be carried out.</summary>
    private static TimeSpan Settled(Situation s) => s.Ways
        .Where(way => way.Kind is WayKind.Ussd or WayKind.Sms or WayKind.Pay)
        .Select(way => s.Carrier!.Settles.Of(way.Kind)).DefaultIfEmpty(TimeSpan.Zero).Max();

    private static string Zoned(Situation s, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, s.Carrier?.Zone ?? TimeZoneInfo.Utc).ToString("yyyy-MM-dd HH:mm");
}
