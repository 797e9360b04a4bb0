using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.General;

/// <summary>What stands beside a figure may say that it is not what the account has.</summary>
internal sealed class WordsBesideFiguresTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read([], [], new()), Vocabulary.BuiltIn);

    [TestCase("KE", "You have 1 GB", 1024.0)]
    [TestCase("KE", "You have ordained 1 GB", null)]
    [TestCase("FR", "Vous avez 1 Go", 1024.0)]
    [TestCase("FR", "Vous avez plébiscité 1 Go", null)]
    [TestCase("KE", "You have 87MB of your monthly 1GB bundle left", 87.0)]
    [TestCase("KE", "Your package has 100MB of data remaining", 100.0)]
    [TestCase("KE", "You have successfully shared 500MB data. Your data balance is 2GB", 2048.0)]
    [TestCase("ET", "Your remaining amount from the package 100MB to be expired after 24 Hours is 4.846 MB with expiry date on 2017-03-10 at 21:12:30", 4.846)]
    [TestCase("ES", "Te quedan 1,5 GB de 3 GB", 1536.0)]
    [TestCase("ES", "Te quedan 1,5 GB y 3 GB", null)]
    [TestCase("FR", "Il vous reste 1,5 Go sur vos 5 Go", 1536.0)]
    [TestCase("TZ", "Umebakiwa na MB 350", 350.0)]
    [TestCase("DE", "Paket 5 GB, 2 Tage übrig.", null)]
    [TestCase("RU", "Пакет 5 ГБ, осталось 2 дня", null)]
    [TestCase("GB", "Your 5 GB plan: none left", null)]
    [TestCase("RU", "Пакет 5 ГБ: трафика не осталось", null)]
    [TestCase("GB", "The 5 GB plan is no longer available", null)]
    [TestCase("TR", "Paketinizden 3,2 GB internet, 415 DK ve 980 SMS kaldi", 3276.8, 415)]
    [TestCase("KZ", "Осталось 2,048 МБ", null)]
    [TestCase("KZ", "100 МБ-тан аз қалды", null)]
    [TestCase("GB", "Plan: Data10GB. Balance £5", null)]
    [TestCase("ES", "Te quedan 2 de 5 GB", null)]
    [TestCase("FR", "Il vous reste 20% de vos 5 Go", null)]
    [TestCase("KZ", "Вы использовали 4 ГБ из 5 ГБ", null)]
    [TestCase("KZ", "Вы хапнули 4 ГБ из 5 ГБ", null)]
    [TestCase("IN", "Data left for today: 1.00 GB of 2.00 GB", 1024.0)]
    [TestCase("DE", "Noch 4.846 MB", 4846.0)]
    [TestCase("RU", "Осталось 4,846 МБ", null)]
    [TestCase(null, "Осталось 4,846 МБ", null)]
    [TestCase("CN", "剩余4G飞享", null)]
    public void Data_that_is_left(string? country, string words, double? left, int? minutes = null)
    {
        var reading = Read(country, words);
        Assert.That((reading.DataLeftMb, reading.MinutesLeft), Is.EqualTo(((decimal?)left, (decimal?)minutes)), reading.Why);
    }

    [TestCase("KE", "Unable to authorise airtime purchase of Ksh100.00", null)]
    [TestCase("BD", "Get a balance of Tk 12", null)]
    [TestCase("BD", "Tk15 has been added to your account. Your outstanding is Tk 17.78", null)]
    [TestCase("BD", "Your outstanding is Tk 17.78", "-17.78 BDT")]
    [TestCase("NG", "Main Bal: N0.1; Talktime Bal: N5.00", "0.10 NGN")]
    [TestCase("NG", "Credit Bal: N0.1; Talktime Bal: N5.00", null)]
    [TestCase("KZ", "Баланс абонента 77011234567: 5 000 тг переведен", null)]
    [TestCase("KZ", "Абонент 7701 просит пополнить его баланс на 500 тг", null)]
    [TestCase("KZ", "Доступный лимит: 5000 тг", null)]
    [TestCase("KZ", "Интернет-баланс: 300", null)]
    [TestCase("KZ", "Тариф Баланс 990: абонплата 990 тг", null)]
    [TestCase("KE", "Okoa Jahazi balance: Ksh 55", null)]
    [TestCase("PH", "Your load of P10 from 09171234567", null)]
    [TestCase("KZ", "Ваш баланс составляет - 45 тг", null)]
    [TestCase("KZ", "Ваш баланс - 45 тг", "45.00 KZT")]
    [TestCase("KE", "Airtime500KES get 10% off", null)]
    [TestCase("GB", "Balance: 12. December 31, 2026 is your expiry date", "12.00 GBP")]
    [TestCase("VE", "Su saldo es BsD 12,50", "12.50 VES")]
    [TestCase("KH", "Your balance is $1.250", null)]
    [TestCase("SN", "Votre solde est de 1.250 FCFA", "1250.00 XOF")]
    [TestCase("GB", "Balance\n1. £5\n2. £10", null)]
    [TestCase("DE", "Ihr Guthaben beträgt 45 Cent", null)]
    [TestCase("DE", "Mobilfunkhauptguthaben: 7,50 EUR. Guthaben: 2,00 EUR", "7.50 EUR", TestName = "A word joined of others names the main account too")]
    [TestCase("RU", "Баланс 45 коп.", null)]
    [TestCase("DE", "Sie haben 10,00 EUR verbraucht", null)]
    [TestCase("TH", "ก'a5. ยอดเงิน 5 บาท", "5.00 THB", TestName = "What nobody can read stops nobody")]
    [TestCase("GR", "TO YΠOΛOIΠO ΣAΣ EINAI 5,20 EYPΩ", "5.20 EUR")]
    public void The_balance(string? country, string words, string? balance)
    {
        var reading = Read(country, words);
        Assert.That(reading.Balance?.ToString(), Is.EqualTo(balance), reading.Why);
    }

    [TestCase("NG", "Activation of plan Xyz at N1800 was successful", ReadingKind.Renewed)]
    [TestCase("NG", "Activation of plan Xyz at N1800 was not successful", ReadingKind.Refused)]
    [TestCase("TR", "Bakiyenize 175 TL yüklediniz", ReadingKind.ToppedUp)]
    [TestCase("GB", "Xyz your account in Feel at Home destinations", ReadingKind.Unreadable)]
    public void The_kind(string? country, string words, object kind)
    {
        var reading = Read(country, words);
        Assert.That(reading.Kind, Is.EqualTo(kind), reading.Why);
    }

    [TestCase("Ihr Guthaben: 5 EUR\n1 Info\n2 Buchen\n0 Zurück", 3)]
    [TestCase("Ihr Guthaben: 5 EUR\n1 Info\n2 Buchen\n8 Zurück", 0)]
    public void A_way_back_closes_a_menu_of_bare_lines(string words, int options) => Assert.That(Read("DE", words).Options, Has.Count.EqualTo(options));

    [TestCase("2025-12-31", "BGN")]
    [TestCase("2026-01-01", "EUR")]
    public void A_country_pays_with_what_it_had_on_the_day(string day, string currency) =>
        Assert.That(Read("BG", "Баланс: 5.20", day).Balance?.Currency, Is.EqualTo(currency));

    [TestCase("KZ", "Тариф действует до 30.11.2026, с 01.12 стоимость 500 тг", "2026-11-30")]
    [TestCase("GB", "Your plan renews on 30/11/2026 at 10.00 GBP", "2026-11-30")]
    [TestCase("ID", "Kuota malam berlaku hingga 30-11-2026 pukul 00.00-06.00", "2026-11-30")]
    [TestCase("RU", "SIM заблокирована до 30.11.2026", null)]
    [TestCase("RU", "Тариф не действует до 30.11.2026", null)]
    [TestCase("RU", "Заберите 5 ГБ до 30.11.2026", null)]
    [TestCase("JP", "有効期間：2026/11/01～2026/11/30", "2026-11-30")]
    public void The_end(string? country, string words, string? until)
    {
        var reading = Read(country, words);
        Assert.That(reading.ValidUntil?.ToString(), Is.EqualTo(until), reading.Why);
    }

    [Test]
    public void Each_sense_has_a_bit_of_its_own() => Assert.That(Enum.GetValues<Sense>(), Has.Length.LessThanOrEqualTo(64));

    static Reading Read(string? country, string words, string day = "2026-11-20") =>
        Reader.ReadUnguarded(new(words) { Country = country, Received = DateTimeOffset.Parse($"{day}T10:00:00+02:00", System.Globalization.CultureInfo.InvariantCulture) });
}
