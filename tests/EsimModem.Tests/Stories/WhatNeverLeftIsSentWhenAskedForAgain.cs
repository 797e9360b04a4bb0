using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>
/// A person's order that the program wrote and did not live to send stands in nobody's way: asked for again it goes out, once, or makes
/// room for another one where the account has changed since.
/// </summary>
public class WhatNeverLeftIsSentWhenAskedForAgain
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task A_death_between_the_row_and_the_first_byte(bool renewedMeanwhile)
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell") { Left = TimeSpan.FromHours(20) });
        _ = Press(town);
        town.PassTo(TimeSpan.FromMinutes(5), () => Newest(town) is { State: OrderState.Planned });
        Assert.That(Newest(town)?.State, Is.EqualTo(OrderState.Planned), "between the row and the first byte");
        town.Box.Die(0, 1);
        town.Pass(TimeSpan.FromMinutes(1));
        town.Box.Start();
        town.Pass(TimeSpan.FromHours(2));
        var waiting = Newest(town)!;
        Assert.That((waiting.State, town.Charges()), Is.EqualTo((OrderState.Planned, 0)), "a bank that only observes sends nothing by itself");
        if (renewedMeanwhile) town.World.Card(town.Iccid).Carrier.Renew(town.Iccid);

        var second = Press(town);
        town.Pass(TimeSpan.FromHours(2));
        var confirmed = town.Orders(OrderKind.Renewal).Single(order => order.State == OrderState.Confirmed);
        Assert.Multiple(() =>
        {
            Assert.That(second.IsCompletedSuccessfully, Is.True);
            Assert.That(confirmed.Id == waiting.Id, Is.EqualTo(!renewedMeanwhile), "the order that waited, where it still fits");
            Assert.That(town.Orders(OrderKind.Renewal).Where(order => order.IsOpen), Is.Empty);
            Assert.That(town.Charges(), Is.EqualTo(renewedMeanwhile ? 2 : 1));
        });
    }

    private static Task<Order> Press(Town town) => town.Do(desk => desk.Renew(town.Iccid, false, "Aigul"));

    private static Order? Newest(Town town) => town.Orders(OrderKind.Renewal) is [var newest, ..] ? newest : null;
}
