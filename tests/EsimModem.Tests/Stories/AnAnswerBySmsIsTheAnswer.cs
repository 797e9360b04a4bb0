using EsimModem.Ledger;
using EsimModem.Modems;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Beeline says its balance in the dialogue and the end of the package by message: both are read, and a plan is renewed by them.</summary>
public class AnAnswerBySmsIsTheAnswer
{
    private static readonly CardPlan Card = new("beeline-kz") { Plan = "travel-3d", Left = TimeSpan.FromHours(60) };

    [Test]
    public async Task The_end_of_validity_comes_by_message_and_the_plan_is_renewed_by_it()
    {
        await using var town = await Town.Begin(RenewalMode.On, Card);
        var facts = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.Multiple(() =>
        {
            Assert.That(facts.ValidUntil!.PlannedAs, Is.EqualTo(town.World.AccountOf(town.Iccid).ValidUntil));
            Assert.That(facts.LastReading!.Via, Is.EqualTo(Via.Sms));
            Assert.That(facts.Misses, Is.Zero);
            Assert.That(Rows(town, NoteKind.Reading).First(), Does.StartWith("asked *106#: validity, until"));
            Assert.That(Rows(town, NoteKind.Sms).First(), Does.StartWith("Beeline wrote by sms: validity, until"));
        });
        town.Pass(TimeSpan.FromHours(36));
        Assert.That(town.Orders(OrderKind.Renewal).Select(order => order.State), Is.EqualTo(new[] { OrderState.Confirmed }));
        Assert.That(town.Charges(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_window_that_closes_without_a_message_is_no_answer_and_the_late_one_is_only_shown()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        var before = town.Bank.Sim(town.Iccid)!.Facts;
        town.World.Carriers.First(one => one.Key == "beeline-kz").Inject(Fault.LateMessage);
        var asked = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(asked.Exception?.InnerException?.Message, Does.StartWith("No answer came"));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts, Has.Property("Misses").EqualTo(0).And.Property("ValidAt").EqualTo(before.ValidAt), "what a person asked in vain is no miss of the daemon");

        var late = town.Until("the late message", TimeSpan.FromHours(12), () => town.Ledger.History(town.Iccid, 5, null).FirstOrDefault(row => row.What == NoteKind.Sms && row.Text.Contains("sent 20", StringComparison.Ordinal)));
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.ValidAt, Is.LessThan(late.At), "and opens no window for another");
    }

    [Test]
    public async Task Two_different_answers_under_one_name_are_none()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        var before = town.Bank.Sim(town.Iccid)!.Facts;
        town.World.Carriers.First(one => one.Key == "beeline-kz").Inject(Fault.LateMessage);
        var asked = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.Pass(TimeSpan.FromSeconds(20));
        town.World.Modems[0].Inject(new Injection(Fault.NetworkLoss, For: TimeSpan.FromSeconds(20)));
        town.World.WriteTo(town.Iccid, "Beeline", "Пакет действует до 31.12.26 14:00. Остаток 512 МБ.");
        town.World.WriteTo(town.Iccid, "Beeline", "Пакет действует до 20.05.26 14:00. Остаток 512 МБ.");
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(asked.IsFaulted, Is.True);
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.ValidUntil, Is.EqualTo(before.ValidUntil));
    }

    [Test]
    public async Task A_message_from_before_the_question_does_not_answer_it()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.World.WriteTo(town.Iccid, "Beeline", "Пакет действует до 31.12.26 14:00. Остаток 512 МБ.", late: TimeSpan.FromHours(1));
        town.Pass(TimeSpan.FromHours(1));
        town.World.Carriers.First(one => one.Key == "beeline-kz").Inject(Fault.LateMessage);
        var asked = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.Pass(TimeSpan.FromSeconds(40));
        Assert.That(asked.IsCompleted, Is.False);
        Assert.That(town.Ledger.History(town.Iccid, 20, null).Select(row => row.Words), Has.Some.Contains("31.12.26"));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.ValidUntil!.PlannedAs.Month, Is.EqualTo(3));
    }

    [TestCase("Beeline", "Пакет действует до 31.12.26 14:00. Остаток 512 МБ.", true, Description = "what the carrier's own name says inside the window is its answer")]
    [TestCase("Kcell", "Пакет действует до 31.12.26 14:00. Остаток 512 МБ.", false)]
    [TestCase("Beeline", "Пакет \"3 дня\" продлен до 31.12.26 14:00.", false)]
    [TestCase("Beeline", "Ваш баланс 0.00 тг.", false)]
    [TestCase("Beeline", "Новый тариф! Подробнее *100#", false)]
    public async Task Inside_the_window_only_the_listed_sender_counts_and_only_on_what_was_asked(string sender, string words, bool counts)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.Pass(TimeSpan.FromMinutes(10));
        town.World.Carriers.First(one => one.Key == "beeline-kz").Inject(Fault.LateMessage);
        var asked = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.World.WriteTo(town.Iccid, sender, words);
        town.Pass(TimeSpan.FromSeconds(40));
        var facts = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.That(asked.IsCompletedSuccessfully, Is.EqualTo(counts));
        Assert.That(facts.ValidUntil!.PlannedAs.Month, Is.EqualTo(counts ? 12 : 3));
        Assert.That(facts.Holds, Is.Empty);
    }

    [Test]
    public async Task An_answer_in_new_words_holds_once_the_window_is_over()
    {
        await using var town = await Town.Begin(RenewalMode.On, Card);
        town.Pass(TimeSpan.FromMinutes(10));
        town.World.Carriers.First(one => one.Key == "beeline-kz").Inject(Fault.LateMessage);
        _ = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.World.WriteTo(town.Iccid, "Beeline", "Сізде бәрі жақсы!");
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Holds, Is.Empty, "a better one may still come");
        town.Pass(TimeSpan.FromMinutes(3));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Holds.Select(hold => hold.Kind), Is.EqualTo(new[] { HoldKind.Wording }));
    }

    [Test]
    public async Task A_name_that_no_file_lists_is_learned_from_two_agreeing_answers_to_our_own_questions()
    {
        await using var town = await Town.BeginIn(world => world.Carriers.First(one => one.Key == "beeline-kz").Sender = "BLN-info", RenewalMode.On, Card with { Left = TimeSpan.FromHours(40) });
        town.Pass(TimeSpan.FromMinutes(11));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts, Has.Property("ValidUntil").Null.And.Property("Senders").Empty);
        Assert.That(Rows(town, NoteKind.Reading).First(), Does.Contain("BLN-info answered, which is no name of Beeline yet"));
        town.Pass(TimeSpan.FromMinutes(30));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Senders, Is.EqualTo(new[] { "BLN-info" }));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.ValidUntil!.PlannedAs, Is.EqualTo(town.World.AccountOf(town.Iccid).ValidUntil));
        town.Pass(TimeSpan.FromHours(20));
        Assert.That(town.Orders(OrderKind.Renewal).Select(order => order.State), Is.EqualTo(new[] { OrderState.Confirmed }));
    }

    [Test]
    public async Task Who_says_two_different_things_or_comes_when_the_carrier_has_answered_is_not_learned()
    {
        await using var town = await Town.BeginIn(world => world.Carriers.First(one => one.Key == "beeline-kz").Sender = "BLN-info", RenewalMode.Observe, Card);
        town.World.WriteTo(town.Iccid, "PRIZ", "Пакет действует до 31.12.26 14:00. Остаток 512 МБ.");
        town.Pass(TimeSpan.FromMinutes(11));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts, Has.Property("SenderGuess").Null.And.Property("Senders").Empty, "two strangers in one window");

        await using var other = await Town.Begin(RenewalMode.Observe, Card);
        for (var time = 0; time < 3; time++)
        {
            other.World.Carriers.First(one => one.Key == "beeline-kz").Inject(Fault.LateMessage);
            _ = other.Do(desk => desk.Ask(other.Iccid, "*106#", []));
            other.World.WriteTo(other.Iccid, "PRIZ", $"Пакет действует до 31.12.26 14:00. Остаток {time} МБ.");
            other.Pass(TimeSpan.FromMinutes(4));
        }
        Assert.That(other.Bank.Sim(other.Iccid)!.Facts.Senders, Is.EqualTo(new[] { "Beeline" }));
        Assert.That(other.Bank.Sim(other.Iccid)!.Facts.ValidUntil!.PlannedAs.Month, Is.EqualTo(3));
    }

    [Test]
    public async Task What_two_cards_have_learned_is_the_name_of_their_carrier_for_a_third()
    {
        await using var town = await Town.BeginIn(world => world.Carriers.First(one => one.Key == "beeline-kz").Sender = "BLN-info", RenewalMode.Observe, Card, Card, Card);
        var third = town.World.Cards[2].Iccid;
        town.Pass(TimeSpan.FromMinutes(11));
        town.World.Unplug(2);
        town.Pass(TimeSpan.FromMinutes(40));
        Assert.That(town.World.Cards.Select(card => town.Bank.Sim(card.Iccid)!.Facts.Senders.Count), Is.EqualTo(new[] { 1, 1, 0 }));

        // What it heard the first time is no longer so: by itself it would learn nothing from the next answer.
        town.World.SetEnd(third, TimeSpan.FromHours(50));
        town.World.Replug(2);
        town.Until("an answer", TimeSpan.FromMinutes(20), () => town.Bank.Sim(third)!.Facts.ValidUntil);
        Assert.That(town.Ledger.History(third, 100, null).Count(row => row.What == NoteKind.Reading && row.Text.Contains("no name of Beeline yet", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(town.Bank.Sim(third)!.Facts.ValidUntil!.PlannedAs, Is.EqualTo(town.World.AccountOf(third).ValidUntil));
    }

    [Test]
    public async Task A_name_that_the_owner_takes_off_the_file_is_nobodys_although_it_has_answered()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card, Card, Card);
        Assert.That(town.World.Cards.Select(card => town.Bank.Sim(card.Iccid)!.Facts.ValidUntil), Has.None.Null, "it has answered all three");
        var file = MakeBelieve.CarrierFiles.Single(one => one.Key == "beeline-kz.yaml").Value;
        town.Learn(file.Replace("senders: [Beeline]", "senders: [\"3040\"]", StringComparison.Ordinal));
        var asked = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.Pass(TimeSpan.FromMinutes(4));
        Assert.That(asked.Exception?.InnerException?.Message, Does.StartWith("No answer came"));
    }

    [Test]
    public async Task A_second_message_to_the_first_question_is_no_second_answer()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.Pass(TimeSpan.FromMinutes(10));
        var before = town.Bank.Sim(town.Iccid)!.Facts.ValidUntil;
        var carrier = town.World.Carriers.First(one => one.Key == "beeline-kz");
        carrier.Inject(Fault.LateMessage);
        var words = $"Пакет действует до {town.Now.AddHours(7):dd.MM.yy HH:mm}. Остаток 512 МБ.";
        var asked = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.World.WriteTo(town.Iccid, "Beeline", words);
        town.World.WriteTo(town.Iccid, "Beeline", words.Replace("512", "511", StringComparison.Ordinal), late: TimeSpan.FromSeconds(20));
        town.PassTo(TimeSpan.FromMinutes(1), () => Rows(town, NoteKind.Reading).Any(row => row.Contains("once more", StringComparison.Ordinal)));
        Assert.That(Rows(town, NoteKind.Reading).First(), Does.Contain("once more"));
        carrier.Inject(Fault.LateMessage);
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(Rows(town, NoteKind.Finding), Has.None.Contains("said twice"));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.ValidUntil, Is.EqualTo(before));
        Assert.That(asked.IsCompleted, Is.True, "before the doors close");
    }

    [TestCase(0)]
    [TestCase(-30, Description = "the centre's clock is behind, and the second message is quicker than the first")]
    [TestCase(30)]
    public async Task A_message_to_the_second_question_is_the_second_answer(int ahead)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.Pass(TimeSpan.FromMinutes(10));
        var carrier = town.World.Carriers.First(one => one.Key == "beeline-kz");
        town.Box.Wrong = -TimeSpan.FromSeconds(ahead);
        var words = $"Пакет действует до {town.Now.AddHours(7):dd.MM.yy HH:mm}. Остаток 512 МБ.";
        carrier.Inject(Fault.LateMessage);
        _ = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.Pass(TimeSpan.FromSeconds(9));
        town.World.WriteTo(town.Iccid, "Beeline", words);
        town.PassTo(TimeSpan.FromMinutes(1), () => Rows(town, NoteKind.Reading).Any(row => row.Contains("once more", StringComparison.Ordinal)));
        carrier.Inject(Fault.LateMessage);
        town.Pass(TimeSpan.FromSeconds(7));
        town.World.WriteTo(town.Iccid, "Beeline", words);
        town.Pass(TimeSpan.FromMinutes(1));
        Assert.That(Rows(town, NoteKind.Finding), Has.Some.Contains("said twice"));
    }

    [Test]
    public async Task A_daemon_that_is_to_end_waits_for_no_message()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.World.Carriers.First(one => one.Key == "beeline-kz").Inject(Fault.LateMessage);
        _ = town.Do(desk => desk.Ask(town.Iccid, "*106#", []));
        town.Pass(TimeSpan.FromSeconds(30));
        Assert.That(town.Bank.Modems(), Has.Count.EqualTo(1));
        town.Box.End();
        Assert.That(town.Bank.Modems(), Is.Empty, "its worker has ended at once");
    }

    private static IEnumerable<string> Rows(Town town, NoteKind what) => town.Ledger.History(town.Iccid, 100, null).Where(row => row.What == what).Select(row => row.Text);
}
