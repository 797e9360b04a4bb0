using EsimModem.Alerts;
using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Web;

namespace EsimModem.Tests.Web;

public class TaskCallsTests
{
    [Test]
    public async Task What_waits_for_a_person_is_told_with_its_deadline_and_what_to_type()
    {
        Order order = null!;
        await using var bank = await OpenBank.After(async open => order = await open.SomeUnknownOrder());
        var task = (await bank.Get("tasks"))["items"]!.AsArray().Single(one => (string?)one!["iccid"] == OpenBank.Kiosk)!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)task["id"], Is.EqualTo($"{order.Id}"));
            Assert.That((string?)task["kind"], Is.EqualTo("look"));
            Assert.That((string?)task["state"], Is.EqualTo("open"));
            Assert.That((string?)task["deadline"], Is.EqualTo("2026-11-25T14:00:00+05:00"));
            Assert.That((string?)task["text"], Does.Contain($"`resolve {order.Id} happened`"));
        });
    }

    [Test]
    public async Task A_task_is_taken_and_done_and_its_order_stays_what_it_is()
    {
        Order order = null!;
        await using var bank = await OpenBank.After(async open => order = await open.SomeUnknownOrder());
        var taken = await bank.Post($"tasks/{order.Id}/take", """{"by":"Ayan"}""");
        Assert.That(((string?)taken["state"], (string?)taken["until"]), Is.EqualTo(("taken", "2026-11-20T14:00:00+05:00")));
        Assert.That((string?)taken["said"], Does.Contain("Ayan"));
        var done = await bank.Post($"tasks/{order.Id}/done");
        Assert.That((string?)done["state"], Is.EqualTo("done"));
        Assert.That((string?)(await bank.Get($"orders/{order.Id}"))["state"], Is.EqualTo("unknown"), "done never means confirmed");
    }

    [Test]
    public async Task A_persons_task_reserves_once_it_is_taken_and_caps_may_forbid_that()
    {
        var draft = new OrderDraft(OpenBank.Kiosk, OrderKind.TopUp, WayKind.Person, null, new Money(500, "KZT"), TimeSpan.Zero, new Money(10, "KZT"), null, null, "daemon", "too little");
        Order order = null!;
        await using var bank = await OpenBank.After(async open => order = await open.OnLoop(() => open.Ledger.Plan(draft, SpendingSettings.None, open.Now)));
        Assert.That((string?)(await bank.Get($"tasks?iccid={OpenBank.Kiosk}"))["items"]![0]!["kind"], Is.EqualTo("topUp"));
        var problem = await bank.Post($"tasks/{order.Id}/take", status: 409);
        Assert.That((string?)problem["detail"], Does.Contain("no cap for KZT"));
    }

    [Test]
    public async Task A_task_that_is_over_or_never_was_says_so()
    {
        await using var bank = await OpenBank.Start();
        var order = await bank.Confirmed(await bank.SomeUnknownOrder());
        Assert.That((string?)(await bank.Post($"tasks/{order.Id}/take", status: 409))["detail"], Does.Contain("confirmed"));
        Assert.That((string?)(await bank.Post("tasks/77/done", status: 404))["detail"], Does.Contain("no task 77"));
    }

    [Test]
    public async Task A_viewer_sees_tasks_and_may_not_touch_them()
    {
        Order order = null!;
        await using var bank = await OpenBank.After(async open => order = await open.SomeUnknownOrder(), new TokenSettings("phone", TokenRole.Viewer, "look"));
        Assert.That((await bank.Get("tasks", "look"))["items"]!.AsArray(), Is.Not.Empty);
        using var answer = await bank.Send(HttpMethod.Post, $"tasks/{order.Id}/take", "{}", "look");
        Assert.That((int)answer.StatusCode, Is.EqualTo(403));
    }

    [Test]
    public async Task A_task_is_told_to_listeners_when_it_changes_and_when_it_is_over()
    {
        Order order = null!;
        await using var bank = await OpenBank.After(async open => order = await open.SomeUnknownOrder());
        await using var ear = await Ear.On(bank);
        await bank.Post($"tasks/{order.Id}/take");
        var come = (await ear.Until("task")).Data;
        Assert.That(((string?)come["id"], (string?)come["state"]), Is.EqualTo(($"{order.Id}", "taken")));
        await bank.Post($"orders/{order.Id}/resolve", """{"outcome":"didNotHappen"}""");
        var gone = (await ear.Until("task")).Data;
        while (gone["ended"] is null) gone = (await ear.Until("task")).Data;
        Assert.That((string?)gone["id"], Is.EqualTo($"{order.Id}"));
    }

    [Test]
    public async Task An_alert_that_was_seen_goes_on_and_says_who_saw_it()
    {
        await using var bank = await OpenBank.Start();
        await Raise(bank, AlertSeverity.Warning, "Look at it.");
        var id = (string)(await bank.Get("alerts"))["items"]![0]!["id"]!;
        var seen = await bank.Post($"alerts/{Uri.EscapeDataString(id)}/ack", """{"by":"Ayan"}""");
        Assert.That(((bool?)seen["acknowledged"], (string?)seen["acknowledgedBy"]), Is.EqualTo((true, "Ayan (this box, by HTTP)")));
        await Raise(bank, AlertSeverity.Warning, "Look at it, 2 hours left.");
        Assert.That((bool?)(await bank.Get("alerts"))["items"]![0]!["acknowledged"], Is.True, "a figure moved");
        await Raise(bank, AlertSeverity.Critical, "It is urgent.");
        Assert.That((bool?)(await bank.Get("alerts"))["items"]![0]!["acknowledged"], Is.False, "it became worse");
        Assert.That((await bank.Get($"sims/{OpenBank.Kiosk}/history"))["items"]![0]!.ToJsonString(), Does.Contain("has seen the alert"));
        await bank.Post("alerts/nothing/ack", status: 404);
    }

    private static Task<bool> Raise(OpenBank bank, AlertSeverity severity, string remedy) => bank.OnLoop(() =>
    {
        bank.Bank.Alerts.Raise(severity, "wording", OpenBank.Kiosk, remedy);
        return Task.FromResult(true);
    });
}
