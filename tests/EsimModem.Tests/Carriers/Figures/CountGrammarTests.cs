using EsimModem.Carriers.Figures;

namespace EsimModem.Tests.Carriers.Figures;

/// <summary>Figures that count something.</summary>
internal sealed class CountGrammarTests
{
    [TestCase("512 МБ", 512)]
    [TestCase("1,25 ГБ", 1280)]
    [TestCase("0,99 GB surf", 1013.76)]
    [TestCase("2.5GB", 2560)]
    [TestCase("1024 КБ", 1)]
    [TestCase("3 145 728 kB", 3072)]
    [TestCase("1 ТБ", 1048576)]
    [TestCase("500Mo", 500)]
    public void Data_is_read_in_megabytes(string text, double megabytes) => Assert.That((double)CountGrammar.Data(text, 0)!.Value.Value, Is.EqualTo(megabytes).Within(1e-9));

    [TestCase("512")]
    [TestCase("512 тг")]
    [TestCase("100 Мбит")]
    [TestCase("10 МБ/с")]
    public void What_has_no_unit_of_data_is_no_data(string text) => Assert.That(CountGrammar.Data(text, 0), Is.Null);

    [TestCase("3 дня", 3)]
    [TestCase("28дн.", 28)]
    [TestCase("1 күн", 1)]
    [TestCase("30 days", 30)]
    [TestCase("5 суток", 5)]
    [TestCase("3 часа", null)]
    [TestCase("3 ГБ", null)]
    [TestCase("3", null)]
    [TestCase("99999 дней", null)]
    public void Days_are_days(string text, int? days) => Assert.That(CountGrammar.Days(text, 0), Is.EqualTo(days));

    [TestCase("72 часа", 72)]
    [TestCase("24 сағат", 24)]
    [TestCase("12h", 12)]
    [TestCase("3 дня", null)]
    public void Hours_are_hours(string text, int? hours) => Assert.That(CountGrammar.Hours(text, 0), Is.EqualTo(hours));

    [TestCase("300", 300)]
    [TestCase("1 500", 1500)]
    [TestCase("0.00 минут", 0)]
    [TestCase("5.5", null)]
    [TestCase("27:11", null)]
    [TestCase("50%", null)]
    public void Whole_numbers_are_whole(string text, int? number) => Assert.That(CountGrammar.Whole(text, 0), Is.EqualTo(number));

    [TestCase("+7 (701) 000-00-00", "+77010000000")]
    [TestCase("87010000000.", "87010000000")]
    [TestCase("123 45", null)]
    public void A_telephone_number_keeps_its_digits(string text, string? number) => Assert.That(PhoneGrammar.Read(text, 0), Is.EqualTo(number));
}
