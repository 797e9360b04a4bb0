namespace EsimModem.Simulator.Carriers;

/// <summary>The words of orders in one language; all carriers of the country use the same.</summary>
internal sealed record MenuWords
{
    public static readonly MenuWords Ru = new()
    {
        Currency = "тг",
        Choose = "Выберите тариф:",
        Back = "0. Назад",
        Confirm = "Подтвердить: {0}, {1} тг?\n1. Да\n2. Нет",
        Accepted = "Заявка принята. Ожидайте.",
        NoMoney = "Недостаточно средств. Баланс: {0} тг.",
        AlreadyOn = "Тариф уже подключен. Повторите позже.",
        Unavailable = "Услуга сейчас временно недоступна, повторите позднее.",
        Cancelled = "Заявка отменена.",
        WrongChoice = "Неверный выбор.",
        Unknown = "Неизвестный запрос",
        AutoOn = "Автопродление включено.",
        AutoOff = "Автопродление выключено.",
        Blocked = "Номер заблокирован.",
        AnswerComes = "Ваш запрос принят. Ответ будет отправлен по SMS.",
        Renewed = "Пакет \"{0}\" продлен до {1}.",
        ToppedUp = "Счет пополнен на {0} тг.",
    };

    public static readonly MenuWords Kk = new()
    {
        Currency = "тг",
        Choose = "Тарифті таңдаңыз:",
        Back = "0. Артқа",
        Confirm = "Растаймын: {0}, {1} тг?\n1. Иә\n2. Жоқ",
        Accepted = "Өтінім қабылданды. Күтіңіз.",
        NoMoney = "Қаражат жеткіліксіз. Теңгерім: {0} тг.",
        AlreadyOn = "Тариф қосылған. Кейінірек қайталаңыз.",
        Unavailable = "Қызмет уақытша қолжетімсіз. Кейінірек көріңіз.",
        Cancelled = "Өтінім тоқтатылды.",
        WrongChoice = "Таңдау қате.",
        Unknown = "Белгісіз сұраныс",
        AutoOn = "Автоұзарту қосулы.",
        AutoOff = "Автоұзарту өшірулі.",
        Blocked = "Нөмір бұғатталған.",
        AnswerComes = "Сұрау қабылданды. Жауап SMS арқылы келеді.",
        Renewed = "\"{0}\" пакеті {1} дейін ұзартылды.",
        ToppedUp = "Шотыңыз {0} тг толықтырылды.",
    };

    public static readonly MenuWords En = new()
    {
        Currency = "KZT",
        Choose = "Choose a plan:",
        Back = "0. Back",
        Confirm = "Confirm: {0}, {1} KZT?\n1. Yes\n2. No",
        Accepted = "Request accepted. Please wait.",
        NoMoney = "Not enough money. Balance: {0} KZT.",
        AlreadyOn = "The plan is already on. Try later.",
        Unavailable = "The service is not available now. Try later.",
        Cancelled = "Request cancelled.",
        WrongChoice = "Wrong choice.",
        Unknown = "Unknown request",
        AutoOn = "Auto-renewal is on.",
        AutoOff = "Auto-renewal is off.",
        Blocked = "The number is blocked.",
        AnswerComes = "Request accepted. The answer will be sent by SMS.",
        Renewed = "Package \"{0}\" is renewed until {1}.",
        ToppedUp = "Your account was topped up with {0} KZT.",
    };

    public required string Currency { get; init; }

    public required string Choose { get; init; }

    public required string Back { get; init; }

    public required string Confirm { get; init; }

    public required string Accepted { get; init; }

    public required string NoMoney { get; init; }

    public required string AlreadyOn { get; init; }

    public required string Unavailable { get; init; }

    public required string Cancelled { get; init; }

    public required string WrongChoice { get; init; }

    public required string Unknown { get; init; }

    public required string AutoOn { get; init; }

    public required string AutoOff { get; init; }

    public required string Blocked { get; init; }

    public required string AnswerComes { get; init; }

    public required string Renewed { get; init; }

    public required string ToppedUp { get; init; }

    public static MenuWords In(Language language, Wording wording) => wording switch
    {
        Wording.NewMenus => NewWords.Menu(language, In(language)),
        Wording.NewAcceptance => NewWords.Accepting(language, In(language)),
        _ => In(language),
    };

    public static MenuWords In(Language language) => language switch
    {
        Language.Ru => Ru,
        Language.Kk => Kk,
        _ => En,
    };
}
