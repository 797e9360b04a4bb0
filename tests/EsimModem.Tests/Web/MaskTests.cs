using EsimModem.Web.Door;

namespace EsimModem.Tests.Web;

public class MaskTests
{
    [TestCase("+77010000123", "+770***0123")]
    [TestCase("9090", "9090")]
    [TestCase(null, null)]
    public void The_middle_of_a_number_is_taken_out(string? number, string? masked) =>
        Assert.That(Mask.Number(number), Is.EqualTo(masked));

    [TestCase("Ваш номер 77010000123, баланс 1 250,50 тг", "Ваш номер 7701***0123, баланс 1 250,50 тг")]
    [TestCase("Звоните +7 701 000-01-23.", "Звоните +7 7***1-23.")]
    [TestCase("Номер: 8 (701) 000 01 23", "Номер: 8 (7***1 23")]
    [TestCase("Код пополнения 12345678901234 принят", "Код пополнения 1234***1234 принят")]
    [TestCase("Карта 8999701000000000012", "Карта 8999701000000000012")]
    [TestCase("до 2026-11-25 14:00", "до 2026-11-25 14:00")]
    [TestCase("Действует до 25.11.26 23:59, 500 МБ, 100 мин", "Действует до 25.11.26 23:59, 500 МБ, 100 мин")]
    [TestCase("*100# 9090", "*100# 9090")]
    [TestCase("", "")]
    public void A_number_in_somebodys_words_is_masked_and_other_figures_stay(string words, string masked) =>
        Assert.That(Mask.Words(words), Is.EqualTo(masked));
}
