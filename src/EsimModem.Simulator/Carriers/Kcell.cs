namespace EsimModem.Simulator.Carriers;

/// <summary>Kcell as the simulator plays it; the words are made up.</summary>
internal static class Kcell
{
    public static readonly CarrierProfile Profile = new()
    {
        Key = "kcell",
        Name = "Kcell",
        Network = "40102",
        Issuer = "8999702",
        Thousands = " ",
        Decimal = ",",
        Sender = "Kcell",
        Language = Language.Ru,
        Codes =
        [
            new(
                "*100#",
                new("Баланс: {money} тг. Тариф \"{plan}\" действует до {until}.", "Баланс: {money} тг. Тариф \"{plan}\": срок действия истек {until}."),
                new("Теңгерім: {money} тг. \"{plan}\" тарифі {until} дейін жарамды.", "Теңгерім: {money} тг. \"{plan}\" тарифінің мерзімі {until} аяқталды."),
                new("Balance: {money} KZT. Plan \"{plan}\" is valid until {until}.", "Balance: {money} KZT. Plan \"{plan}\" expired on {until}.")),
        ],
        Plans =
        [
            Tariffs.ThreeDays(EarlyRenewal.Extends),
            Tariffs.Week(EarlyRenewal.Extends),
            Tariffs.FourWeeks(EarlyRenewal.Extends),
            Tariffs.Month(EarlyRenewal.Extends),
        ],
    };
}
