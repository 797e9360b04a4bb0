namespace EsimModem.Simulator;

/// <summary>The usual mixture: eight places with a story each, repeated with other numbers for larger banks.</summary>
internal static class UsualCards
{
    private static readonly CardPlan[] Eight =
    [
        new("kcell") { Profile = ModemProfiles.HuaweiE1550, Left = TimeSpan.FromHours(32), Balance = 6250.50m },
        new("kcell") { Profile = ModemProfiles.Sim800, Left = TimeSpan.FromHours(61.5), Balance = 4120, Language = Language.Kk, KnowsNumber = false },
        new("activ") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromHours(47.25), Balance = 3480.75m, AutoRenewal = true },
        new("activ") { Profile = ModemProfiles.Generic, Left = TimeSpan.FromHours(71.5), Balance = 8900, Language = Language.Ru },
        new("beeline-kz") { Profile = ModemProfiles.QuectelEc25, Left = TimeSpan.FromDays(19.2), Balance = 7300.25m, Plan = "month-28d" },
        new("beeline-kz") { Profile = ModemProfiles.HuaweiE1550, Left = TimeSpan.FromDays(-1), Balance = 5200, Language = Language.Kk },
        new("tele2-kz") { Profile = ModemProfiles.Sim800, Left = TimeSpan.FromHours(55), Balance = 450 },
        new("tele2-kz") { Profile = ModemProfiles.Generic, Left = TimeSpan.FromHours(40), Balance = 3000, Language = Language.Ru, KnowsNumber = false },
    ];

    public static IReadOnlyList<CardPlan> For(int count, SeededRandom random, bool nightlyFees)
    {
        var cards = new List<CardPlan>();
        for (var i = 0; i < count; i++)
        {
            var card = i < Eight.Length ? Eight[i] : Vary(Eight[i % Eight.Length], random);
            cards.Add(nightlyFees && i % 3 == 1 ? card with { NightlyFee = 5 } : card);
        }

        return cards;
    }

    private static CardPlan Vary(CardPlan card, SeededRandom random) => card with
    {
        Balance = card.Balance < 990 ? 300 + random.Below(600) : 3000 + random.Below(6000) + (random.Below(4) * 0.25m),
        Left = card.Left < TimeSpan.Zero ? card.Left - TimeSpan.FromMinutes(random.Below(1000))
            : card.Left > TimeSpan.FromDays(4) ? TimeSpan.FromDays(5 + random.Below(22))
            : TimeSpan.FromMinutes((33 * 60) + random.Below(39 * 60)),
    };
}
