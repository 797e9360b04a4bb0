using System.Text.Json;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>One line of JSON in, one line out.</summary>
internal sealed class ReadLineTests
{
    static readonly CarrierBook Book = CarrierBook.Read(BuiltInFiles.Carriers, [], new());
    static readonly ReadLine Line = new(Book, new(Book, Vocabulary.BuiltIn));

    [Test]
    public void Every_field_has_its_form()
    {
        var answer = Line.Process("""{"text":"Баланс: 1 250,50 тг. Бонусы: 10 тг. Тариф \"3 дня\" действует до 25.11.2026 14:00. Остаток 512 МБ","carrier":"kcell","country":"KZ","currency":null,"via":"ussd","sender":null,"received":"2026-11-20T10:00:00+05:00"}""");
        Assert.That(answer, Does.Not.Contain("\n"));
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(json.GetProperty("kind").GetString(), Is.EqualTo("balance"));
            Assert.That(json.GetProperty("balance").GetRawText(), Is.EqualTo("""{"amount":"1250.50","currency":"KZT"}"""));
            Assert.That(json.GetProperty("pots").GetRawText(), Is.EqualTo("""[{"name":"bonus","amount":"10","unit":"KZT"}]"""));
            Assert.That(json.GetProperty("validUntil").GetString(), Is.EqualTo("2026-11-25"));
            Assert.That(json.GetProperty("validTime").GetString(), Is.EqualTo("14:00"));
            Assert.That(json.GetProperty("dataLeftMb").GetDecimal(), Is.EqualTo(512));
            Assert.That(json.GetProperty("sure").GetDouble(), Is.InRange(0.5, 1));
            Assert.That(json.GetProperty("why").GetString(), Does.Contain("balance by"));
        });
        foreach (var absent in new[] { "refusal", "amount", "number", "options", "validDays", "retryAfter", "unlimited", "minutesLeft" })
            Assert.That(json.TryGetProperty(absent, out _), Is.False, absent);
    }

    [Test]
    public void A_refusal_a_menu_and_a_number_have_their_form()
    {
        Assert.That(Line.Process("""{"text":"Недостаточно средств","country":"KZ"}"""), Does.StartWith("""{"kind":"refused","refusal":"funds","sure":"""));
        Assert.That(Line.Process("""{"text":"1. Баланс\n2. Пакеты"}"""), Does.StartWith("""{"kind":"menu","options":[{"reply":"1","text":"Баланс"},{"reply":"2","text":"Пакеты"}],"""));
        Assert.That(Line.Process("""{"text":"Ваш номер +7 701 000 00 00"}"""), Does.StartWith("""{"kind":"notice","number":"+77010000000","""));
        Assert.That(Line.Process("""{"text":"???"}"""), Does.StartWith("""{"kind":"unreadable","sure":0,"""));
        Assert.That(Line.Process("""{"text":"Осталось 3 дня"}"""), Does.StartWith("""{"kind":"validity","validDays":3,"""));
        Assert.That(Line.Process("""{"text":"Balance: 5.00"}"""), Does.StartWith("""{"kind":"balance","balance":{"amount":"5.00"},"""), "an amount whose currency nobody knows");
    }

    [Test]
    public void A_card_between_brands_is_read_by_what_they_share()
    {
        Assert.That(Line.Process("""{"text":"Баланс: 100","carrier":"activ|kcell"}"""), Does.Contain("KZT"));
        Assert.That(Line.Process("""{"text":"Баланс: 100","carrier":"activ|kcel"}"""), Does.Contain("no carrier file describes `kcel`; did you mean `kcell`?"));
    }

    [TestCase("")]
    [TestCase("not json")]
    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("{}")]
    [TestCase("""{"text":5}""")]
    [TestCase("""{"text":"\ud800"}""")]
    [TestCase("""{"text":"a","carrier":"nobody"}""")]
    [TestCase("""{"text":"a","via":"pigeon"}""")]
    [TestCase("""{"text":"a","received":"yesterday"}""")]
    [TestCase("""{"text":"a"} {"text":"b"}""")]
    public void A_bad_line_is_an_error_and_nothing_else(string line)
    {
        var json = JsonDocument.Parse(Line.Process(line)).RootElement;
        Assert.That(json.EnumerateObject().Select(field => field.Name), Is.EqualTo(new[] { "error" }));
        Assert.That(json.GetProperty("error").GetString(), Is.Not.Empty);
    }

    [Test]
    public void Only_the_first_four_thousand_characters_count()
    {
        var far = JsonSerializer.Serialize(new { text = new string('x', 4000) + " Баланс: 100 тг" });
        Assert.That(Line.Process(far), Does.StartWith("""{"kind":"unreadable"""));
        var near = JsonSerializer.Serialize(new { text = "Баланс: 100 тг " + new string('x', 100_000) });
        Assert.That(Line.Process(near), Does.StartWith("""{"kind":"balance"""));
    }
}
