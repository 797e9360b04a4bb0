namespace EsimModem.Simulator.Carriers;

/// <summary>activ, Kcell's sister brand on the same network and cards, as the simulator plays it; the words are made up.</summary>
internal static class Activ
{
    public static readonly CarrierProfile Profile = new()
    {
        Key = "activ",
        Name = "activ",
        Network = "40102",
        Issuer = "8999702",
        Sender = "activ",
        Language = Language.Kk,
        Codes =
        [
            new(
                "*100#",
                new("Баланс: {money} тг. Срок тарифа: до {until}.", "Баланс: {money} тг. Срок действия истек {until}."),
                new("Теңгерім: {money} тг. Тариф мерзімі: {until} дейін.", "Теңгерім: {money} тг. Тариф мерзімі {until} аяқталды."),
                new("Balance: {money} KZT. Plan term: valid until {until}.", "Balance: {money} KZT. Plan term expired on {until}.")),
        ],
        Plans =
        [
            Tariffs.ThreeDays(EarlyRenewal.Extends),
            Tariffs.Week(EarlyRenewal.Restarts),
            Tariffs.FourWeeks(EarlyRenewal.Queues),
        ],
    };
}
