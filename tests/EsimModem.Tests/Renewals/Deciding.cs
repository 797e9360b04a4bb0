using EsimModem.Renewals;

namespace EsimModem.Tests.Renewals;

/// <summary>Asks the policy, and holds its decision against what is expected of it.</summary>
internal static class Deciding
{
    public static Outcome Decided(Situation situation, Step step, string word)
    {
        var decision = RenewalPolicy.Decide(situation);
        Assert.That(decision.Step, Is.EqualTo(step), decision.Why);
        Assert.That(decision.Why, Does.Contain(word));
        return new Outcome(decision);
    }

    /// <summary>The same with its ways read off anew: they are read off when a situation is made.</summary>
    public static Situation Relisted(Situation s) => new(s.Now, s.Sim, s.Carrier, s.Plan, s.Settings, s.Mode, s.Roaming, s.Check, s.Open, s.Tried, s.CapInTheWay, s.Standing, s.Jitter);
}
