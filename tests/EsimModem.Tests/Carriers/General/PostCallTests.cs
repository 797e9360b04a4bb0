using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;

namespace EsimModem.Tests.Carriers.General;

/// <summary>What carriers print behind a call: words shortened and glued, three decimals, what the call took before what is left. What belongs to the call is not what is left.</summary>
internal sealed class PostCallTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read([], [], new()), Vocabulary.BuiltIn);
    static readonly DateTimeOffset Received = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5));

    [TestCase("IN", "Acc Bal Rs:412.907", "412.907")]
    [TestCase("IN", "Your call took Rs.0.310,main balance left 18.204.", "18.204")]
    [TestCase("IN", "Call_Took: 0.512, Bal_Left= 33.108", "33.108")]
    [TestCase("IN", "MAINBAL:RS.4.20", "4.20")]
    [TestCase("IN", "TAKEN FROM MAIN BAL: 0.00 INR, MAIN BALANCE LEFT: 118.40 INR", "118.40")]
    [TestCase("IN", "PROMOBAL:RS12.5000.MAINBAL:RS3.2500.", "3.2500")]
    [TestCase("CZ", "Vas kredit na cislo 72345678 je 210 Kc.", "210")]
    [TestCase("IN", "MAIN ACCOUNT BAL-46.77 INR", null, TestName = "A dash that may be a minus is neither")]
    [TestCase("KZ", "Остаток 12.345", null, TestName = "Where nobody knows what a point parts a bare figure is none")]
    public void The_balance(string country, string text, string? balance) =>
        Assert.That(Read(country, text).Balance?.Amount, Is.EqualTo(balance is null ? (decimal?)null : decimal.Parse(balance, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("IN", "DURATION:00:00:42;MAIN BALANCE:21.60 INR")]
    [TestCase("IN", "TALK-00:01:12, MAIN BALANCE: 21.60 INR")]
    public void How_long_it_was_is_not_what_is_left(string country, string text) => Assert.That((Read(country, text).MinutesLeft, Read(country, text).Balance?.Amount), Is.EqualTo((default(decimal?), 21.60m)));

    [TestCase("BD", "Take Internet loan of 150 MB for 3days. Dial *123*7#")]
    [TestCase("PH", "Big Bytes w/ 700 MB valid for 3 days! Text BIG to 2477.")]
    public void What_is_lent_or_sold_is_not_what_is_left(string country, string text) => Assert.That(Read(country, text).DataLeftMb, Is.Null);

    [TestCase("PH", "LOAD BAL: P4.00 Unli Chat Exp: 23Nov 11:59PM", "2026-11-23 23:59")]
    [TestCase("IN", "2 out of 10 left", null)]
    public void A_day_without_a_year_is_one_where_a_time_follows(string country, string text, string? until) => Assert.That(Read(country, text).ValidUntil?.ToString(), Is.EqualTo(until));

    [TestCase("RU", "Остатки пакетов: 5120 МБ, остатки прошлого периода: 1902 МБ. Срок действия до 27.11.2026", ReadingKind.Data)]
    [TestCase("CN", "为避免余额不足被停机，请及时充值。", ReadingKind.Notice)]
    public void The_kind(string country, string text, object kind) => Assert.That(Read(country, text).Kind, Is.EqualTo(kind));

    static Reading Read(string country, string text) => Reader.ReadUnguarded(new(text) { Country = country, Received = Received });
}
