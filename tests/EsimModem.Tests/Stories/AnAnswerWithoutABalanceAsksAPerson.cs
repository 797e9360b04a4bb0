using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>
/// The carrier words its answers anew: the end of validity is still understood, the balance is not. Nothing is spent blindly, and a person
/// hears of it while the plan can be saved.
/// </summary>
public class AnAnswerWithoutABalanceAsksAPerson
{
    [Test]
    public async Task A_task_comes_within_the_hour_of_the_next_look_and_the_right_file_ends_it()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("activ") { Left = TimeSpan.FromHours(60), Language = Language.Ru });
        var carrier = town.World.Card(town.Iccid).Carrier;
        carrier.Speak(Wording.NewAnswers);
        var before = town.Bank.Sim(town.Iccid)!.Facts.AskedAt;
        town.Until("the next look", TimeSpan.FromHours(25), () => town.Bank.Sim(town.Iccid)!.Facts.AskedAt > before ? "looked" : null);
        var task = town.Until("a task", TimeSpan.FromHours(1), () => town.Task(TaskKind.Look));
        Assert.Multiple(() =>
        {
            Assert.That(task.Text, Does.Contain("no balance any more"));
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Holds.Select(hold => hold.Kind), Is.EqualTo(new[] { HoldKind.Wording }));
            Assert.That(town.Ledger.Sim(town.Iccid)!.LacksBalance(), "a restart does not forget it");
            Assert.That(town.Bank.Alerts.Open.Select(alert => alert.What), Does.Contain("wording"));
        });
        town.Pass(TimeSpan.FromHours(20));
        Assert.That(town.Charges(), Is.Zero, "nothing is spent blindly");
        Assert.That(town.Bank.Alerts.Open.Count(alert => alert.What == "wording"), Is.EqualTo(1));

        File.WriteAllText(Path.Combine(town.Box.Folder, "carriers.d", "activ.yaml"), MakeBelieve.CarrierFile(carrier));
        town.Box.Reload();
        town.Until("the plan renewed", TimeSpan.FromHours(40), () => town.Charges() == 1 ? "charged" : null);
        Assert.That(town.Bank.Sim(town.Iccid)!.Facts.Holds, Is.Empty);
        Assert.That(town.World.AccountOf(town.Iccid).IsActive(town.Now));
    }
}
