namespace EsimModem.Simulator.Carriers;

/// <summary>The words to which a carrier changes over night, and the lines of a carrier file by which they can be read.</summary>
internal static class NewWords
{
    /// <summary>What an owner adds to the lists of a carrier file for new menus: the old piece and the one that takes its place.</summary>
    public static readonly (string Old, string New)[] Menus =
    [
        ("Тариф|Plan", "Тариф|Plan|предложения|ұсыныстар|offers"),
        ("Подтвердить|Растаймын|Confirm", "Подтвердить|Растаймын|Confirm|Согласны|Келісесіз бе|Agreed"),
    ];

    public static readonly (string Old, string New) Acceptance =
        ("\"Request accepted\"]", "\"Request accepted\", \"взят в работу\", \"жұмысқа алынды\", \"being worked on\"]");

    public const string Answers = """

        read:
          - { kind: balance, match: "Средства на номере {balance:money}" }
          - { kind: validity, match: "Пакет работает по {validUntil:date} {validTime:time}" }
          - { kind: validity, match: "Пакет закончился {validUntil:date} {validTime:time}" }
          - { kind: balance, match: "Нөмірдегі қаржы {balance:money}" }
          - { kind: validity, match: "Қызмет {validUntil:date} {validTime:time} аралығында істейді" }
          - { kind: validity, match: "Қызмет {validUntil:date} {validTime:time} бітті" }
          - { kind: balance, match: "Funds on number {balance:money}" }
          - { kind: validity, match: "Service lasts to {validUntil:date} {validTime:time}" }
          - { kind: validity, match: "Service was over {validUntil:date} {validTime:time}" }

        """;

    public static Sentence In(Language language, Sentence usual) => new(Say(language, usual.Active, running: true), Say(language, usual.Ended, running: false));

    public static MenuWords Menu(Language language, MenuWords usual) => language switch
    {
        Language.Ru => usual with { Choose = "Доступные предложения:", Confirm = "Согласны: {0}, {1} тг?\n1. Да\n2. Нет" },
        Language.Kk => usual with { Choose = "Қолжетімді ұсыныстар:", Confirm = "Келісесіз бе: {0}, {1} тг?\n1. Иә\n2. Жоқ" },
        _ => usual with { Choose = "Our offers:", Confirm = "Agreed: {0}, {1} KZT?\n1. Yes\n2. No" },
    };

    public static MenuWords Accepting(Language language, MenuWords usual) => usual with
    {
        Accepted = language switch
        {
            Language.Ru => "Ваш запрос взят в работу.",
            Language.Kk => "Сұрауыңыз жұмысқа алынды.",
            _ => "Your wish is being worked on.",
        },
    };

    private static string Say(Language language, string usual, bool running)
    {
        var (money, during, ended) = language switch
        {
            Language.Ru => ("Средства на номере {money} тг. ", "Пакет работает по {until} вкл.", "Пакет закончился {until}."),
            Language.Kk => ("Нөмірдегі қаржы {money} тг. ", "Қызмет {until} аралығында істейді.", "Қызмет {until} бітті."),
            _ => ("Funds on number {money} KZT. ", "Service lasts to {until} incl.", "Service was over {until}."),
        };
        return ((usual.Contains("{money}") ? money : "") + (usual.Contains("{until}") ? running ? during : ended : "")).Trim();
    }
}
