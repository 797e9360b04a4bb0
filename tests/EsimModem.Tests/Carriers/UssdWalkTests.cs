using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers;

/// <summary>The judge of a paid dialogue: picks by words, refuses what is dearer, and knows from where on it may have cost.</summary>
public class UssdWalkTests
{
    private const string Menu = "Выберите тариф:\n1. 3 дня - 990 тг\n2. 7 дней - 1 990 тг\n0. Назад";
    private const string Confirm = "Подтвердить: 3 дня, 990 тг?\n1. Да\n2. Нет";

    [Test]
    public void The_number_before_the_matching_line_is_answered_wherever_the_line_stands()
    {
        Assert.That(Walk().Hear(Menu, waits: true).Reply, Is.EqualTo("1"));
        Assert.That(Walk().Hear("Тариф:\n1. 7 дней - 1990 тг\n2. 30 дней - 4990 тг\n5) 3 дня - 990 тг", waits: true).Reply, Is.EqualTo("5"));
    }

    [Test]
    public void Up_to_the_last_reply_nothing_can_have_been_spent()
    {
        var walk = Walk();
        Assert.That(walk.MayHaveSpent, Is.False);
        walk.Hear(Menu, true);
        Assert.That(walk.MayHaveSpent, Is.False);
        walk.Hear(Confirm, true);
        Assert.That(walk.MayHaveSpent, Is.True);
        Assert.That(walk.Hear("Заявка принята. Ожидайте.", false).Kind, Is.EqualTo(UssdMoveKind.Accepted));
    }

    [Test]
    public void An_order_without_steps_spends_with_its_code() => Assert.That(new UssdWalk(Order("code: \"*200*1#\""), null).MayHaveSpent, Is.True);

    [Test]
    public void A_higher_price_than_the_plans_is_refused()
    {
        var move = Walk().Hear(Menu.Replace("990 тг", "1 290,00 тг", StringComparison.Ordinal), true);
        Assert.That((move.Kind, move.Reply), Is.EqualTo((UssdMoveKind.TooDear, (string?)null)));
        Assert.That(move.Why, Does.Contain("1290.00 KZT"));
    }

    [TestCase("1. 3 дня 990 тг", false)]
    [TestCase("1. 3 дня за 990,50 тенге", true)]
    [TestCase("1. 3 дня - ₸1.290", true)]
    [TestCase("1. 3 дня (2 ГБ) 890 тг", false)]
    [TestCase("1. 3 дня - 1500", true)]
    [TestCase("1. 3 дня", false)]
    public void A_price_is_the_figure_beside_a_currency_or_the_last_one(string line, bool dearer) =>
        Assert.That(MenuLine.Dearer(line, new Money(990, "KZT")) is not null, Is.EqualTo(dearer));

    [Test]
    public void Another_menu_than_the_files_is_left_and_nothing_is_answered()
    {
        Assert.That(Walk().Hear("Акция! Подключите 5 ГБ за 500 тг?\n1. Да", true).Kind, Is.EqualTo(UssdMoveKind.Odd));
        Assert.That(Walk().Hear("Выберите тариф:\n1. 3 дня - 990 тг\n2. Ночь 3 дня - 590 тг", true).Kind, Is.EqualTo(UssdMoveKind.Odd), "two lines fit: no guess");
        Assert.That(Walk().Hear(Menu, waits: false).Kind, Is.EqualTo(UssdMoveKind.Odd));
    }

    [Test]
    public void A_refusal_is_heard_at_every_step_and_an_apology_is_no_success()
    {
        var walk = Walk();
        var move = walk.Hear("Недостаточно средств. Баланс: 100,00 тг.", false);
        Assert.That((move.Kind, move.Refusal), Is.EqualTo((UssdMoveKind.Refused, (RefusalKind?)RefusalKind.Funds)));
        walk.Hear(Menu, true);
        walk.Hear(Confirm, true);
        Assert.That(walk.Hear("Извините, сервис временно недоступен", false).Kind, Is.EqualTo(UssdMoveKind.Unclear));
    }

    [TestCase("*200#", true)]
    [TestCase("*200*1#", true)]
    [TestCase("*200*1*1#", true)]
    [TestCase("*200*9#", false)]
    [TestCase("*100#", false)]
    [TestCase("*2001#", false)]
    [TestCase("**21*77010000000#", true)]
    [TestCase("##002#", true)]
    [TestCase("*33*0000#", true)]
    [TestCase("**04*1234*4321*4321#", true)]
    [TestCase("*#21#", false)]
    [TestCase("*331*0000#", true)]
    public void A_person_may_not_dial_what_spends_or_changes_the_card(string code, bool forbidden) =>
        Assert.That(SpendingCodes.Forbidden(Some, Some.Plans[0], code, []) is not null, Is.EqualTo(forbidden));

    [Test]
    public void A_reply_may_not_be_such_a_code_either() =>
        Assert.That(SpendingCodes.Forbidden(Some, null, "*100#", ["1", "*200#"]), Is.Not.Null);

    private static Carrier Some { get; } = Read("""
        renew:
          ussd:
            code: "*200#"
            steps:
              - { expect: "тариф|Plan", pick: ["^.*\\b3 дня", "3 days"], price: true }
              - { expect: "Подтвердить|Confirm", reply: "1" }
            accepted: ["Заявка принята"]
            refused: [{ match: "Недостаточно средств", refusal: funds }]
          auto: { books: 00:00-04:00, status: { ussd: "*200*9#" } }
        """);

    private static UssdWalk Walk() => new(Some.Renew.Ussd!, new Money(990, "KZT"));

    private static UssdOrder Order(string fields) => Read($"renew: {{ ussd: {{ {fields} }} }}").Renew.Ussd!;

    private static Carrier Read(string renew)
    {
        var faults = new Faults();
        var book = CarrierBook.Read([new CarrierFile("some.yaml", $$"""
            carrier: some
            name: Some
            country: KZ
            zone: Asia/Almaty
            currency: KZT
            ask: [{ ussd: "*100#" }]
            plans: [{ plan: travel-3d, period: 72h, price: 990 KZT, early: extends }]
            {{renew}}
            """)], [], faults);
        return book.Find("some") ?? throw new AssertionException(string.Join('\n', faults));
    }
}
