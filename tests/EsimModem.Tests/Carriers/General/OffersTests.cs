using EsimModem.Carriers;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Replies;
using EsimModem.Modems;

namespace EsimModem.Tests.Carriers.General;

/// <summary>What is offered, asked and bought: its size is not what is left, its price is what it costs, and yes and no are options.</summary>
internal sealed class OffersTests
{
    static readonly ReplyReader Reader = new(CarrierBook.Read([], [], new()), Vocabulary.BuiltIn);

    [TestCase("FR", "Votre demande sera facturee. Continuer?\n0 Non\n1 Oui")]
    [TestCase("MG", "NET JOUR 80 Mo pour 900 Ar. En profiter? 1-OUI; 0 - NON")]
    [TestCase("KZ", "Подключить пакет за 490 тг? 1. Да 2. Нет")]
    public void Yes_and_no_are_a_menu(string country, string text)
    {
        var reading = Read(country, text);
        Assert.That((reading.Kind, reading.Options.Count), Is.EqualTo((ReadingKind.Menu, 2)));
    }

    [TestCase("KZ", "1 и 2 число месяца: 1. Да")]
    [TestCase("IN", "Call 1 no 2 yes")]
    public void Numbers_beside_such_words_are_not(string country, string text) => Assert.That(Read(country, text).Options, Is.Empty);

    [TestCase(Via.Sms, ReadingKind.Offer)]
    [TestCase(Via.Ussd, ReadingKind.Menu)]
    public void To_a_message_nobody_replies_at_once(object via, object kind) =>
        Assert.That(Read("ID", "DISKON 40% kuota NELPON 10 MENIT! Balas dgn ketik YA.", (Via)via).Kind, Is.EqualTo(kind));

    [TestCase("MG", "Vous avez 2Go pour 1500 Ar. Le voulez-vous? 1-OUI; 0-NON")]
    [TestCase("MG", "L'offre MyGig9 Night a ete effectuee avec succes: 1Go valable 30 jours.")]
    [TestCase("ID", "Paket Kilat anda 20 MB utk 1 hari akan berakhir pd 08/12/2026.")]
    public void The_size_of_it_is_not_what_is_left(string country, string text) => Assert.That(Read(country, text).DataLeftMb, Is.Null);

    [TestCase("ID", "Paket Kilat Rp.25000 utk 1 GB tlh diaktifkan.", ReadingKind.Renewed, 25000)]
    [TestCase("ID", "Paket Kilat Rp.25000 utk 1 GB, bonus Rp.500 tlh diaktifkan.", ReadingKind.Renewed, null)]
    public void The_only_sum_is_its_price(string country, string text, object kind, int? amount)
    {
        var reading = Read(country, text);
        Assert.That((reading.Kind, reading.Amount?.Amount, reading.Balance), Is.EqualTo((kind, (decimal?)amount, default(Money))));
    }

    [TestCase("GB", "Your subscription was cancelled successfully.")]
    [TestCase("FR", "Votre abonnement a été résilié avec succès.")]
    [TestCase("KE", "Your call forwarding service was successful.")]
    public void What_was_carried_out_is_not_always_bought(string country, string text) => Assert.That(Read(country, text).Kind, Is.Not.EqualTo(ReadingKind.Renewed));

    [Test]
    public void A_word_of_success_hides_no_remainder() => Assert.That(Read("KE", "Request successful. Data: 1.2 GB, valid until 05.12.2026").DataLeftMb, Is.EqualTo(1228.8m).Within(1));

    [Test]
    public void Of_differing_ends_alone_nothing_is_understood() => Assert.That(Read("RU", "Пакет 1 до 25.11.2026, пакет 2 до 27.12.2026").Kind, Is.EqualTo(ReadingKind.Unreadable));

    [TestCase("CO", "Su saldo en mora es de $20.000")]
    [TestCase("CO", "Tiene 1 producto en mora por 70437.0")]
    public void What_is_overdue_on_a_bill_is_no_balance(string country, string text) => Assert.That(Read(country, text).Balance, Is.Null);

    static Reading Read(string country, string text, Via via = Via.Ussd) =>
        Reader.ReadUnguarded(new(text) { Country = country, Via = via, Received = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5)) });
}
