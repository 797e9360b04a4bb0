namespace EsimModem.Simulator.Carriers;

/// <summary>Tele2 Kazakhstan as the simulator plays it: cards with twenty digits, no words for codes it does not know; the words are made up.</summary>
internal static class Tele2Kz
{
    public static readonly CarrierProfile Profile = new()
    {
        Key = "tele2-kz",
        Name = "Tele2 KZ",
        Network = "40177",
        Issuer = "8999777",
        IccidLength = 20,
        RefusesUnknown = true,
        Sender = "Tele2",
        Language = Language.En,
        Codes =
        [
            new(
                "*111#",
                new("Баланс: {money} тг. Действует до {until}.", "Баланс: {money} тг. Срок действия истек {until}."),
                new("Теңгерім: {money} тг. {until} дейін жарамды.", "Теңгерім: {money} тг. Мерзімі {until} аяқталды."),
                new("Balance: {money} KZT. Valid until {until}.", "Balance: {money} KZT. Expired on {until}.")),
        ],
        Plans =
        [
            Tariffs.ThreeDays(EarlyRenewal.Extends),
            Tariffs.Week(EarlyRenewal.Extends),
            Tariffs.FourWeeks(EarlyRenewal.Refused),
        ],
    };
}
