using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Simulator;
using EsimModem.Simulator.Commands;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Stories;

/// <summary>A modem's own store stays where it is when its card goes: what is found there after that is shown, and nothing is made of it.</summary>
public class WhatLiesInTheModemMayBeAnotherCards
{
    private const string Words = "Баланс: 5.00 тг.";
    private const string Note = "lay in the modem and may be another card's";
    private const string Friend = "+77770000001";

    [Test]
    public async Task Texts_found_there_by_the_next_card_are_none_of_its_messages()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"), new CardPlan("activ"));
        var (first, second) = (town.World.Cards[0].Iccid, town.World.Cards[1].Iccid);
        town.Pass(TimeSpan.FromMinutes(5));
        town.World.LeaveIn(0, "Kcell", Words);
        town.World.LeaveIn(0, "Kcell", string.Join(' ', Enumerable.Range(1, 40).Select(number => $"Строка {number}.")));
        town.World.MoveCard(second, 0);
        town.Pass(TimeSpan.FromMinutes(10));
        var notes = town.Ledger.History(second, 100, null).Where(row => row.Text.Contains(Note, StringComparison.Ordinal)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(town.Ledger.Messages(second, 10, null), Is.Empty);
            Assert.That(town.Ledger.Messages(first, 10, null), Is.Empty);
            Assert.That(notes, Has.Length.EqualTo(2).And.All.Property("What").EqualTo(NoteKind.Text));
            Assert.That(notes.Select(row => row.Words), Does.Contain(Words).And.Some.EndsWith("Строка 40."));
        });
        town.World.WriteTo(second, "Activ", "Hello");
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.That(town.Ledger.Messages(second, 10, null).Select(message => message.Text), Is.EqualTo(new[] { "Hello" }));
    }

    [Test]
    public async Task A_report_found_there_settles_no_message_of_the_next_card()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"), new CardPlan("activ"));
        var second = town.World.Cards[1].Iccid;
        town.World.Modems[1].Inject(new Injection(Fault.LoseReply, "message"));
        town.World.Modems[1].Inject(new Injection(Fault.NoReport));
        var order = await town.Do(desk => desk.Send(second, Friend, "The kiosk is out of paper", "owner"));
        town.Until("an order of which nobody knows", TimeSpan.FromMinutes(10), () => town.Ledger.Find(order.Id)!.State == OrderState.Unknown ? order : null);
        town.World.LeaveReportIn(0, Friend, 77);
        town.World.MoveCard(second, 0);
        town.Pass(TimeSpan.FromMinutes(10));
        Assert.Multiple(() =>
        {
            Assert.That(town.Ledger.Find(order.Id)!.State, Is.EqualTo(OrderState.Unknown));
            Assert.That(town.Ledger.History(second, 100, null).Select(row => row.Text), Has.One.Contains($"a report on a message to {Friend} {Note}"));
        });
    }

    [Test]
    public async Task After_a_restart_with_the_same_card_they_are_its_own()
    {
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell"));
        town.Pass(TimeSpan.FromMinutes(5));
        town.Box.Die(0, 1);
        town.World.LeaveIn(0, "Kcell", Words);
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(town.Ledger.Messages(town.Iccid, 10, null).Select(message => message.Text), Is.EqualTo(new[] { Words }));
    }

    [Test]
    public async Task Of_two_sticks_with_one_number_each_keeps_its_own()
    {
        var twin = ModemProfiles.Generic with { Own = new Dictionary<string, Handler> { ["+CGSN"] = (_, _) => Answer.Line("000000000000000") } };
        await using var town = await Town.Begin(RenewalMode.Observe, new CardPlan("kcell") { Profile = twin }, new CardPlan("activ") { Profile = twin });
        town.Pass(TimeSpan.FromMinutes(5));
        town.Box.Die(0, 1);
        for (var place = 0; place < 2; place++) town.World.LeaveIn(place, "Kcell", $"{Words} {place}");
        town.Box.Start();
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(town.World.Cards.Select((card, place) => town.Ledger.Messages(card.Iccid, 10, null).SingleOrDefault()?.Text == $"{Words} {place}"), Is.All.True);
    }

    [Test]
    public async Task In_a_modem_that_this_book_has_never_seen_nothing_can_be_told()
    {
        await using var town = await Town.BeginIn(world => world.LeaveIn(0, "Kcell", Words), RenewalMode.Observe, new CardPlan("kcell"));
        town.Pass(TimeSpan.FromMinutes(5));
        Assert.That(town.Ledger.Messages(town.Iccid, 10, null), Is.Empty);
        Assert.That(town.Ledger.History(town.Iccid, 100, null).Select(row => row.Text), Has.One.Contains(Note));
    }
}
