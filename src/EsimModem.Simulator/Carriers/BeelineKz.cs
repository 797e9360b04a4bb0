namespace EsimModem.Simulator.Carriers;

/// <summary>Beeline Kazakhstan as the simulator plays it: one code for the money, another for the package; the words are made up.</summary>
internal static class BeelineKz
{
    public static readonly CarrierProfile Profile = new()
    {
        Key = "beeline-kz",
        Name = "Beeline KZ",
        Network = "40101",
        Issuer = "8999701",
        Sender = "Beeline",
        ConfirmsBySms = true,
        DateForm = "dd.MM.yy HH:mm",
        Language = Language.Ru,
        Codes =
        [
            new(
                "*102#",
                new("Ваш баланс {money} тг.", "Ваш баланс {money} тг."),
                new("Сіздің теңгеріміңіз {money} тг.", "Сіздің теңгеріміңіз {money} тг."),
                new("Your balance is {money} KZT.", "Your balance is {money} KZT.")),
            new(
                "*106#",
                new("Пакет действует до {until}. Остаток {data} МБ.", "Срок действия пакета истек {until}."),
                new("Пакет {until} дейін жарамды. Қалдығы {data} МБ.", "Пакет мерзімі {until} аяқталды."),
                new("Package is valid until {until}. {data} MB left.", "Package expired on {until}.")) { BySms = true },
        ],
        Plans =
        [
            Tariffs.ThreeDays(EarlyRenewal.Extends),
            Tariffs.Week(EarlyRenewal.Queues),
            Tariffs.FourWeeks(EarlyRenewal.Extends),
        ],
    };
}
