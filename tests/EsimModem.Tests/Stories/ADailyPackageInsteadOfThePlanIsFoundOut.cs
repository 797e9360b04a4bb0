using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>
/// Asked for three days, the carrier sells one, dearer, and takes its price every night from then on: nothing is called renewed,
/// nothing is bought on top, and the owner hears of each night until he has had it taken off.
/// </summary>
public class ADailyPackageInsteadOfThePlanIsFoundOut
{
    [Test]
    public async Task It_holds_and_tells_of_each_night_until_a_person_has_asked_the_carrier()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20), Balance = 6000 });
        var carrier = town.World.Card(town.Iccid).Carrier;
        carrier.Inject(Fault.DailyInstead);
        var order = town.Until("what came of it", TimeSpan.FromHours(12), () => town.Orders(OrderKind.Renewal).FirstOrDefault(order => order.State == OrderState.Likely));
        Assert.Multiple(() =>
        {
            Assert.That(order.Evidence[^1].Text, Does.Contain("as ordered; 490.00 KZT left the balance"));
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Hold, Has.Property("Kind").EqualTo(HoldKind.Outcome).And.Property("Why").Contains("sold something else"));
            Assert.That(Alert(town, "finding"), Does.Contain("490.00 KZT"));
            Assert.That(town.Bank.Tasks().Select(task => task.Text), Has.Some.Contains("sold something else"), "a task at once");
        });

        town.Pass(TimeSpan.FromDays(4));
        Assert.Multiple(() =>
        {
            Assert.That(town.Orders(OrderKind.Renewal), Has.Count.EqualTo(1), "nothing is bought on top of it");
            Assert.That(town.World.Ledger.Charges(town.Iccid).Select(charge => charge.What).ToArray(), Has.Length.GreaterThanOrEqualTo(4).And.All.EqualTo(CarrierEvent.DailyPackage));
            Assert.That(town.Ledger.History(town.Iccid, int.MaxValue, null).Count(row => row.What == NoteKind.Finding && row.Text.Contains("490.00 KZT", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(4), "each night is written down");
            Assert.That(Alert(town, "unexplained"), Does.Contain("490.00 KZT left the balance"));
            Assert.That(town.Bank.Sim(town.Iccid)!.Next!.Step, Is.EqualTo(Step.Hold));
        });

        carrier.EndDaily(town.Iccid);
        await town.Do(desk => desk.Release(town.Iccid, "Aigul"));
        town.Until("the plan after all", TimeSpan.FromHours(12), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Confirmed));
        Assert.That(town.World.Ledger.Charges(town.Iccid).Count(charge => charge.What == CarrierEvent.Renewed), Is.EqualTo(1));
    }

    private static string? Alert(Town town, string what) => town.Bank.Alerts.Open.FirstOrDefault(alert => alert.What == what)?.Remedy;
}
