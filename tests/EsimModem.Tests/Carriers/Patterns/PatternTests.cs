using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Yaml;

namespace EsimModem.Tests.Carriers.Patterns;

/// <summary>What an expression of a carrier file means.</summary>
internal sealed class PatternTests
{
    [TestCase("Баланс: 5", "ваш БАЛАНС:\u00a0 5 тг")]
    [TestCase("не хватает средств", "Не\nхватает\u2009\u202f средств.")]
    [TestCase("не\u00a0хватает", "не хватает")]
    [TestCase("обновлён", "Тариф обновлен")]
    [TestCase("обновлен", "Тариф обновлён")]
    [TestCase("^Menu", "Menu\n1. A")]
    [TestCase("a{2} b", "aa b")]
    [TestCase("[ :]x", "a\u00a0x")]
    [TestCase(@"\*100\#", "*100#")]
    [TestCase("(один|два) (?:три)", "два три")]
    [TestCase("ұзартылды", "Пакет ҰЗАРТЫЛДЫ")]
    [TestCase("−5", "счёт -5")]
    [TestCase("три дня ?остал", "три дняостал")]
    public void A_pattern_is_found(string pattern, string text) => Assert.That(Compile(pattern).IsIn(new ReplyText(text)), Is.True);

    [TestCase("a.b", "a\nb")]
    [TestCase("3 дня", "23 дня")]
    [TestCase("plan 3", "plan 30")]
    [TestCase("Баланс", "Balance")]
    [TestCase("не хватает", "нехватает")]
    public void A_pattern_is_not_found(string pattern, string text) => Assert.That(Compile(pattern).IsIn(new ReplyText(text)), Is.False);

    [TestCase("a(?=b)")]
    [TestCase("(?!b)a")]
    [TestCase("(?<=a)b")]
    [TestCase("(?<!a)b")]
    [TestCase("(?>a)b")]
    [TestCase("(?(a)b|c)")]
    [TestCase(@"(?<x>a)\k<x>")]
    [TestCase(@"(a)\1")]
    [TestCase(@"\Gabc")]
    [TestCase("(?<x>a)(?<y-x>b)")]
    [TestCase("(a")]
    [TestCase("a)")]
    [TestCase("[a")]
    [TestCase("*a")]
    [TestCase("a{500}")]
    [TestCase("{x:thing}")]
    [TestCase("{:money}")]
    [TestCase("  ")]
    public void A_bad_pattern_is_one_fault_with_its_place(string pattern)
    {
        var faults = new Faults();
        Assert.That(Pattern.Compile(pattern, new Place("a.yaml", 3, 5), faults), Is.Null);
        Assert.That(faults, Has.Count.EqualTo(1));
        Assert.That(faults.Single().ToString(), Does.StartWith("a.yaml:3:5: "));
    }

    [Test]
    public void Every_pattern_that_compiles_also_runs()
    {
        string[] forms = [@"a\d+\s*b", "(?i)x", "(?i:x)y", "(?<name>a)b", "(?'name'a)b", @"\bword\b", "a|b|", "[^a]b", @"\p{L}+", "a{2,3}?", "a*?b", "^a$", "a{,3}", "{", "}", "x{a}", @"[\]x]", "[]x]"];
        foreach (var form in forms)
            Assert.That(() => Compile(form).IsIn(new ReplyText("aab x y word {")), Throws.Nothing, form);
    }

    [Test]
    public void Pieces_keep_their_names_in_alternatives_and_options()
    {
        var pattern = Compile("(?:до|по) {validUntil:date}( в {validTime:time})?|баланс {balance:money}");
        Assert.That(pattern.Pieces.Select(piece => (piece.Name, piece.Type)), Is.EqualTo(new[]
        {
            ("validUntil", PieceType.Date), ("validTime", PieceType.Time), ("balance", PieceType.Money),
        }));
        var found = pattern.Find(new ReplyText("пакет по 25.11.2026"))!;
        Assert.That(found.Pieces.Select(place => (place.Piece.Name, place.Index)), Is.EqualTo(new[] { ("validUntil", 9) }));
    }

    [Test]
    public void A_rule_and_its_text_need_no_blank_beside_a_piece()
    {
        Assert.That(Compile("Баланс:? {balance:money}").IsIn(new ReplyText("Баланс:2220,76р")), Is.True);
        Assert.That(Compile("{validUntil:date} дейін").IsIn(new ReplyText("28.08.2026дейін")), Is.True);
    }

    [Test]
    public void Text_is_cut_at_four_thousand_characters_and_freed_of_what_cannot_be_seen()
    {
        Assert.That(new ReplyText(new string('x', 5000)).Plain, Has.Length.EqualTo(4000));
        Assert.That(new ReplyText("a\0b\u200bc\r\nd\re\u2028f\u00ad\u2212").Plain, Is.EqualTo("abc\nd\ne\nf-"));
    }

    [Test]
    public void The_words_that_a_text_must_hold_never_hide_a_match()
    {
        foreach (var (pattern, text) in new[] { ("баланса? ", "баланс "), ("абв*где", "абгде"), ("(?:один|два) три", "два три"), ("а|вгд", "а"), ("abc{0,1}def", "abdef"), (@"\d+мин", "5мин"), ("[абв]где?ж", "агдж"), ("(?:раз|два)? три", " три"), ("(?:раз|д(?:ва|ве)) ил", "две ил"), ("(?<n>раз|два)+", "два"), (@"\(раз\) a", "(раз) a"), ("(?:раз){1,2}", "разраз"), ("(?i:РАЗ)", "раз"), ("СРОКИ", "сроки"), ("сч[её]т|баланс", "счёт") })
            Assert.That(Compile(pattern).IsIn(new ReplyText($"x {text} x")), Is.True, pattern);
        Assert.That(PatternWords.AnyOf("Недостаточно средств|не хватает {amount:money}"), Is.EqualTo(new[] { "недостаточно", "хватает" }));
        Assert.That(PatternWords.AnyOf(@"\b(?:valid|expires?) (?:until|to) {validUntil:date}"), Is.EqualTo(new[] { "valid", "expire" }));
        Assert.That(PatternWords.AnyOf("(?:раз|два)? [абв]+ {x:money}"), Is.Empty);
    }

    static Pattern Compile(string pattern)
    {
        var faults = new Faults();
        return Pattern.Compile(pattern, new Place("a.yaml", 1, 1), faults) ?? throw new AssertionException(faults.Single().ToString());
    }
}
