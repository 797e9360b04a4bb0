using EsimModem.Carriers;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Carriers.Replies;

/// <summary>Only words that one brand alone has say whose they are.</summary>
internal sealed class OwnWordsTests
{
    static readonly CarrierBook Book = CarrierBook.Read(BuiltInFiles.Carriers, [], new());

    [TestCase("40102", "Баланс: 730,00 тг. Тариф \"Неделя\" действует до 25.11.2026 14:00.", "kcell")]
    [TestCase("40102", "Баланс: 730.00 тг. Срок тарифа: до 25.11.2026 14:00.", "activ")]
    [TestCase("40102", "Теңгерім: 730.00 тг. Тариф мерзімі: 25.11.2026 14:00 дейін.", "activ")]
    [TestCase("40102", "Баланс: 730.00 тг.", null)]
    [TestCase("40102", "Недостаточно средств. Баланс: 730,00 тг.", null)]
    [TestCase("40102", "Тариф действует до 25.11.2026", null)]
    public void A_rule_of_one_brand_alone_tells_them_apart(string network, string words, string? brand) =>
        Assert.That(OwnWords.Of(Text(words), Book.Guess(null, null, network).Candidates)?.Id, Is.EqualTo(brand));

    [TestCase("ALTEL", "altel")]
    [TestCase("Tele2", "tele2-kz")]
    [TestCase("PRIZ", null)]
    public void A_message_under_the_name_of_one_brand_is_its(string sender, string? brand) =>
        Assert.That(OwnWords.Of(Text("Баланс: 5 тг") with { Via = Via.Sms, Sender = sender }, Book.Guess(null, null, "40177").Candidates)?.Id, Is.EqualTo(brand));

    [Test]
    public void Words_of_one_brand_under_the_name_of_another_are_nobodys() =>
        Assert.That(OwnWords.Of(Text("Баланс: 730,00 тг. Срок действия: 25.11.2026. Трафик: 2 ГБ") with { Via = Via.Sms, Sender = "Tele2" }, Book.Guess(null, null, "40177").Candidates), Is.Null);

    static CarrierText Text(string words) => new(Some.Iccid, words, "", Via.Ussd, null, Some.Now);
}
