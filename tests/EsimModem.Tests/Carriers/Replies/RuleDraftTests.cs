using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Replies;
using EsimModem.Simulator;
using EsimModem.Simulator.Carriers;
using Language = EsimModem.Simulator.Language;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>A rule made of a text reads that text as it was read, and others of its kind.</summary>
internal sealed class RuleDraftTests
{
    const string Bare = """
        carrier: kcell
        country: KZ
        zone: Asia/Almaty
        currency: KZT
        networks: ["40102"]
        iccid: ["8999702"]
        ask: [{ ussd: "*100#" }]
        """;

    static readonly DateTimeOffset Received = DateTimeOffset.Parse("2026-11-20T10:00:00+05:00", CultureInfo.InvariantCulture);
    static readonly CarrierBook Book = CarrierBook.Read(BuiltInFiles.Carriers, [], new());
    static readonly Vocabulary NoWords = Vocabulary.Read([], new());

    // Marks of patterns, of YAML and of languages, in words that nobody would send.
    static readonly string[] Odd =
    [
        "Баланс: 1 250,50 тг. Тариф \"3 дня\" действует до 25.11.2026 14:00. Скидка 50% на *590#!",
        "Баланс 12 тг (бонус 5 тг), \\ [a]{2} ^$ ? + | действует до 25.11.2026 в 14:00",
        "Ваш\tбаланс\r\n  1\u00a0250.50 KZT;\nдействует до 14:00 25.11.2026\u2028{balance:money} {x}",
        "Ещё раз: баланс −12,00 тг 🙂 «Ёлка 7» Tele2 4G 5 ГБ",
        "Баланс: 100 тг. Бонус: 30 тг",
        "Недостаточно средств. Баланс: 100,00 тг. Пополните на 890 тг",
        "Тариф продлен до 28.11.2026 14:00. Списано 990 тг. Баланс: 260,50 тг.",
        "Автопродление включено, действует до 18.12.2026",
        "+7 701 000 00 00 ваш баланс 77,10 тенге \u0661\u0662 ' \" ’",
    ];

    static IEnumerable<string> Texts() =>
    [
        .. Book.All.SelectMany(carrier => carrier.Examples).Select(example => example.Text),
        .. Odd,
        .. from profile in new[] { Kcell.Profile, Activ.Profile, BeelineKz.Profile, Tele2Kz.Profile }
           from code in profile.Codes
           from language in Enum.GetValues<Language>()
           from balance in new[] { 0m, -12.50m, 1250.50m }
           from left in new[] { TimeSpan.FromHours(76.5), TimeSpan.FromDays(-9) }
           let account = new Account("8999702000000000001", profile.Plans[0]) { Language = language, Balance = balance, Since = Received, ValidUntil = Received + left }
           select new Speech(profile).State(code, account, Wording.Usual, Received),
    ];

    [Test]
    public void It_is_read_from_its_line_and_gives_what_the_text_gave()
    {
        var (drafts, pieces) = (0, 0);
        Assert.Multiple(() =>
        {
            foreach (var text in Texts())
            foreach (var carrier in new[] { "kcell", "activ", "beeline-kz", "tele2-kz" })
            {
                var explained = SomeWords.Reader(Book).Explain(new(text) { Carriers = [Book.Find(carrier)!], Received = Received });
                if (explained.Draft is not { } draft) continue;
                drafts++;
                pieces += draft.Rule.Match.Pieces.Count;
                var alone = ReadAlone(draft, text);
                if (draft.IsGuess) continue;
                Assert.That(Figures(alone), Is.EqualTo(Figures(explained.Reading)), $"{text}\n{draft.Line}\n{explained.Reading.Why}");
                Assert.That(alone.Kind, Is.EqualTo(explained.Reading.Kind), $"{text}\n{draft.Line}");
            }
        });
        TestContext.Out.WriteLine($"{drafts} drafts with {pieces} pieces");
        Assert.That((drafts, pieces), Is.GreaterThan((100, 150)));
    }

    [TestCase("Баланс: 1 250,50 тг. Тариф \"3 дня\" действует до 25.11.2026 14:00. Скидка 50% на *590#!",
        "- { kind: balance, match: \"^Баланс: {balance:money} Тариф \\\"[^\\\"\\\\n]+\\\" действует до {validUntil:date} {validTime:time}\" }")]
    [TestCase("Недостаточно средств: 100,00 тг (3 попытки)",
        @"- { kind: refused, refusal: funds, match: ""^Недостаточно средств: \\d+(?:[ .,:/'’-]?\\d+)* тг \\(\\d+(?:[ .,:/'’-]?\\d+)* попытки\\)"" }")]
    public void It_is_a_line_to_copy(string text, string line) => Assert.That(Draft(text)!.Line, Is.EqualTo(line));

    [Test]
    public void Other_figures_and_another_name_fit_it_and_other_words_do_not()
    {
        var draft = Draft("Ваш тариф \"3 дня\", на счете 1 250,50 тг, действует до 25.11.2026 14:00 (осталось 5 из 30)")!;
        Assert.That(ReadAlone(draft, "Ваш тариф \"Неделя 7\", на счете -3 тг., действует до 01.12.2026 9:05 (осталось 12 из 3 000)").Balance, Is.EqualTo(new Money(-3, "KZT")));
        Assert.That(ReadAlone(draft, "Ваш тариф \"3 дня\", стоимость 1 250,50 тг, действует до 25.11.2026 14:00").Kind, Is.EqualTo(ReadingKind.Unreadable));
    }

    [Test]
    public void What_it_would_read_otherwise_is_no_piece_of_it()
    {
        var owing = SomeWords.Reader(Book).Explain(new("Ваш долг 50 тг, действует до 25.11.2026") { Carriers = [Book.Find("kcell")!], Received = Received });
        Assert.That(owing.Reading.Balance, Is.EqualTo(new Money(-50, "KZT")));
        Assert.That(owing.Draft!.Rule.Match.Pieces.Select(piece => piece.Name), Is.EqualTo(new[] { "validUntil" }), "as a rule it would be fifty to the good");
    }

    [Test]
    public void Where_nothing_is_understood_it_guesses_the_one_figure_that_it_can_be()
    {
        var draft = Draft("Средства на номере 1 250,50 тг. Пакет работает по 25.11.2026 14:00 вкл.")!;
        Assert.That(draft.IsGuess);
        Assert.That(draft.Match, Is.EqualTo("^Средства на номере {balance:money} Пакет работает по {validUntil:date} {validTime:time} вкл"));
        Assert.That(Draft("Раз 50 тг, два 60 тг"), Is.Null, "of two a person has to say");
        Assert.That(Draft("Сізде бәрі жақсы!"), Is.Null);
    }

    [Test]
    public void A_menu_makes_no_rule_and_a_long_text_a_short_one()
    {
        Assert.That(Draft("Меню:\n1. Баланс\n2. Тариф"), Is.Null);
        var draft = Draft($"{string.Concat(Enumerable.Repeat("Реклама без конца. ", 150))}\nБаланс: 12 тг. {string.Concat(Enumerable.Repeat("Ещё реклама. ", 60))}")!;
        Assert.That(draft.Match, Is.EqualTo("Баланс: {balance:money}"));
    }

    static RuleDraft? Draft(string text) => SomeWords.Reader(Book).Explain(new(text) { Carriers = [Book.Find("kcell")!], Received = Received }).Draft;

    static Reading ReadAlone(RuleDraft draft, string text)
    {
        var faults = new EsimModem.Carriers.Yaml.Faults();
        var book = CarrierBook.Read([new("kcell.yaml", $"{Bare}\nread:\n  {draft.Line}\n")], [], faults);
        Assert.That(faults.Select(fault => fault.ToString()), Is.Empty, draft.Line);
        Assert.That(Pattern.Compile(draft.Match, new("x", 1, 1), faults)!.IsIn(new(text)) || !draft.Rule.Match.IsIn(new(text)), draft.Line);
        return new ReplyReader(book, NoWords).Read(new(text) { Carriers = [book.Find("kcell")!], Received = Received });
    }

    static string Figures(Reading reading) => ReadingText.All(reading with { Kind = ReadingKind.Notice, Options = [] });
}
