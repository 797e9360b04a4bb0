using EsimModem.Simulator;

namespace EsimModem.Tests.Simulator;

internal sealed class MakeBelieveTests
{
    [Test]
    public void Every_carrier_has_a_file_that_tells_its_prices_and_rules_as_they_are()
    {
        var bank = SimulatedBank.Build(new BankPlan(), new PressedClock(World.Start));
        Assert.That(MakeBelieve.CarrierFiles.Select(file => file.Key), Is.EqualTo(bank.Carriers.Select(carrier => $"{carrier.Key}.yaml")));
        foreach (var (carrier, (_, text)) in bank.Carriers.Zip(MakeBelieve.CarrierFiles))
        {
            Assert.That(text, Does.Contain($"\ncarrier: {carrier.Key}\n"));
            foreach (var plan in carrier.Plans.Where(plan => plan.Months == 0))
            {
                var period = plan.Period == TimeSpan.FromHours(72) ? "72h" : $"{plan.Period.Days}d";
                Assert.That(text, Does.Contain($"  - plan: {plan.Key}\n    period: {period}\n    price: {plan.Price} KZT\n    early: {plan.Early.ToString().ToLowerInvariant()}\n"));
                Assert.That(text, Does.Contain($"pick: [\"{plan.Ru}\", \"{plan.Kk}\", \"{plan.En}\"]"));
            }
        }
    }

    [Test]
    public void The_configuration_names_every_card_with_the_plan_it_has()
    {
        var bank = SimulatedBank.Build(new BankPlan(), new PressedClock(World.Start));
        var folder = Directory.CreateTempSubdirectory("make-believe").FullName;
        var text = File.ReadAllText(MakeBelieve.Write(bank, folder, listen: "off"));
        Assert.That(text, Does.Contain($"\nstate: {folder}/state\n").And.Contain($"port: {folder}/modem*\n").And.Contain("\nlisten: off\n"));
        Assert.That(text, Does.Not.Contain("{"+"DIR}"));
        foreach (var card in bank.Cards)
            Assert.That(text, Does.Match($"iccid: \"{card.Iccid}\" }}\n    label: Kiosk \\d\n    slot: \"1/\\d\"\n    carrier: {card.Carrier.Key}\n    plan: {bank.AccountOf(card.Iccid).Plan.Key}\n"));
        Assert.That(Directory.GetFiles(Path.Combine(folder, "carriers.d")), Has.Length.EqualTo(4));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void The_usual_bank_has_the_stories_that_a_demonstration_needs()
    {
        var bank = SimulatedBank.Build(new BankPlan(), new PressedClock(World.Start));
        var accounts = bank.Cards.Select(card => bank.AccountOf(card.Iccid)).ToList();
        Assert.That(bank.Cards.Select(card => card.Carrier.Key), Is.EqualTo(["kcell", "kcell", "activ", "activ", "beeline-kz", "beeline-kz", "tele2-kz", "tele2-kz"]));
        Assert.That(accounts.Count(account => account.Balance < 990), Is.EqualTo(1));
        Assert.That(accounts.Count(account => account.AutoRenewal), Is.EqualTo(1));
        Assert.That(accounts.Count(account => account.ValidUntil < World.Start), Is.EqualTo(1));
        Assert.That(accounts.Where(account => account.IsActive(World.Start)).Min(account => account.ValidUntil), Is.EqualTo(World.Start.AddHours(32)));
        Assert.That(accounts.Select(account => account.Language).Distinct().Count(), Is.EqualTo(3));
    }

    [TestCase("kcell", "8999702", 19)]
    [TestCase("beeline-kz", "8999701", 19)]
    [TestCase("tele2-kz", "8999777", 20)]
    public void Cards_bear_the_numbers_of_their_issuer_with_a_right_check_digit(string carrier, string issuer, int length)
    {
        var bank = SimulatedBank.Build(new BankPlan(64), new PressedClock(World.Start));
        var cards = bank.Cards.Where(card => card.Carrier.Key == carrier).ToList();
        Assert.That(cards, Has.Count.EqualTo(16));
        Assert.That(bank.Cards.Select(card => card.Iccid).Distinct().Count(), Is.EqualTo(64));
        foreach (var card in cards)
        {
            Assert.That(card.Iccid, Does.StartWith(issuer).And.Length.EqualTo(length));
            Assert.That(card.Iccid.Reverse().Select((digit, place) => (digit - '0') * (1 + (place % 2))).Sum(value => (value / 10) + (value % 10)) % 10, Is.Zero);
            Assert.That(card.Imsi, Does.StartWith(card.Carrier.Network).And.Length.EqualTo(15));
            Assert.That(card.Number, Does.Match("^\\+77000[0-9]{6}$"));
        }
    }
}
