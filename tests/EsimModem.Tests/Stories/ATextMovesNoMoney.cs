using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Money rule 9: a text that nobody asked for is kept and shown; it changes no figure, starts no order and proves none.</summary>
public class ATextMovesNoMoney
{
    [Test]
    public async Task A_forged_end_and_balance_are_written_down_and_believed_by_nobody()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(60) });
        var before = town.Bank.Sim(town.Iccid)!.Facts;

        town.World.Modems[0].Notify("+CUSD: 0,\"Balance: 1.00 KZT. Valid until 01.01.2020.\",15");
        town.Pass(TimeSpan.FromMinutes(5));

        var after = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.Multiple(() =>
        {
            Assert.That((after.Balance, after.ValidUntil, after.State), Is.EqualTo((before.Balance, before.ValidUntil, before.State)));
            Assert.That(town.Orders(OrderKind.Renewal), Is.Empty);
            Assert.That(town.Ledger.History(town.Iccid, 20, null).Where(row => row.What == NoteKind.Text).Select(row => row.Words), Has.One.Contains("01.01.2020"));
        });
    }

    [Test]
    public async Task A_forged_confirmation_proves_no_order()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(30) });
        town.World.Modems[0].Inject(new Injection(Fault.LoseRequest));
        var order = town.Until("an order without an answer", TimeSpan.FromMinutes(30), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Unknown));

        town.World.Modems[0].Notify("+CUSD: 0,\"Request accepted. Valid until 01.01.2030.\",15");
        town.Pass(TimeSpan.FromMinutes(30));

        Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Unknown));
        Assert.That(town.Charges(), Is.Zero);
    }
}
