using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.General;

/// <summary>Figures to which something is joined: a word, a smaller unit, the next sentence.</summary>
internal sealed class JoinedFiguresTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read(BuiltInFiles.Carriers, [], new()), Vocabulary.BuiltIn);

    [TestCase("Баланс90.00тг, действует до29.11.26", "90.00 KZT", "2026-11-29")]
    [TestCase("Баланс90", null, null)]
    [TestCase("Баланс: 58 теңге 40 тиын", "58.40 KZT", null)]
    [TestCase("Баланс: 58 tenge 40 tiyn", "58.40 KZT", null)]
    [TestCase("Баланс 5 тг. Пакет до 19.08.2026.1 Пополнить 2 Тариф", "5.00 KZT", "2026-08-19")]
    [TestCase("Баланс 5 тг. Пакет до 19.08.26.1", "5.00 KZT", null)]
    [TestCase("Баланс 5 тг. Пакет до 23:59 19.08.2026", "5.00 KZT", "2026-08-19 23:59")]
    [TestCase("Баланс 5 тг;интернет 2 ГБ;до 19.08.2026", "5.00 KZT", "2026-08-19")]
    [TestCase("Баланс 5 тг. 45 мин на др. сети до 19.08.2026", "5.00 KZT", "2026-08-19")]
    public void A_word_that_means_something_and_a_figure_that_says_what_it_is_are_two(string words, string? balance, string? until)
    {
        var reading = Reader.ReadUnguarded(new(words) { Country = "KZ" });
        Assert.That((reading.Balance?.ToString(), reading.ValidUntil?.ToString()), Is.EqualTo((balance, until)), reading.Why);
    }

    [TestCase("Data left: 4Gb 96Mb 906kb", 4192.885)]
    [TestCase("Data left: 4Gb 96Mb 1024kb", 4192)]
    [TestCase("Data left: 1 GB 2048 MB", 1024)]
    [TestCase("MBs left:120", 120)]
    [TestCase("Left: MB=43.6 min=232", 43.6)]
    public void Smaller_units_behind_larger_ones_are_parts_of_one_figure(string words, decimal left) =>
        Assert.That(Reader.ReadUnguarded(new(words)).DataLeftMb, Is.EqualTo(left).Within(0.001m));

    // The number of a payment is of another account's, but not where it is the receipt of a top-up.
    [TestCase("Your N500.00 recharge was successful.Main balance:N512.45.TransID 8841201937", "512.45 NGN")]
    [TestCase("Confirmed. Balance:N512.45.TransID 8841201937", null)]
    public void A_receipt_of_a_top_up_may_tell_the_balance(string words, string? balance) =>
        Assert.That(Reader.ReadUnguarded(new(words) { Country = "NG" }).Balance?.ToString(), Is.EqualTo(balance));
}
