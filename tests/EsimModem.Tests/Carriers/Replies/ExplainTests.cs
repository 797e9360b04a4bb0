using EsimModem.Carriers;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>The reader tells what it took each piece of a text for, and why it left out the rest.</summary>
internal sealed class ExplainTests
{
    const string File = """
        carrier: some
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40199"]
        ask: [{ ussd: "*100#" }]
        read:
          - { kind: balance, match: "Кошелёк: {balance:money}" }
          - { kind: notice, match: "порог {none:money}" }
        """;

    static readonly CarrierBook Book = CarrierBook.Read([new("some.yaml", File)], [], new());

    static Explanation Explain(string text) =>
        SomeWords.Reader(Book).Explain(new(text) { Carriers = [Book.Find("some")!], Received = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)) });

    static string[] Told(Explanation explained) =>
        [.. explained.Steps.Select(step => $"{explained.Text[step.Start..step.End]} = {step.Means}{(step.Value is null ? "" : $" {step.Value}")}{(step.LeftOut is null ? "" : $" ({step.LeftOut})")}")];

    [Test]
    public void Each_piece_has_its_place_its_meaning_and_who_said_so()
    {
        var explained = Explain("Кошелёк: 1 250,50 тг, действует до 25.11.2026 14:00. *590#");
        Assert.That(Told(explained), Is.EqualTo(new[]
        {
            "Кошелёк: 1 250,50 тг = balance", "1 250,50 тг = balance 1250.50 KZT", "действует до = until",
            "25.11.2026 = validUntil 2026-11-25", "14:00 = validTime 14:00", "*590# = other (it is a code, a share, or counts something else)",
        }));
        Assert.That(explained.Steps.Select(step => step.By), Is.EqualTo(new[] { "some.yaml:8", "some.yaml:8", "действует до (ru)", "“действует до”", "“действует до”", null }));
        Assert.That(explained.Reading, Is.EqualTo(SomeWords.Reader(Book).Read(new("Кошелёк: 1 250,50 тг, действует до 25.11.2026 14:00. *590#") { Carriers = [Book.Find("some")!], Received = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)) }))
            .Using<Reading>((one, other) => ReadingText.All(one) == ReadingText.All(other) && one.Why == other.Why));
    }

    [TestCase("Баланс: 100 тг. Баланс: 90 тг", "100 тг. = balance 100.00 KZT (another figure is taken for balance as well, and they differ)")]
    [TestCase("Кошелёк: 100 тг. Баланс: 90 тг", "90 тг = balance 90.00 KZT (the carrier's own rules spoke of balance)")]
    [TestCase("Баланс: порог 100 тг", "100 тг = balance 100.00 KZT (the figure is none of the fields)")]
    [TestCase("Звоните 990 тг", "990 тг = money (“Звоните” near it speaks of dial)")]
    [TestCase("Просто 990 раз тг", "990 раз = other (it is a code, a share, or counts something else)")]
    [TestCase("Пакет \"Баланс 500 тг\"", "500 тг = money (it stands in quotes, as the name of something)")]
    public void What_is_left_out_says_why(string text, string told) => Assert.That(Told(Explain(text)), Does.Contain(told));

    [Test]
    public void Places_are_those_of_the_whole_text_also_below_a_menu()
    {
        var explained = Explain("1. Тарифы\n2. Услуги 50 тг\nВаш баланс: 70 тг\n3. Выход");
        Assert.That(Told(explained), Does.Contain("70 тг = balance 70.00 KZT").And.Contain("2. Услуги 50 тг = option (what a menu offers is not yet so)"));
        Assert.That(explained.Steps.Select(step => step.Start), Is.Ordered);
    }

    [Test]
    public void A_figure_that_an_own_rule_took_in_a_text_with_a_menu_is_the_same_figure_to_the_words()
    {
        // The general reader sees the text without its menu; the places of its figures must still be those of the text.
        var explained = Explain("1. Тарифы\n2. Услуги\nКошелёк: 70 тг, баланс 70 тг, бонус 5 тг");
        Assert.That(explained.Reading.Balance, Is.EqualTo(new Money(70, "KZT")));
        Assert.That(explained.Reading.Pots.Single().Amount, Is.EqualTo(5));
    }
}
