using EsimModem.Alerts;
using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A carrier words its answers anew: a bank full of its cards tells that once, with old and new side by side, and the rule that it drafts mends it.</summary>
public class NewWordsAreToldOnceWithARuleToCopy
{
    private static readonly CardPlan Card = new("kcell") { Left = TimeSpan.FromHours(60), Language = Language.Ru };

    [Test]
    public async Task One_alert_for_three_cards_and_its_rule_ends_it()
    {
        await using var town = await Town.Begin(RenewalMode.On, Card, Card, Card);
        Assert.That(Drifts(town), Is.Empty);
        town.World.Card(town.Iccid).Carrier.Speak(Wording.NewAnswers);
        town.Pass(TimeSpan.FromHours(25));
        var told = Drifts(town).Single();
        Assert.Multiple(() =>
        {
            Assert.That(told.About, Is.EqualTo("kcell *100#"));
            Assert.That(told.Remedy, Does.Contain("It said: “Баланс: 0 000,00 тг. Тариф \"0 дня\" действует до 00.00.0000 00:00.”. It says: “Средства на номере 0 000,00 тг. Пакет работает по 00.00.0000 00:00 вкл.”"));
            Assert.That(town.Ledger.History(null, 1000, null).Count(row => row.What == NoteKind.Finding && row.Text.Contains("in other words", StringComparison.Ordinal)), Is.EqualTo(1), "the book tells it once, too");
            Assert.That(town.Ledger.Kept("words.kcell *100#"), Does.Not.Match("[1-9]"), "nobody's figures are kept");
        });

        var rule = told.Remedy[told.Remedy.IndexOf("- {", StringComparison.Ordinal)..];
        File.WriteAllText(Path.Combine(town.Box.Folder, "carriers.d", "kcell.yaml"), $"{MakeBelieve.CarrierFiles.Single(file => file.Key == "kcell.yaml").Value}\nread:\n  {rule}\n");
        town.Box.Reload();
        town.Pass(TimeSpan.FromHours(25));
        Assert.That(Drifts(town), Is.Empty);
        Assert.That(town.World.Cards.SelectMany(card => town.Bank.Sim(card.Iccid)!.Facts.Holds), Is.Empty);
        town.Pass(TimeSpan.FromHours(40));
        Assert.That(town.World.Cards.Select(card => town.World.Ledger.Charges(card.Iccid).Count), Is.EqualTo(new[] { 1, 1, 1 }));
    }

    [Test]
    public async Task One_card_that_fits_does_not_end_what_the_others_suffer()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card, Card with { Language = Language.En });
        var carrier = town.World.Card(town.Iccid).Carrier;
        carrier.Speak(Wording.NewAnswers);
        town.Pass(TimeSpan.FromHours(25));
        Assert.That(Drifts(town), Has.Count.EqualTo(1), "in two languages, and still one question");
        carrier.Speak(Wording.Usual);
        town.Pass(TimeSpan.FromHours(25));
        Assert.That(Drifts(town), Is.Empty);
    }

    [Test]
    public async Task Words_that_the_carriers_own_rules_never_knew_are_no_drift()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card with { Left = TimeSpan.FromHours(-9) });
        town.Pass(TimeSpan.FromHours(25));
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Fitted, Is.Empty);
        Assert.That(Drifts(town), Is.Empty);
    }

    [Test]
    public async Task The_last_card_that_heard_them_takes_the_alert_along_some_days_later()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, Card);
        town.World.Card(town.Iccid).Carrier.Speak(Wording.NewAnswers);
        town.Pass(TimeSpan.FromHours(25));
        town.World.Unplug(0);
        town.Pass(TimeSpan.FromHours(20));
        Assert.That(Drifts(town), Has.Count.EqualTo(1), "it may be back tomorrow");
        town.Pass(TimeSpan.FromHours(40));
        Assert.That(Drifts(town), Is.Empty);
    }

    private static IReadOnlyList<Alert> Drifts(Town town) => [.. town.Bank.Alerts.Open.Where(alert => alert.What == EsimModem.Bank.Drift.What)];
}
