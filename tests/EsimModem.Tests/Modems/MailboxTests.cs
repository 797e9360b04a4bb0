using EsimModem.Modems;
using EsimModem.Simulator.Coding;

namespace EsimModem.Tests.Modems;

/// <summary>What the simulator's own hand wrote, read by the product: two codecs that share nothing.</summary>
internal sealed class MailboxTests
{
    private const string Card = "8999701000000000001";
    private static readonly DateTimeOffset Sent = new(2026, 11, 20, 10, 15, 30, TimeSpan.FromHours(5));
    private static readonly DateTimeOffset Came = Sent.AddMinutes(1);

    [TestCase("Beeline", "Your pack is renewed.")]
    [TestCase("9090", "Пакет продлен до 25.11.2026 14:00. Баланс: 1 250,50 ₸")]
    [TestCase("+77010000000", "[€] {price}")]
    [TestCase("Tele2", "")]
    [TestCase("Ka\nspi", "Hello")]
    public void A_short_message_is_one_text(string sender, string words)
    {
        var text = Mailbox.Of(Card, null).Take(Message(sender, words)[0])!.Single();
        Assert.That((text.Sender, text.Words, text.Via, text.Sent, text.Malformed, text.Received), Is.EqualTo((sender.Replace('\n', ' '), words, Via.Sms, Sent, false, Came)));
    }

    [TestCase(161, 'a')]
    [TestCase(400, 'ж')]
    public void Parts_are_one_text_in_whatever_order_and_over_any_number_of_restarts(int length, char letter)
    {
        var words = string.Concat(Enumerable.Range(0, length).Select(place => (char)(letter + place % 20)));
        var parts = Message("Kcell", words).Reverse().ToArray();
        string? kept = null;
        IReadOnlyList<CarrierText>? news = null;
        foreach (var part in parts)
        {
            var mail = Mailbox.Of(Card, kept);
            Assert.That(news, Is.Null.Or.Empty);
            news = mail.Take(part);
            kept = mail.Kept;
        }
        Assert.That(news!.Single().Words, Is.EqualTo(words));
        Assert.That(kept, Does.Not.Contain("part "));
    }

    [Test]
    public void A_message_that_comes_again_changes_nothing_whatever_the_time_and_the_way()
    {
        var mail = Mailbox.Of(Card, null);
        var message = Message("Kcell", "Баланс: 5 тг.")[0];
        Assert.That(mail.Take(message), Has.Count.EqualTo(1));
        var again = Mailbox.Of(Card, mail.Kept);
        Assert.That(again.Take(message with { Arrived = Came.AddDays(2), Slot = 7, Store = "ME", Pdu = "00" + message.Pdu[16..] }), Is.Null);
        Assert.That(again.Take(Message("Kcell", "Баланс: 6 тг.")[0]), Has.Count.EqualTo(1));
        Assert.That(again.Take(Message("9090", "Баланс: 5 тг.")[0]), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_text_whose_parts_never_come_is_given_up_with_its_gap_marked()
    {
        var mail = Mailbox.Of(Card, null);
        Assert.That(mail.Take(Message("Kcell", new string('x', 200))[1]), Is.Empty);
        Assert.That(mail.GiveUp(Came.AddDays(1)), Is.Empty);
        var text = Mailbox.Of(Card, mail.Kept).GiveUp(Came.AddDays(3)).Single();
        Assert.That((text.Malformed, text.Words.Trim()), Is.EqualTo((true, "[…] " + new string('x', 47))));
    }

    [TestCase("07919700000001F0")]
    [TestCase("0791970000")]
    [TestCase("FFFFFFFF")]
    public void What_cannot_be_read_keeps_its_digits_and_is_marked(string pdu)
    {
        var text = Mailbox.Of(Card, null).Take(new ReceivedSms(pdu, Came, "SM", 0))!.Single();
        Assert.That((text.Words, text.Raw, text.Malformed), Is.EqualTo(("", pdu, true)));
    }

    [Test]
    public void A_kept_line_that_is_damaged_costs_only_itself()
    {
        var mail = Mailbox.Of(Card, null);
        mail.Take(Message("Kcell", new string('x', 200))[0]);
        var again = Mailbox.Of(Card, "part yesterday 00\n" + mail.Kept.Replace("part 2", "part x", StringComparison.Ordinal) + "\n" + mail.Kept);
        Assert.That(again.Kept.Split('\n').Count(line => line.StartsWith("part ", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void A_part_with_blanks_around_it_is_kept_over_a_restart()
    {
        var parts = Message("Kcell", new string('x', 200));
        var mail = Mailbox.Of(Card, null);
        mail.Take(parts[0] with { Pdu = $" {parts[0].Pdu} " });
        Assert.That(Mailbox.Of(Card, mail.Kept).Take(parts[1])!.Single().Words, Is.EqualTo(new string('x', 200)));
    }

    private static IReadOnlyList<ReceivedSms> Message(string sender, string words) =>
        [.. DeliverPdu.Write(sender, words, Sent, 7).Select((pdu, place) => new ReceivedSms(pdu, Came, "SM", place))];
}
