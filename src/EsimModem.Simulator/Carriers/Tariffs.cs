namespace EsimModem.Simulator.Carriers;

/// <summary>The plans of the make-believe country.</summary>
internal static class Tariffs
{
    public static TariffPlan ThreeDays(EarlyRenewal early) => new("travel-3d", TimeSpan.FromHours(72), 0, 990, early, "3 дня", "3 күн", "3 days");

    public static TariffPlan Week(EarlyRenewal early) => new("week-7d", TimeSpan.FromDays(7), 0, 1990, early, "7 дней", "7 күн", "7 days");

    public static TariffPlan FourWeeks(EarlyRenewal early) => new("month-28d", TimeSpan.FromDays(28), 0, 4990, early, "28 дней", "28 күн", "28 days");

    public static TariffPlan Month(EarlyRenewal early) => new("month-1mo", TimeSpan.Zero, 1, 5490, early, "Месяц", "Ай", "Month");
}
