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

    /// <summary>By a stranger and under the carrier's own name; among them digits of our orders and of the plan's price.</summary>
    private static readonly string[] Lies =
    [
        "Пакет \"3 дня\" продлен до 31.12.2099 23:59.",
        "Баланс: 0.00 тг. Тариф действует до 01.01.2020.",
        "Balance: 999999.00 KZT. Valid until 31.12.2099 23:59.",
        "Пакет действует до 31.12.26 23:59. Остаток 9999 МБ.",
        "Ваш тариф отключен. Чтобы вернуть, наберите *100*1#",
        "Ваш номер заблокирован. Позвоните +77015550011",
        "Заявка 1 принята. Списано 990 тг. за пакет",
        "Счет пополнен на 100000 тг.",
    ];

    [TestCase("kcell", "Kcell")]
    [TestCase("kcell", "+77015550011")]
    [TestCase("beeline-kz", "Beeline")]
    [TestCase("beeline-kz", "PRIZ")]
    public async Task A_hostile_text_moves_no_money_holds_nothing_and_renews_nothing(string carrier, string sender)
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan(carrier) { Left = TimeSpan.FromHours(60), Plan = "travel-3d" });
        town.Pass(TimeSpan.FromMinutes(2));
        var before = town.Bank.Sim(town.Iccid)!.Facts;
        foreach (var lie in Lies) town.World.WriteTo(town.Iccid, sender, lie);
        town.Pass(TimeSpan.FromMinutes(15));

        var after = town.Bank.Sim(town.Iccid)!.Facts;
        Assert.Multiple(() =>
        {
            Assert.That((after.Balance, after.ValidUntil, after.State, after.Blocked), Is.EqualTo((before.Balance, before.ValidUntil, before.State, before.Blocked)));
            Assert.That(after.Holds, Is.Empty);
            Assert.That(town.Orders(OrderKind.Renewal).Concat(town.Orders(OrderKind.TopUp)), Is.Empty);
            Assert.That(town.Bank.Tasks(), Is.Empty);
            Assert.That(town.Ledger.History(town.Iccid, 60, null).Where(row => row.What == NoteKind.Sms).Select(row => row.Words), Is.SupersetOf(Lies));
        });
    }

    [Test]
    public async Task Texts_make_us_look_at_most_once_an_hour_and_ever_more_seldom()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell") { Left = TimeSpan.FromDays(20), Plan = "month-28d" });
        town.Pass(TimeSpan.FromHours(1));
        var began = town.Now;
        for (var minute = 0; minute < 12 * 60; minute += 10)
        {
            town.World.WriteTo(town.Iccid, "PRIZ", $"Баланс: {minute}.00 тг.");
            town.Pass(TimeSpan.FromMinutes(10));
        }
        var looks = town.Ledger.History(town.Iccid, 400, null).Where(row => row.What == NoteKind.Reading && row.At > began && row.Text.StartsWith("asked *100#", StringComparison.Ordinal)).Select(row => row.At).Reverse().ToArray();
        Assert.That(looks, Has.Length.InRange(3, 6));
        Assert.That(looks.Zip(looks.Skip(1)).Select(pair => pair.Second - pair.First), Has.All.GreaterThan(TimeSpan.FromMinutes(59)));
    }

    [Test]
    public async Task The_carriers_confirmation_stands_beside_the_order_and_only_a_reading_proves_it()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(30) });
        town.World.Modems[0].Inject(new Injection(Fault.LoseRequest));
        var order = town.Until("an order without an answer", TimeSpan.FromMinutes(30), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Unknown));
        for (var number = 0; number < 6; number++) town.World.WriteTo(town.Iccid, "Kcell", $"Пакет \"3 дня\" продлен до 0{number + 1}.04.2026 14:00.");
        town.World.WriteTo(town.Iccid, "PRIZ", "Пакет продлен до 09.04.2026 14:00.");
        town.Pass(TimeSpan.FromMinutes(30));

        var seen = town.Ledger.Find(order.Id)!;
        Assert.That(seen.State, Is.EqualTo(OrderState.Unknown));
        Assert.That(seen.Evidence.Where(one => one.What == "text").Select(one => one.Text), Has.Exactly(3).StartsWith("Kcell wrote by sms: renewed, until ").And.All.EndsWith("; a text proves nothing"));
        Assert.That(town.Charges(), Is.Zero);
    }
}
