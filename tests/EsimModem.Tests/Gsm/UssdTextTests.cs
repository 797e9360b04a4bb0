using EsimModem.Gsm;

namespace EsimModem.Tests.Gsm;

internal sealed class UssdTextTests
{
    private const string Balance = "Баланс: 1 250,50 ₸. Действует до 25.11.26";

    [TestCase(72)]
    [TestCase(15)]
    [TestCase(7)]
    [TestCase(0)]
    [TestCase(17)]
    [TestCase(null)]
    public void Cyrillic_in_hexadecimal_is_read_whatever_the_coding_byte_says(int? dcs)
    {
        var said = UssdText.Decode(Ucs2.EncodeHex(Balance).ToLowerInvariant(), dcs, null)!;
        Assert.That((said.Text, said.Encoding), Is.EqualTo((Balance, UssdEncoding.Ucs2Hex)));
    }

    [TestCase("Қаражат: 100 теңге. Әр күн — өз бағасы")]
    [TestCase("Balansım: 12,5 ₺ – işgal")]
    [TestCase("Ваш баланс 5 😀")]
    public void Letters_beside_the_Russian_alphabet_are_read_as_well(string text) =>
        Assert.That(UssdText.Decode(Ucs2.EncodeHex(text), 72, null)!.Text, Is.EqualTo(text));

    [TestCase("1000")]
    [TestCase("100")]
    [TestCase("20260105")]
    [TestCase("12345678901234")]
    [TestCase("89770112345678901234")]
    [TestCase("DEAD")]
    [TestCase("")]
    [TestCase("Balance 5")]
    public void A_number_or_a_word_stays_what_it_is(string text)
    {
        foreach (var dcs in new int?[] { null, 0, 15 })
            Assert.That(UssdText.Decode(text, dcs, null), Is.EqualTo(new UssdText(text, UssdEncoding.Plain)), $"{dcs}");
    }

    [TestCase("1000")]
    [TestCase("20260105")]
    public void A_number_is_no_foreign_letter_even_when_the_coding_byte_says_ucs2(string text) =>
        Assert.That(UssdText.Decode(text, 72, null)!.Text, Is.EqualTo(text));

    [Test]
    public void Digits_in_ucs2_hexadecimal_are_not_taken_for_one_long_number()
    {
        Assert.That(UssdText.Decode("0031003500300030", 15, null)!.Text, Is.EqualTo("1500"));
        Assert.That(UssdText.Decode("0035", 72, null)!.Text, Is.EqualTo("5"));
        Assert.That(UssdText.Decode("0035", 15, "UCS2")!.Text, Is.EqualTo("5"));
    }

    [TestCase("Your balance is 12.50 KZT")]
    [TestCase("Balans: 5")]
    [TestCase("Guthaben: 5,40 €, gültig bis 20.11.")]
    [TestCase("1. Balance\n2. Tariff\n3. Exit")]
    [TestCase("Balance 1")]
    public void Packed_hexadecimal_is_unpacked(string text)
    {
        Assert.That(Gsm7.TryEncode(text, out var septets));
        foreach (var dcs in new int?[] { null, 0, 15 })
        {
            var said = UssdText.Decode(Hex.Write(Septets.PackUssd(septets)), dcs, "GSM")!;
            Assert.That((said.Text, said.Encoding), Is.EqualTo((text, UssdEncoding.PackedHex)), $"{dcs}");
        }
    }

    [TestCase("Your balance is 12.50 KZT")]
    [TestCase("Kalgan qarajat 3000 tg. 20/11/2026 deiin.")]
    public void One_octet_per_character_is_told_from_packed(string text)
    {
        Assert.That(UssdRequest.TryReply(text, UssdForm.OctetHex, out var written));
        foreach (var charset in new[] { null, "HEX", "GSM" })
        {
            var said = UssdText.Decode(written.Argument, 0, charset)!;
            Assert.That((said.Text, said.Encoding), Is.EqualTo((text, UssdEncoding.OctetHex)), charset);
        }
    }

    [TestCase("en", "Balance 5")]
    [TestCase("ru", "Баланс: 150 руб")]
    [TestCase("kk", "Қаражат 5")]
    public void A_packed_language_before_the_text_is_told_apart(string language, string text)
    {
        Assert.That(Gsm7.TryEncode(language, out var septets));
        var said = UssdText.Decode(Hex.Write(Septets.Pack(septets)) + Ucs2.EncodeHex(text), 17, null);
        Assert.That(said, Is.EqualTo(new UssdText(text, UssdEncoding.LanguageAndUcs2Hex, language)));
    }

    [Test]
    public void A_language_before_a_plain_text_is_told_apart() =>
        Assert.That(UssdText.Decode("en\rBalance 5", 16, null), Is.EqualTo(new UssdText("Balance 5", UssdEncoding.Plain, "en")));

    [Test]
    public void A_fixed_buffer_ends_at_its_first_zero()
    {
        var text = Ucs2.EncodeHex("Баланс 5");
        foreach (var rest in new[] { "0000", "0000FFFFFFFF", "0000D83D00410000" })
            Assert.That(UssdText.Decode(text + rest, 72, null), Is.EqualTo(Buffer("Баланс 5")), rest);
    }

    [TestCase(72)]
    [TestCase(15)]
    public void Garbage_behind_the_hexadecimal_is_left_out(int dcs) =>
        Assert.That(UssdText.Decode(Ucs2.EncodeHex("Баланс") + "\u0001z\u0000;", dcs, null), Is.EqualTo(Buffer("Баланс")));

    [TestCase("31180C06", "1000")]
    [TestCase("CF25", "OK")]
    [TestCase("C2305B07AA01", "Bal: 5")]
    public void Few_packed_digits_are_unpacked_although_the_character_set_is_ucs2(string raw, string text)
    {
        foreach (var dcs in new[] { 0, 15 })
            Assert.That(UssdText.Decode(raw, dcs, "UCS2"), Is.EqualTo(new UssdText(text, UssdEncoding.PackedHex)), $"{dcs}");
    }

    [TestCase("余额")]
    [TestCase("您的余额是五元")]
    [TestCase("残高は五円です")]
    [TestCase("잔액 오천원")]
    public void Another_script_under_a_7_bit_coding_byte_stays_what_it_is(string text) =>
        Assert.That(UssdText.Decode(Ucs2.EncodeHex(text), 15, "UCS2"), Is.EqualTo(new UssdText(text, UssdEncoding.Ucs2Hex)));

    [TestCase("653719", "end")]
    [TestCase("31180C06", "1000")]
    public void Few_digits_of_a_modem_that_packs_are_words(string raw, string text) =>
        Assert.That(UssdText.Decode(raw, 15, "GSM", isPacker: true), Is.EqualTo(new UssdText(text, UssdEncoding.PackedHex)));

    [TestCase("1000")]
    [TestCase("20260105")]
    [TestCase("89770112345678901234")]
    public void What_is_no_packed_word_stays_a_number_even_there(string text) =>
        Assert.That(UssdText.Decode(text, 15, "GSM", isPacker: true), Is.EqualTo(new UssdText(text, UssdEncoding.Plain)));

    [TestCase("Баланс: 1 250,50", 72, null)]
    [TestCase("Баланс: 1 250,50", 15, "UCS2")]
    [TestCase("15", 72, null)]
    [TestCase("您的余额是", 72, null)]
    public void Behind_half_a_character_something_is_missing(string text, int dcs, string? charset)
    {
        var said = UssdText.Decode(Ucs2.EncodeHex(text) + "04", dcs, charset)!;
        Assert.That((said.Text, said.Malformed), Is.EqualTo((text, true)));
    }

    [Test]
    public void An_unused_buffer_is_no_text() => Assert.That(UssdText.Decode(new string('F', 160), 15, null), Is.Null);

    [TestCase("0411ZZZZ", 72)]
    [TestCase("04110430043", 72)]
    [TestCase("04110430043B0430043D044", 15)]
    public void Damaged_hexadecimal_is_handed_on_as_it_came(string raw, int dcs)
    {
        var said = UssdText.Decode(raw, dcs, raw.Length > 12 ? "UCS2" : null)!;
        Assert.That((said.Text, said.Malformed), Is.EqualTo((raw, true)));
    }

    [Test]
    public void Plain_words_under_a_ucs2_coding_byte_are_plain() =>
        Assert.That(UssdText.Decode("Balance: 5 KZT", 72, null), Is.EqualTo(new UssdText("Balance: 5 KZT", UssdEncoding.Plain)));

    [Test]
    public void Bare_codes_of_the_7_bit_alphabet_are_repaired_and_ascii_is_left_alone()
    {
        Assert.That(UssdText.Decode("name\u0000mail\u0011x", 15, "GSM")!.Text, Is.EqualTo("name@mail_x"));
        Assert.That(UssdText.Decode("Bal:$1.00 @ [x]", 15, "GSM")!.Text, Is.EqualTo("Bal:$1.00 @ [x]"));
    }

    [Test]
    public void Utf8_octets_are_recognised_and_latin_ones_kept()
    {
        var octets = string.Concat(System.Text.Encoding.UTF8.GetBytes(Balance).Select(octet => (char)octet));
        Assert.That(UssdText.Decode(octets, 15, null)!.Text, Is.EqualTo(Balance));
        Assert.That(UssdText.Decode("Guthaben beträgt 5", 15, "IRA")!.Text, Is.EqualTo("Guthaben beträgt 5"));
    }

    [Test]
    public void Another_script_is_read_where_the_modem_says_ucs2() =>
        Assert.That(UssdText.Decode(Ucs2.EncodeHex("余额：五元"), 72, null)!.Text, Is.EqualTo("余额：五元"));

    [Test]
    public void Line_ends_and_blanks_inside_are_kept() =>
        Assert.That(UssdText.Decode(" a\r\nb\n\tc \r", 15, null)!.Text, Is.EqualTo(" a\r\nb\n\tc \r"));

    private static UssdText Buffer(string text) => new(text, UssdEncoding.Ucs2Hex, Cut: true);
}
