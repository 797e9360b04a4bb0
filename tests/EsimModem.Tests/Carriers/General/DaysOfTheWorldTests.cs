using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.General;

/// <summary>One and the same day as the languages of the world write it.</summary>
internal sealed class DaysOfTheWorldTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read([], [], new()), Vocabulary.BuiltIn);

    [TestCase("VN", "Han su dung den ngay 20 thang 1 nam 2027")]
    [TestCase("DE", "Guthaben gültig bis 20. Januar 2027")]
    [TestCase("DE", "Guthaben gültig bis zum 20. Jan. 2027")]
    [TestCase("AT", "Guthaben gültig bis 20.Jänner 2027")]
    [TestCase("NO", "Saldo gyldig til 20. januar 2027")]
    [TestCase("FI", "Saldo voimassa 20. tammikuuta 2027 asti")]
    [TestCase("CZ", "Kredit platí do 20. ledna 2027")]
    [TestCase("SK", "Kredit platný do 20. januára 2027")]
    [TestCase("SI", "Veljavnost do 20. januarja 2027")]
    [TestCase("HR", "Vrijedi do 20. siječnja 2027.")]
    [TestCase("PL", "Konto wazne do 20 stycznia 2027 r.")]
    [TestCase("HU", "Érvényes: 2027. január 20-ig")]
    [TestCase("HU", "Lejárat: 2027. január 20.")]
    [TestCase("LT", "Galioja iki 2027 m. sausio 20 d.")]
    [TestCase("LV", "Derīgs līdz 2027. gada 20. janvārim")]
    [TestCase("EE", "Kehtib kuni 20. jaanuar 2027")]
    [TestCase("RO", "Valabil pana la 20 ianuarie 2027")]
    [TestCase("GR", "Ισχύει έως 20 Ιανουαρίου 2027")]
    [TestCase("BG", "Валиден до 20 януари 2027 г.")]
    [TestCase("RU", "Действует до 20 января 2027 г.")]
    [TestCase("UA", "Діє до 20 січня 2027 року")]
    [TestCase("KZ", "2027 жылғы 20 қаңтарға дейін жарамды")]
    [TestCase("KZ", "20 қаңтар 2027 дейін жарамды")]
    [TestCase("UZ", "2027 yil 20 yanvargacha amal qiladi")]
    [TestCase("TJ", "То 20 январи 2027 эътибор дорад")]
    [TestCase("AM", "Գործում է մինչև 2027 թ. հունվարի 20")]
    [TestCase("GE", "მოქმედებს 2027 წლის 20 იანვრამდე")]
    [TestCase("IL", "בתוקף עד 20 בינואר 2027")]
    [TestCase("SA", "صالح حتى 20 يناير 2027")]
    [TestCase("IR", "اعتبار تا 1405/10/30")]
    [TestCase("TR", "20 Ocak 2027 tarihine kadar gecerlidir")]
    [TestCase("TH", "ใช้ได้ถึง 20 ม.ค. 2570")]
    [TestCase("ID", "Berlaku hingga 20 Januari 2027")]
    [TestCase("MY", "Sah sehingga 20 Jan 2027")]
    [TestCase("PH", "Valid until Jan 20, 2027 11:59PM")]
    [TestCase("CN", "有效期至2027年1月20日")]
    [TestCase("JP", "有効期限は2027年1月20日")]
    [TestCase("KR", "유효기간: 2027년 1월 20일")]
    [TestCase("IT", "Valido fino al 20 gennaio 2027")]
    [TestCase("NL", "Geldig tot 20 januari 2027")]
    [TestCase("SE", "Giltigt till 20 januari 2027")]
    [TestCase("FR", "Valable jusqu'au 20 janv. 2027")]
    [TestCase("US", "Expires January 20th, 2027")]
    [TestCase("US", "Exp 20JAN2027")]
    [TestCase("ZA", "Expires 20-JAN-27")]
    [TestCase("IN", "Valid till 20Jan27")]
    [TestCase("KE", "Expiry date: 2027/01/20 23:59:59")]
    [TestCase("ES", "Su saldo vence el 20 de enero de 2027.")]
    [TestCase("CR", "Su saldo vence el 20 de enero del 2027")]
    [TestCase("BR", "Seu saldo vence em 20 de Jan. de 2027")]
    [TestCase("GB", "Your credit expires on the 20th of January 2027")]
    [TestCase("KG", "Пакет 2027-жылдын 20-январына чейин жарактуу")]
    [TestCase("PH", "Valid until Enero 20, 2027")]
    [TestCase("AZ", "Paket 20 yanvar 2027-ci il tarixinedek aktivdir")]
    [TestCase("ID", "Berlaku hingga 20-01-2027 pkl 23.59")]
    public void The_twentieth_of_January(string country, string words)
    {
        var reading = Reader.ReadUnguarded(new(words) { Country = country, Received = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero) });
        Assert.That(reading.ValidUntil?.Day, Is.EqualTo(new DateOnly(2027, 1, 20)), reading.Why);
    }

    [TestCase("DE", "Ihr Guthaben ist gültig bis 20.01.2027 um 23:59 Uhr")]
    [TestCase("FR", "Forfait valable jusqu'au 20/01/2027 à 23h59")]
    [TestCase("BR", "Seu pacote vale ate 20/01/2027 as 23H59")]
    [TestCase("SE", "Surf giltig till 2027-01-20 kl. 23.59")]
    [TestCase("ES", "Tu paquete vence el 20/01/2027 a las 11:59 p.m.")]
    [TestCase("JP", "有効期限：2027年1月20日23時59分")]
    [TestCase("KZ", "Пакет действует до 23:59 20.01.2027")]
    [TestCase("KE", "Data: 250MB Minutes: 30 SMS: 100 Exp: 20/01/2027 23:59:59")]
    public void A_minute_before_the_end_of_it(string country, string words)
    {
        var reading = Reader.ReadUnguarded(new(words) { Country = country, Received = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero) });
        Assert.That((reading.ValidUntil?.Day, reading.ValidUntil?.Time), Is.EqualTo((new DateOnly(2027, 1, 20), new TimeSpan(23, 59, 0))), reading.Why);
    }

    // A unit before its figure is not that of the figure before it.
    [Test]
    public void A_list_of_units_and_their_figures()
    {
        var reading = Reader.ReadUnguarded(new("Data: 250MB Minutes: 30 SMS: 100"));
        Assert.That((reading.DataLeftMb, reading.MinutesLeft, reading.SmsLeft), Is.EqualTo((250m, 30m, 100)));
    }
}
