using EsimModem.Carriers;
using EsimModem.Carriers.Orders;

namespace EsimModem.Tests.Carriers.Orders;

/// <summary>A menu is answered by its words, never by position, and what may have spent is told from what surely has not.</summary>
internal sealed class UssdWalkTests
{
    const string Menu = "Тариф:\n1. 7 дней - 1990 тг\n2. 3 дня - 990 тг\n0. Назад";
    const string Confirm = "Подтвердить? 1-Да 2-Нет";
    static readonly Money Price = new(990, "KZT");
    static readonly UssdOrder Order = SomeCarriers.Kcell.Renew.Ussd!;

    static (UssdMove Move, bool MayHaveSpent) Walk(params string[] waiting) => Walk(Order, Price, waiting, null);

    static (UssdMove Move, bool MayHaveSpent) Ends(string last, params string[] before) => Walk(Order, Price, before, last);

    static (UssdMove Move, bool MayHaveSpent) Walk(UssdOrder order, Money? price, string[] waiting, string? last)
    {
        var walk = new UssdWalk(order, price);
        UssdMove? move = null;
        foreach (var words in waiting)
            move = walk.Hear(words, waits: true);
        move = last is null ? move : walk.Hear(last, waits: false);
        return (move!, walk.MayHaveSpent);
    }

    [TestCase(Menu, "2")]
    [TestCase("Plan\n5) 3 days 990 KZT\n6) 7 days 1990 KZT", "5")]
    [TestCase("Тариф\n4 - 3 күн 990 тг", "4")]
    [TestCase("Тариф: 1.Неделя 1500 тг 2.Пакет 3 дня 990 тг 3.Месяц 5000 тг", "2")]
    [TestCase("Тариф\n4 3 күн 990 тг", "4")]
    [TestCase("Тариф\n12: 3 дня", "12")]
    public void The_number_before_the_line_is_answered(string menu, string reply)
    {
        var (move, spent) = Walk(menu);
        Assert.That((move.Kind, move.Reply, spent), Is.EqualTo((UssdMoveKind.Reply, reply, false)));
    }

    [Test]
    public void The_last_reply_may_spend()
    {
        var (move, spent) = Walk(Menu, Confirm);
        Assert.That((move.Kind, move.Reply, spent), Is.EqualTo((UssdMoveKind.Reply, "1", true)));
    }

    [Test]
    public void A_changed_menu_is_left_while_nothing_may_have_spent()
    {
        foreach (var (move, spent) in new[] { Walk("Главное меню\n1. 3 дня"), Walk(Menu, "Новые условия. 1-Согласен"), Ends("Сервис недоступен") })
            Assert.That((move.Kind, spent), Is.EqualTo((UssdMoveKind.Odd, false)), move.Why);
    }

    [Test]
    public void Of_a_menu_of_which_a_part_came_nothing_is_answered()
    {
        var walk = new UssdWalk(Order, Price);
        Assert.That((walk.HearPart(waits: true).Kind, walk.MayHaveSpent), Is.EqualTo((UssdMoveKind.Odd, false)));
        walk.Hear(Menu, waits: true);
        Assert.That((walk.HearPart(waits: true).Kind, walk.MayHaveSpent), Is.EqualTo((UssdMoveKind.Odd, false)), "it still waits");
        Assert.That((walk.HearPart(waits: false).Kind, walk.MayHaveSpent), Is.EqualTo((UssdMoveKind.Unclear, true)), "it ended by itself behind a price");
    }

    [Test]
    public void A_part_of_the_last_words_says_neither_yes_nor_no()
    {
        var walk = new UssdWalk(Order, Price);
        walk.Hear(Menu, waits: true);
        walk.Hear(Confirm, waits: true);
        Assert.That(walk.HearPart(waits: false).Kind, Is.EqualTo(UssdMoveKind.Unclear));
    }

    [Test]
    public void An_odd_answer_after_the_last_reply_is_unclear()
    {
        foreach (var (move, spent) in new[] { Ends("Спасибо!", Menu, Confirm), Walk(Menu, Confirm, "Оцените нас от 1 до 5"), Ends("", Menu, Confirm), Ends("Заявка принята. Недостаточно средств", Menu, Confirm) })
            Assert.That((move.Kind, spent), Is.EqualTo((UssdMoveKind.Unclear, true)), move.Why);
    }

    [Test]
    public void A_dialogue_that_ends_by_itself_after_a_priced_line_may_have_spent()
    {
        var (move, spent) = Ends("Готово", Menu);
        Assert.That((move.Kind, spent), Is.EqualTo((UssdMoveKind.Odd, true)));
        Assert.That(Ends("Заявка принята", Menu).Move.Kind, Is.EqualTo(UssdMoveKind.Accepted));
    }

    [TestCase("Тариф\n1. 3 дня - 1290 тг")]
    [TestCase("Тариф: 1.Неделя 500 тг 2.Пакет 3 дня 1290 тг 3.Месяц 800 тг")]
    [TestCase("Тариф: 1.Неделя 2.Месяц 3.Пакет 3 дня\nстоимость 1990 тг")]
    [TestCase("Тариф\n1. 3 дня 1 290 тг")]
    [TestCase("Тариф\n1. 3 дня - 1290")]
    [TestCase("Тариф\n1. 3 дня 990 тг + 100 тг... всего 1090 тг")]
    [TestCase("Тариф\n1. 3 дня $5")]
    [TestCase("Тариф\n1. 3 дня 990 руб")]
    public void A_line_that_asks_more_is_refused(string menu)
    {
        var (move, spent) = Walk(menu);
        Assert.That((move.Kind, move.Reply, spent), Is.EqualTo((UssdMoveKind.TooDear, (string?)null, false)), move.Why);
    }

    [TestCase("Тариф\n1. 3 дня - 1990*\n* с НДС")]
    [TestCase("Тариф\n1. 3 дня - 1 990-00 тг")]
    [TestCase("Тариф\n1. 3 дня\nстоимость 1990 тг\n0. Назад")]
    public void A_price_that_nobody_can_read_and_one_in_the_next_line_are_refused(string menu)
    {
        var (move, spent) = Walk(menu);
        Assert.That((move.Kind, spent), Is.EqualTo((UssdMoveKind.TooDear, false)), move.Why);
    }

    [TestCase("Пакет восстановлен до 20.12.2026. Если недостаточно средств, включится суточный пакет")]
    [TestCase("Недостаточно средств на бонусном счете. Тариф продлен")]
    public void After_what_may_have_spent_words_of_refusal_count_only_alone(string last)
    {
        var (move, spent) = Ends(last, Menu, Confirm);
        Assert.That((move.Kind, spent), Is.EqualTo((UssdMoveKind.Unclear, true)), move.Why);
    }

    [TestCase("Тариф\n1. 3 дня - 990 тг")]
    [TestCase("Тариф\n1. 3 дня - 990 тг\nБаланс: 5000 тг")]
    [TestCase("Тариф\n1. 3 дня 5 ГБ 100 мин 890 тг")]
    [TestCase("Тариф\n1. 3 дня")]
    [TestCase("Тариф\n1. 3 дня ₸990")]
    [TestCase("Тариф\n1. 3 дня KZT 990.00")]
    public void A_line_that_asks_the_price_or_less_is_taken(string menu) => Assert.That(Walk(menu).Move.Kind, Is.EqualTo(UssdMoveKind.Reply), Walk(menu).Move.Why);

    [TestCase("Тариф\n1. 23 дня - 990 тг")]
    [TestCase("Тариф\n1. 3 дня - 990 тг\n2. 3 дня ночь - 490 тг")]
    [TestCase("Тариф: 3 дня")]
    [TestCase("Тариф\n3 дня - 990 тг. Подключить?")]
    public void Where_not_exactly_one_line_fits_nothing_is_picked(string menu) => Assert.That(Walk(menu).Move.Kind, Is.EqualTo(UssdMoveKind.Odd));

    [Test]
    public void An_order_without_steps_spends_with_its_code()
    {
        var order = Order with { Steps = [] };
        Assert.That(new UssdWalk(order, null).MayHaveSpent, Is.True);
        Assert.That(Walk(order, Price, [], "accepted").Move.Kind, Is.EqualTo(UssdMoveKind.Accepted));
        Assert.That(Walk(order, Price, [], "Что-то").Move.Kind, Is.EqualTo(UssdMoveKind.Unclear));
    }

    [Test]
    public void A_refusal_is_heard_at_every_step()
    {
        foreach (var (move, _) in new[] { Ends("Недостаточно средств. Баланс: 100,00 тг."), Ends("Недостаточно средств", Menu), Ends("Недостаточно средств", Menu, Confirm), Walk("Недостаточно средств\n1. Пополнить") })
            Assert.That((move.Kind, move.Refusal), Is.EqualTo((UssdMoveKind.Refused, (RefusalKind?)RefusalKind.Funds)));
    }

    [TestCase("3 дня за 990,50 тенге", 990.50, "KZT")]
    [TestCase("3 дня - ₸1.290", 1290, "KZT")]
    [TestCase("3 дня (2 ГБ) 890 тг", 890, "KZT")]
    [TestCase("3 дня - 1500", 1500, "KZT")]
    [TestCase("от 490 до 990 тг", 990, "KZT")]
    [TestCase("USD 5", 5, "USD")]
    public void A_price_is_the_highest_figure_with_a_currency_or_the_highest_at_all(string line, double amount, string currency) =>
        Assert.That(MenuPrice.In(line, "KZT"), Is.EqualTo(new Money((decimal)amount, currency)));

    [Test]
    public void Without_a_price_to_compare_a_priced_menu_is_left() => Assert.That(Walk(Order, null, [Menu], null).Move.Kind, Is.EqualTo(UssdMoveKind.TooDear));

    [Test]
    public void Every_reply_after_a_price_may_spend()
    {
        var order = Order with { Steps = [Order.Steps[0], Order.Steps[1], Order.Steps[1]] };
        Assert.That(Walk(order, Price, [Menu], null).MayHaveSpent, Is.False);
        Assert.That(Walk(order, Price, [Menu, Confirm], null).MayHaveSpent, Is.True);
        Assert.That(Walk(order, Price, [Menu, Confirm, "?"], null), Is.EqualTo((new UssdMove(UssdMoveKind.Odd, "step 3: expects \"Подтвердить|Confirm\""), true)));
    }

    [Test]
    public void A_question_walks_its_menu()
    {
        var walk = new UssdWalk(SomeCarriers.Kcell.Ask[2].Steps);
        Assert.That(walk.Hear("Меню\n1 Баланс\n2 Пакеты", waits: true).Reply, Is.EqualTo("1"));
        Assert.That(new UssdWalk(SomeCarriers.Kcell.Ask[2].Steps).Hear("Добро пожаловать\n1 Баланс", waits: true).Kind, Is.EqualTo(UssdMoveKind.Odd));
    }
}
