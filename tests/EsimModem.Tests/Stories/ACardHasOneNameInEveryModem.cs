using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>Some firmware leaves the check digit of a card's number out: a card that comes into such a modem is still the card that it was, with its plan and its orders.</summary>
public class ACardHasOneNameInEveryModem
{
    private static readonly ModemProfile Cutting = ModemProfiles.Generic with
    {
        Model = "GM-18",
        Lacks = ["+CRSM"],
        Own = new Dictionary<string, Handler> { ["+CCID"] = CardCommands.WithCard(card => $"+CCID: {card.Iccid[..^1]}", locked: true) },
    };

    [Test]
    public async Task An_order_in_doubt_goes_along_and_is_not_paid_twice()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) }, new CardPlan("activ") { Profile = Cutting });
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply));
        town.World.Card(town.Iccid).Carrier.Inject(Fault.LateBooking);
        var order = town.Until("a lost reply", TimeSpan.FromMinutes(30), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Unknown));
        var cards = town.Bank.Sims().Count;
        town.World.MoveCard(town.Iccid, 1);
        town.Pass(TimeSpan.FromMinutes(5));
        var sim = town.Bank.Sim(town.Iccid)!;
        Assert.Multiple(() =>
        {
            Assert.That((sim.Facts.Present, sim.Facts.Modem), Is.EqualTo((true, town.World.Modems[1].Imei)), "it is seen where it is");
            Assert.That(town.Bank.Sims(), Has.Count.EqualTo(cards), "and is no card that this book sees for the first time");
        });
        town.Until("a proof", TimeSpan.FromHours(8), () => town.Ledger.Find(order.Id) is { State: OrderState.Confirmed } proved ? proved : null);
        town.Pass(TimeSpan.FromHours(20));
        Assert.That((town.Charges(), town.Orders(OrderKind.Renewal).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_release_file_with_its_check_digit_is_of_the_card_that_another_box_knows_without()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) }, new CardPlan("activ") { Profile = Cutting });
        town.World.Modems[0].Inject(new Injection(Fault.LoseReply));
        town.World.Card(town.Iccid).Carrier.Inject(Fault.LateBooking);
        town.Until("a lost reply", TimeSpan.FromMinutes(30), () => town.Orders(OrderKind.Renewal).FirstOrDefault(one => one.State == OrderState.Unknown));
        var paper = await town.Do(desk => desk.Cards.Release(town.Iccid, "Ayan"));
        town.World.MoveCard(town.Iccid, 1);
        town.TakeAnotherBox();
        town.Pass(TimeSpan.FromMinutes(2));
        await town.Do(desk => desk.Cards.Adopt(town.Iccid, paper, "Ayan"));
        var order = town.Orders(OrderKind.Renewal).Single();
        Assert.That((order.Iccid, order.State, town.Bank.Sims().Count), Is.EqualTo((town.Iccid[..^1], OrderState.Unknown, 1)));
        town.Until("a proof", TimeSpan.FromHours(8), () => town.Ledger.Find(order.Id) is { State: OrderState.Confirmed } proved ? proved : null);
        Assert.That(town.Charges(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_card_that_was_seen_without_it_first_keeps_that_name()
    {
        await using var town = await Town.Begin(RenewalMode.On, new CardPlan("kcell") { Left = TimeSpan.FromHours(40), Profile = Cutting }, new CardPlan("activ"));
        var first = town.Bank.Sims().Single(sim => town.Iccid.StartsWith(sim.Facts.Iccid, StringComparison.Ordinal));
        town.World.MoveCard(town.Iccid, 1);
        town.Pass(TimeSpan.FromHours(20));
        Assert.Multiple(() =>
        {
            Assert.That(first.Facts.Iccid, Is.EqualTo(town.Iccid[..^1]));
            Assert.That(town.Bank.Sims(), Has.Count.EqualTo(2));
            Assert.That(town.Bank.Sim(first.Facts.Iccid)!.Facts.Modem, Is.EqualTo(town.World.Modems[1].Imei));
            Assert.That(town.Orders(OrderKind.Renewal).Where(order => order.Iccid == first.Facts.Iccid).Select(order => order.State), Is.EqualTo(new[] { OrderState.Confirmed }));
            Assert.That(town.Charges(), Is.EqualTo(1));
            Assert.That(town.Ledger.History(first.Facts.Iccid, 1000, null).Count(row => row.What == NoteKind.Card), Is.EqualTo(4), "first sight, came, left, came");
        });
    }

    [Test]
    public async Task A_neighbour_whose_number_only_seems_to_lack_a_digit_is_told_apart_by_its_subscriber()
    {
        var prints = "";
        var odd = Cutting with { Own = new Dictionary<string, Handler> { ["+CCID"] = CardCommands.WithCard(_ => $"+CCID: {prints}", locked: true) } };
        await using var town = await Town.BeginIn(world => prints = world.Cards[1].Iccid, RenewalMode.Observe, new CardPlan("kcell"), new CardPlan("activ") { Profile = odd });
        prints = town.Iccid[..^1];
        town.World.Modems[1].Reboot();
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(town.Bank.Sims().Where(sim => sim.Facts.Present).Select(sim => (sim.Facts.Iccid, sim.Facts.Modem)), Is.EquivalentTo(new[] { (town.Iccid, town.World.Modems[0].Imei), (prints, town.World.Modems[1].Imei) }));
    }
}
