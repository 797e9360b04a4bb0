using EsimModem.Ledger;
using EsimModem.Renewals;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A card moves to another box with an order in doubt: the second box looks at it as the first one did, and sends nothing beside it.</summary>
public class AHandedOverCardIsNeverPaidTwice
{
    [Test]
    public async Task What_was_booked_late_is_proved_by_the_second_box()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) });
        // The carrier takes the order, answers nobody, and books it when the card is elsewhere.
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply));
        town.World.Card(town.Iccid).Carrier.Inject(Fault.LateBooking);
        var theirs = await MovedInDoubt(town);
        var ours = town.Orders(OrderKind.Renewal).Single();
        Assert.Multiple(() =>
        {
            Assert.That((ours.State, ours.SentAt, ours.Draft.Price), Is.EqualTo((OrderState.Unknown, theirs.SentAt, theirs.Draft.Price)), "as it stood");
            Assert.That(ours.Evidence.Select(seen => seen.What), Does.Contain("silence").And.Contain("adopted"));
            Assert.That(town.Task(TaskKind.Look)!.Order!.Id, Is.EqualTo(ours.Id), "the person's task came along");
            Assert.That(town.Bank.Sim(town.Iccid)!.Facts.State, Is.EqualTo(SimState.Doubtful));
        });
        town.Until("a proof", TimeSpan.FromHours(6), () => town.Ledger.Find(ours.Id) is { State: OrderState.Confirmed } proved ? proved : null);
        town.Pass(TimeSpan.FromHours(20));
        Assert.That((town.Charges(), town.Orders(OrderKind.Renewal).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task What_never_happened_is_proved_and_then_ordered_once()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) });
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply, When: "недоступна"));
        town.World.Card(town.Iccid).Carrier.Inject(Fault.OrderRefused);
        var sent = (await MovedInDoubt(town)).SentAt!.Value;
        var settled = sent + TimeSpan.FromHours(4);
        town.Until("a charge", TimeSpan.FromHours(12), () => town.Charges() > 0 ? "charged" : null);
        Assert.That(town.Now, Is.GreaterThan(settled), "not before it is proved that the first one did not happen");
        town.Pass(TimeSpan.FromHours(24));
        Assert.Multiple(() =>
        {
            Assert.That(town.Charges(), Is.EqualTo(1));
            Assert.That(town.Orders(OrderKind.Renewal).Select(order => order.State), Is.EqualTo(new[] { OrderState.Confirmed, OrderState.Refused }), "newest first");
            Assert.That(town.World.AccountOf(town.Iccid).IsActive(town.Now));
        });
    }

    [Test]
    public async Task The_box_that_gave_a_card_away_spends_nothing_for_it_until_it_adopts_it_again()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(40) });
        var paper = await town.Do(desk => desk.Cards.Release(town.Iccid, "Ayan"));
        town.Pass(TimeSpan.FromHours(30));
        await town.Do(desk => desk.Release(town.Iccid, "Ayan"));
        town.Pass(TimeSpan.FromHours(2));
        Assert.That((town.Charges(), town.Orders(OrderKind.Renewal).Count), Is.EqualTo((0, 0)), "a plain release does not bring it back");
        Assert.That(await town.Do(desk => desk.Cards.Release(town.Iccid, "Ayan")), Is.EqualTo(paper), "a lost file is written again as it was");
        await town.Do(desk => desk.Cards.Adopt(town.Iccid, paper, "Ayan"));
        town.Until("a renewal", TimeSpan.FromHours(3), () => town.Charges() == 1 ? "charged" : null);
    }

    [Test]
    public async Task Taken_back_without_its_file_the_order_in_doubt_goes_on()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) });
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply));
        town.World.Card(town.Iccid).Carrier.Inject(Fault.LateBooking);
        town.Until("a lost reply", TimeSpan.FromMinutes(30), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Unknown));
        await town.Do(desk => desk.Cards.Release(town.Iccid, "Ayan"));
        await town.Do(desk => desk.Cards.Adopt(town.Iccid, "Ayan"));
        Assert.That(town.Orders(OrderKind.Renewal).Single(order => order.IsOpen).State, Is.EqualTo(OrderState.Unknown));
        town.Pass(TimeSpan.FromHours(30));
        Assert.That((town.Charges(), town.Orders(OrderKind.Renewal).Count(order => order.State == OrderState.Confirmed)), Is.EqualTo((1, 1)));
    }

    /// <summary>Released in doubt on the first box, adopted by its file on the second: the order as the first one had it.</summary>
    private static async Task<Order> MovedInDoubt(Town town)
    {
        var order = town.Until("a lost reply", TimeSpan.FromMinutes(30), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Unknown));
        var paper = await town.Do(desk => desk.Cards.Release(town.Iccid, "Ayan"));
        Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Abandoned), "it is open in one book only");
        town.TakeAnotherBox();
        town.Pass(TimeSpan.FromMinutes(2));
        Assert.That(town.Orders(OrderKind.Renewal), Is.Empty, "the second box sees the card for the first time, and holds");
        await town.Do(desk => desk.Cards.Adopt(town.Iccid, paper, "Ayan"));
        return order;
    }
}
