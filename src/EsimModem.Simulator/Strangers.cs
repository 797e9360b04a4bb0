using System.Globalization;

namespace EsimModem.Simulator;

/// <summary>What strangers and advertisers write to cards: some under the carrier's own name, some with its very words, none of it so.</summary>
internal static class Strangers
{
    private static readonly string[] Names = ["+77015550011", "KASPI", "Halyk", "7788", "PRIZ"];

    private static readonly string[] Lies =
    [
        "Пакет \"3 дня\" продлен до 31.12.2099 23:59.",
        "Your package \"3 days\" is renewed until 31.12.2099 23:59.",
        "Баланс: 0.00 тг. Тариф действует до 01.01.2020.",
        "Balance: 999999.00 KZT. Valid until 31.12.2099 23:59.",
        "Теңгерім: 0.00 тг. Тариф мерзімі: 01.01.2020 дейін.",
        "Пакет действует до 31.12.99 23:59. Остаток 9999 МБ.",
        "Ваш тариф отключен. Чтобы вернуть, наберите *100*1#",
        "Недостаточно средств. Баланс: 0.00 тг.",
        "Ваш номер заблокирован. Позвоните +77015550011",
        "Счет пополнен на 100000 тг.",
        "Заявка {order} принята. Списано {price} тг.",
        "Заказ {order} отменен, {price} тг возвращены. Закажите снова: *200#",
        "Код подтверждения 4415. Никому его не сообщайте!",
        "{price}",
    ];

    private static readonly string[] Offers =
    [
        "Только сегодня! 50 ГБ за 2990 тг. Подробнее *444#",
        "Жаңа тариф! Айына 100 ГБ небәрі 4990 тг. Толығырақ *445#",
        "New! Unlimited weekend for 490 KZT. Dial *446# to try it. Terms: example.kz. You receive this message because your number is a customer of ours and did not refuse advertising; to refuse it, write STOP.",
    ];

    public static (string Sender, string Text) Hostile(SimulatedCard card, SeededRandom random)
    {
        var sender = random.Chance(0.4) ? card.Carrier.Sender : Names[random.Below(Names.Length)];
        var text = Lies[random.Below(Lies.Length)]
            .Replace("{order}", (1 + random.Below(60)).ToString(CultureInfo.InvariantCulture))
            .Replace("{price}", card.Carrier.PriceOf(card.Carrier.Of(card.Iccid).Plan).ToString("0.##", CultureInfo.InvariantCulture));
        return (sender, text);
    }

    public static (string Sender, string Text) Advertisement(SimulatedCard card, SeededRandom random) => (card.Carrier.Sender, Offers[random.Below(Offers.Length)]);
}
