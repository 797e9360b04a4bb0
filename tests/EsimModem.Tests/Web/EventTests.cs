using EsimModem.Ledger;

namespace EsimModem.Tests.Web;

public class EventTests
{
    [Test]
    public async Task A_change_is_told_as_it_happens_with_the_whole_resource()
    {
        await using var bank = await OpenBank.Start();
        await using var ear = await Ear.On(bank);
        await bank.Post($"sims/{OpenBank.Kiosk}/hold", """{"why":"at the shop"}""");
        var (kind, id, data) = await ear.Until("sim");
        Assert.That((string?)data["hold"]!["why"], Is.EqualTo("at the shop"));
        Assert.That((string?)data["id"], Is.EqualTo(OpenBank.Kiosk));
        Assert.That(id, Is.LessThanOrEqualTo(bank.Ledger.Head.Row).And.GreaterThan(0));
    }

    [Test]
    public async Task An_order_is_told_with_the_row_that_moved_it()
    {
        await using var bank = await OpenBank.Start();
        await using var ear = await Ear.On(bank);
        var order = await bank.SomeUnknownOrder();
        string? state = null;
        while (state != "unknown") state = (string?)(await ear.Until("order")).Data["state"];
        Assert.That(order.State, Is.EqualTo(OrderState.Unknown));
    }

    [Test]
    public async Task Who_comes_back_is_told_what_he_missed()
    {
        await using var bank = await OpenBank.Start();
        var heard = bank.Ledger.Head.Row;
        var order = await bank.SomeUnknownOrder();
        await using var ear = await Ear.On(bank, heard.ToString());
        var (_, id, data) = await ear.Until("order");
        Assert.That((long?)data["id"], Is.EqualTo(order.Id));
        Assert.That(id, Is.GreaterThan(heard));
    }

    [Test]
    public async Task Who_heard_of_a_row_that_never_was_is_told_everything()
    {
        await using var bank = await OpenBank.Start();
        await using var ear = await Ear.On(bank, "999999");
        var first = await ear.Until("sim");
        var second = await ear.Until("sim");
        Assert.That(new[] { (string?)first.Data["id"], (string?)second.Data["id"] }, Is.EquivalentTo(new[] { OpenBank.Kiosk, OpenBank.Held }));
    }

    [Test]
    public async Task An_alert_is_told_when_it_begins_and_when_it_is_over()
    {
        await using var bank = await OpenBank.Start();
        await using var ear = await Ear.On(bank);
        await bank.OnLoop(() =>
        {
            bank.Bank.Alerts.Raise(EsimModem.Alerts.AlertSeverity.Warning, "wording", OpenBank.Kiosk, "Look at it.");
            return Task.FromResult(true);
        });
        var begun = (await ear.Until("alert")).Data;
        Assert.That((string?)begun["iccid"], Is.EqualTo(OpenBank.Kiosk));
        Assert.That(begun["ended"], Is.Null);
        Assert.That((string?)(await bank.Get("alerts"))["items"]![0]!["id"], Is.EqualTo((string?)begun["id"]));
        await bank.OnLoop(() =>
        {
            bank.Bank.Alerts.End("wording", OpenBank.Kiosk);
            return Task.FromResult(true);
        });
        Assert.That((await ear.Until("alert")).Data["ended"], Is.Not.Null);
    }

    [Test]
    public async Task Words_with_line_ends_stay_one_event()
    {
        await using var bank = await OpenBank.Start();
        await using var ear = await Ear.On(bank);
        await bank.Post($"sims/{OpenBank.Kiosk}/hold", """{"why":"one\n\nevent: sim\ndata: {}"}""");
        var (_, _, data) = await ear.Until("sim");
        Assert.That((string?)data["hold"]!["why"], Does.StartWith("one\n\nevent"));
    }

    [Test]
    public async Task The_server_stops_while_somebody_listens()
    {
        var bank = await OpenBank.Start();
        await using var ear = await Ear.On(bank);
        await bank.DisposeAsync();
        Assert.That(await ear.IsOver(), Is.True);
    }
}
