using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Orders;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>What the reader makes of texts, with a carrier, with a country, with neither.</summary>
internal sealed class ReplyReaderTests
{
    static readonly CarrierBook Book = CarrierBook.Read(BuiltInFiles.Carriers, [], new());
    static readonly ReplyReader Reader = new(Book, Vocabulary.BuiltIn);
    static readonly DateTimeOffset Received = DateTimeOffset.Parse("2026-11-20T10:00:00+05:00", CultureInfo.InvariantCulture);

    static Reading Read(string text, string carrier = "kcell") => Reader.Read(new(text) { Carriers = [Book.Find(carrier)!], Received = Received });

    [TestCase("kcell", "Баланс: 1 250,50 тг. Тариф \"3 дня\" действует до 25.11.2026 14:00.")]
    [TestCase("kcell", "баланс:1250.50тг.\r\nТариф \"3 дня\" действует до 25.11.26, 14:00")]
    [TestCase("kcell", "Баланс: 1\u00a0250,50\u202f₸. Срок действия тарифа до 25.11.2026 14:00")]
    [TestCase("kcell", "БАЛАНС 1250.50 KZT. ТАРИФ ДЕЙСТВУЕТ ДО 25.11.2026 14:00")]
    [TestCase("kcell", "На Вашем счёте 1250,50 тенге. Пакет действителен до 14:00 25.11.2026")]
    [TestCase("kcell", "Ваш баланс составляет 1 250.5 тг.; тариф оплачен до 25 ноября 2026 г. 14:00")]
    [TestCase("activ", "Теңгерім: 1250.50 тг. Тариф мерзімі: 25.11.2026 14:00 дейін.")]
    [TestCase("activ", "Балансыңыз 1250,50 теңге. Тарифіңіз 25.11.2026 14:00 дейін жарамды")]
    [TestCase("activ", "Шотыңызда 1 250,50 ₸ бар. Мерзімі 2026 жылғы 25 қараша 14:00 дейін")]
    [TestCase("tele2-kz", "Balance: 1250.50 KZT. Valid until 25.11.2026 14:00.")]
    [TestCase("tele2-kz", "Your balance is KZT 1,250.50. Your plan expires on 25 Nov 2026 at 2:00 pm")]
    [TestCase("altel", "Vash balans 1250.50 tg. Paket do 25.11.2026 14:00")]
    public void A_statement_is_read_however_it_is_worded(string carrier, string text)
    {
        var reading = Read(text, carrier);
        Assert.That(reading.Kind, Is.EqualTo(ReadingKind.Balance), reading.Why);
        Assert.That(reading.Balance, Is.EqualTo(new Money(1250.50m, "KZT")), reading.Why);
        Assert.That(reading.ValidUntil?.ToString(), Is.EqualTo("2026-11-25 14:00"), reading.Why);
        Assert.That(reading.ValidUntil!.PlannedAs, Is.EqualTo(Received.AddDays(5).AddHours(4)));
    }

    [Test]
    public void A_day_without_a_time_is_planned_from_its_beginning_and_shown_to_its_end()
    {
        var until = Read("Пакет действует до 25.11.2026").ValidUntil!;
        Assert.That(until.Time, Is.Null);
        Assert.That(until.PlannedAs, Is.EqualTo(DateTimeOffset.Parse("2026-11-25T00:00+05:00", CultureInfo.InvariantCulture)));
        Assert.That(until.ShownUntil, Is.EqualTo(DateTimeOffset.Parse("2026-11-26T00:00+05:00", CultureInfo.InvariantCulture)));
        Assert.That(until.PlannedAs.Offset, Is.EqualTo(TimeSpan.FromHours(5)));
    }

    [Test]
    public void Twenty_four_hours_are_the_end_of_the_day()
    {
        var until = Read("Пакет действует до 25.11.2026 24:00").ValidUntil!;
        Assert.That((until.Day, until.WrittenTime), Is.EqualTo((new DateOnly(2026, 11, 25), "24:00")));
        Assert.That(until.PlannedAs, Is.EqualTo(DateTimeOffset.Parse("2026-11-26T00:00+05:00", CultureInfo.InvariantCulture)));
        Assert.That(until.ShownUntil, Is.EqualTo(until.PlannedAs));
    }

    [Test]
    public void What_is_left_is_counted_from_when_it_was_said()
    {
        Assert.That(Read("Осталось 72 часа").Ends!.PlannedAs, Is.EqualTo(Received.AddHours(72)));
        Assert.That(Read("Осталось 3 дня").Ends!.ToString(), Is.EqualTo("2026-11-23"));
        Assert.That(Reader.Read(new("Осталось 3 дня")), Has.Property("ValidDays").EqualTo(3).And.Property("Ends").Null);
    }

    [Test]
    public void Two_rules_that_differ_leave_the_field_out_and_only_that()
    {
        var reading = Read("Баланс: 100 тг. На вашем счете 90 тг. Пакет действует до 25.11.2026");
        Assert.That(reading.Balance, Is.Null);
        Assert.That(reading.ValidUntil?.ToString(), Is.EqualTo("2026-11-25"));
        Assert.That(reading.Why, Does.Contain("balance left out"));
        Assert.That(Read("Баланс: 100 тг. На вашем счете 100,00 тг.").Balance, Is.EqualTo(new Money(100, "KZT")), "the same amount twice is one amount");
    }

    [Test]
    public void Two_ends_that_differ_are_no_end() =>
        Assert.That(Read("Пакет действует до 25.11.2026. Тариф действует до 25.11.2027").ValidUntil, Is.Null);

    [Test]
    public void The_end_of_a_package_goes_before_that_of_the_number() =>
        Assert.That(Read("Номер действует до 25.11.2027. Пакет действует до 25.11.2026").ValidUntil?.ToString(), Is.EqualTo("2026-11-25"));

    [Test]
    public void A_carriers_own_rule_goes_before_the_languages()
    {
        const string own = "carrier: own\ncountry: KZ\nzone: Asia/Almaty\ncurrency: KZT\nread: [{ kind: balance, match: \"Остаток основной {balance:money}\" }, { kind: balance, match: \"Итог {balance:money}\" }]\n";
        var book = SomeCarriers.Read([], [own]).Book;
        var reader = new ReplyReader(book, Vocabulary.BuiltIn);
        Reading Of(string text) => reader.Read(new(text) { Carriers = book.All });
        Assert.That(Of("Баланс 5 тг. Остаток основной 7 тг.").Balance, Is.EqualTo(new Money(7, "KZT")));
        Assert.That(Of("Баланс 5 тг. Остаток основной 7 тг. Итог 8 тг.").Balance, Is.Null, "nor does a language's rule decide between two of the carrier's own");
    }

    [Test]
    public void A_country_reads_by_the_rules_of_all_its_carriers()
    {
        var reading = Reader.Read(new("845.20 тг.") { Country = "KZ" });
        Assert.That(reading.Balance, Is.EqualTo(new Money(845.20m, "KZT")));
        Assert.That(Reader.Read(new("845.20")).Kind, Is.EqualTo(ReadingKind.Unreadable), "without a country nobody knows what it is");
    }

    [TestCase("5.00", "KZ", "KZT")]
    [TestCase("5.00 $", "CA", "CAD")]
    [TestCase("5.00 $", "KZ", "USD")]
    [TestCase("5.00 $", null, "XXX")]
    [TestCase("5.00 руб.", "BY", "BYN")]
    [TestCase("5.00 руб.", "RU", "RUB")]
    [TestCase("5.00 som", "KG", "KGS")]
    [TestCase("5.00 тг", null, "KZT")]
    [TestCase("5.00", null, "XXX")]
    [TestCase("5.00", "ZZ", "XXX")]
    public void The_currency_is_the_texts_then_the_countrys(string amount, string? country, string currency) =>
        Assert.That(Reader.Read(new($"Balance: {amount}") { Country = country }).Balance!.Currency, Is.EqualTo(currency));

    [Test]
    public void The_currency_that_the_asker_gives_stands_behind_the_carriers()
    {
        Assert.That(Reader.Read(new("Balance: 5.00") { Currency = "UZS", Country = "KZ" }).Balance!.Currency, Is.EqualTo("UZS"));
        Assert.That(Reader.Read(new("Balance: 5.00") { Currency = "UZS", Carriers = [Book.Find("kcell")!] }).Balance!.Currency, Is.EqualTo("KZT"));
    }

    [TestCase("Позвоните +7 701 000 00 00 и пополните баланс 87010000000")]
    [TestCase("Баланс 87010000000")]
    [TestCase("Код подтверждения 4821. Никому не сообщайте")]
    [TestCase("KZ86125KZT5004100100")]
    [TestCase("Баланс: временно недоступен до 9")]
    [TestCase("Подключите пакет 10 ГБ за 1990 тг, действует 30 дней! Наберите *590#")]
    [TestCase("Пополните баланс на 500 тг до 25.11.2026 и получите 5 ГБ")]
    [TestCase("Баланс счёта смотрите по *100#")]
    [TestCase("Промокод 2026-11-25. Скидка 50%")]
    [TestCase("Акция продлена до 31.12.2026! Баланс 3.0")]
    [TestCase("Лимит баланса 500 тг")]
    [TestCase("6,77 руб./сут баланс 6,77 руб./сут")]
    public void Digits_of_other_things_are_never_money_or_an_end(string text)
    {
        var reading = Read(text);
        Assert.That((reading.Balance is null || text.EndsWith("Баланс 3.0", StringComparison.Ordinal), reading.ValidUntil, reading.DataLeftMb), Is.EqualTo((true, (Expiry?)null, (decimal?)null)), reading.Why);
    }

    [TestCase("Недостаточно средств. Баланс: 100,00 тг.", RefusalKind.Funds)]
    [TestCase("Қаражат жеткіліксіз", RefusalKind.Funds)]
    [TestCase("Insufficient balance", RefusalKind.Funds)]
    [TestCase("Услуга сейчас временно недоступна, повторите позднее.", RefusalKind.Unavailable)]
    [TestCase("Ваш номер заблокирован", RefusalKind.Blocked)]
    [TestCase("Тариф \"3 дня\" не продлен", RefusalKind.Other)]
    public void A_refusal_is_no_success_and_says_why(string text, RefusalKind refusal)
    {
        var reading = Read(text);
        Assert.That((reading.Kind, reading.Refusal), Is.EqualTo((ReadingKind.Refused, (RefusalKind?)refusal)), reading.Why);
    }

    [TestCase("Заявка принята. Ожидайте.")]
    [TestCase("Өтінім қабылданды")]
    [TestCase("Request accepted")]
    [TestCase("Тариф будет подключен. Ваша заявка принята")]
    public void Accepted_is_pending_and_not_renewed(string text) => Assert.That(Read(text).Kind, Is.EqualTo(ReadingKind.Pending));

    [TestCase("Автопродление включено.", true)]
    [TestCase("Автопродление выключено.", false)]
    [TestCase("Автоұзарту қосылды", true)]
    [TestCase("Автоұзарту өшірілді", false)]
    [TestCase("Auto-renewal is on", true)]
    [TestCase("Auto-renewal: off", false)]
    [TestCase("Автопродление", null)]
    public void Whether_the_carrier_renews_by_itself_is_told(string text, bool? renews) => Assert.That(Read(text).AutoRenews, Is.EqualTo(renews));

    [Test]
    public void A_menu_has_its_options_and_its_header_is_read()
    {
        var reading = Reader.Read(new("Баланс: 100 тг\n1. Пакеты 5 ГБ\n2) Тариф\n3 - Баланс 200 тг\n0: Назад") { Carriers = [Book.Find("kcell")!] });
        Assert.That(reading.Options, Is.EqualTo(new MenuOption[] { new("1", "Пакеты 5 ГБ"), new("2", "Тариф"), new("3", "Баланс 200 тг"), new("0", "Назад") }));
        Assert.That((reading.Kind, reading.Balance), Is.EqualTo((ReadingKind.Balance, new Money(100, "KZT"))));
        Assert.That(Read("1. Баланс\n2. Пакеты").Kind, Is.EqualTo(ReadingKind.Menu));
        Assert.That(MenuReader.Options(new("1 Баланс\n2 Пакеты"), isWaiting: true), Has.Count.EqualTo(2), "where the network waits, two will do");
        Assert.That(MenuReader.Options(new("1 Баланс\n2 Пакеты"), isWaiting: false), Is.Empty);
        Assert.That(Read("1 Баланс\n2 Пакеты\n3 Тариф\n0 Назад").Options, Has.Count.EqualTo(4), "lines that count from one");
        Assert.That(Read("3 Баланс\n1 Пакеты\n2 Тариф").Options, Is.Empty);
        Assert.That(Read("25.11.2026\n26.11.2026").Options, Is.Empty);
        Assert.That(Read("1.50 тг\n2.50 тг").Options, Is.Empty);
    }

    [TestCase("Баланс: 5 тг. 1.Пакеты 2-Тариф 3) Услуги, 0.Выход", "1=Пакеты|2=Тариф|3=Услуги|0=Выход", 5)]
    [TestCase("1.Balance 2.Data packs\n3.Loans\nReply with a number", "1=Balance|2=Data packs|3=Loans", null)]
    [TestCase("1.Balance 2.Data packs", "", null)]
    [TestCase("1.Balance 3.Data packs 2.Loans", "", null)]
    [TestCase("Баланс: 5 тг. 1. 100 МБ 2. 200 МБ 3. 300 МБ", "", 5)]
    [TestCase("1 Баланс\n2 Пакеты", "", null)]
    public void A_menu_may_stand_in_a_row(string text, string options, double? balance)
    {
        var reading = Read(text);
        Assert.That(string.Join('|', reading.Options.Select(option => $"{option.Reply}={option.Text}")), Is.EqualTo(options));
        Assert.That((double?)reading.Balance?.Amount, Is.EqualTo(balance), reading.Why);
    }

    [TestCase("")]
    [TestCase("   \r\n")]
    [TestCase("\0\0")]
    [TestCase("????")]
    [TestCase("Initiating Release")]
    public void What_says_nothing_is_unreadable_and_never_zero(string text)
    {
        var reading = Read(text);
        Assert.That((reading.Kind, reading.Balance, reading.Sure), Is.EqualTo((ReadingKind.Unreadable, (Money?)null, 0.0)));
    }

    [Test]
    public void Zero_is_a_number() => Assert.That(Read("Баланс: 0.00 тг").Balance, Is.EqualTo(new Money(0, "KZT")));

    [TestCase("Баланс\n2. Пакеты", null)]
    [TestCase("Баланс\n2 Пакеты", null)]
    [TestCase("Баланс:\n2 тг", 2)]
    [TestCase("Баланс:\n  2.50\nТариф", 2.5)]
    public void The_number_of_a_line_is_no_amount(string text, double? amount) => Assert.That((double?)Read(text).Balance?.Amount, Is.EqualTo(amount));

    [Test]
    public void An_invalid_day_is_left_out_and_the_rest_stays()
    {
        var reading = Read("Баланс: 100 тг. Пакет действует до 31.02.2026");
        Assert.That((reading.Balance, reading.ValidUntil), Is.EqualTo((new Money(100, "KZT"), (Expiry?)null)));
    }

    [Test]
    public void A_text_of_a_modem_is_read_as_it_comes()
    {
        var text = new CarrierText("8999702000000000001", "Баланс: 45 тг", "raw", Via.Ussd, null, Received);
        var reading = Reader.Read(ReplyQuery.Of(text, Book.Guess(null, "8999702000000000001", "40102")));
        Assert.That(reading.Balance, Is.EqualTo(new Money(45, "KZT")));
    }

    [Test]
    public void Rubbish_of_every_kind_is_survived()
    {
        var random = new Random(11);
        string[] bits = ["Баланс", " ", ":", "1", "250", ",", ".", "50", " тг", "до ", "25", "/", "-", "\n", "минус ", "$", "ГБ", "*100#", "\u202f", "Valid until ", "дейін", "(", "24:00", "99999999999999999999", "ё", "\ud83d", "%"];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => bits[random.Next(bits.Length)]));
            Assert.That(() => Read(text), Throws.Nothing, text);
        }
    }
}
