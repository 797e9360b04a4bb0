namespace EsimModem.Simulator;

/// <summary>A plan as a carrier sells it; the names are those that its menus print.</summary>
public sealed record TariffPlan(string Key, TimeSpan Period, int Months, decimal Price, EarlyRenewal Early, string Ru, string Kk, string En)
{
    public string NameIn(Language language) => language switch
    {
        Language.Ru => Ru,
        Language.Kk => Kk,
        _ => En,
    };

    /// <summary>The end of a period that starts then, to the minute as the carrier prints it.</summary>
    internal DateTimeOffset EndFrom(DateTimeOffset start) =>
        Carriers.CarrierTime.ToTheMinute(start.ToOffset(Carriers.CarrierTime.Zone).AddMonths(Months) + Period);
}
