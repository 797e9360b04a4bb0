using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.General;

/// <summary>When something ends is told by what is left of it, never by how long it is, and whether it renews by itself only by a plain statement.</summary>
internal sealed class EndsTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read([], [], new()), Vocabulary.BuiltIn);
    static readonly DateTimeOffset Received = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5));

    [TestCase("KZ", "Осталось 3 дня", 72)]
    [TestCase("KZ", "Осталось 2 дня 5 часов", 53)]
    [TestCase("KE", "Expires in 2 days 5 hours", 53)]
    [TestCase("KZ", "Истекает через 3 дня", 72)]
    [TestCase("KZ", "Баланс: 500 тг. Тариф «Лайт», период действия 30 дней, абонплата 990 тг", null)]
    [TestCase("KZ", "Your plan: Travel 3d, valid for 3 days. Balance: 500 KZT", null)]
    [TestCase("IN", "Data pack 1GB, Rs 19, validity 1 day", null)]
    [TestCase("KZ", "Тариф истек 5 дней назад", null)]
    [TestCase("KZ", "Бонусы 50 тг действуют 30 дней", null)]
    public void An_end_follows_from_what_is_left(string country, string text, int? hours)
    {
        var end = Reader.ReadUnguarded(new(text) { Country = country, Received = Received }).Ends;
        if (hours is { } left) Assert.That(end!.PlannedAs.UtcDateTime, Is.EqualTo(Received.AddHours(left).UtcDateTime).Within(TimeSpan.FromHours(24)));
        else Assert.That(end, Is.Null);
    }

    [TestCase("KZ", "Автопродление включено", true)]
    [TestCase("KZ", "Автопродление отключено", false)]
    [TestCase("KZ", "При нулевом балансе тариф не продлевается. Баланс: 500 тг", null)]
    [TestCase("KZ", "Если средств недостаточно, пакет не продлевается", null)]
    [TestCase("KZ", "Қаражат жеткіліксіз болса, пакет ұзартылмайды", null)]
    [TestCase("KE", "Balance: KES 50. Bonus does not renew.", null)]
    [TestCase("KE", "Turn auto renewal on: dial *100*1#", null)]
    [TestCase("KE", "Plan was not automatically renewed. Balance KES 12", null)]
    public void Whether_it_renews_by_itself_is_told_by_a_plain_statement(string country, string text, bool? renews) =>
        Assert.That(Reader.ReadUnguarded(new(text) { Country = country, Received = Received }).AutoRenews, Is.EqualTo(renews));

    [TestCase("0001-06-01T00:00:00Z")]
    [TestCase("9999-12-31T10:00:00Z")]
    public void A_clock_that_tells_nothing_stops_nobody(string received)
    {
        foreach (var text in new[] { "Осталось 3 дня", "Действует до 25.11", "You have 9,999,999,999 SMS left" })
            Assert.That(Reader.ReadUnguarded(new(text) { Country = "KZ", Received = DateTimeOffset.Parse(received, System.Globalization.CultureInfo.InvariantCulture) }).Ends, Is.Null);
    }
}
