using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Web.Calls;

namespace EsimModem.Tests.Web;

public class OrderCallsTests
{
    [Test]
    public async Task An_order_is_told_with_its_evidence()
    {
        await using var bank = await OpenBank.Start();
        var id = (await bank.SomeUnknownOrder()).Id;
        var order = await bank.Get($"orders/{id}");
        Assert.Multiple(() =>
        {
            Assert.That((long?)order["id"], Is.EqualTo(id));
            Assert.That((string?)order["iccid"], Is.EqualTo(OpenBank.Kiosk));
            Assert.That((string?)order["kind"], Is.EqualTo("renewal"));
            Assert.That((string?)order["way"], Is.EqualTo("ussd"));
            Assert.That((string?)order["plan"], Is.EqualTo("travel-3d"));
            Assert.That((string?)order["price"]!["amount"], Is.EqualTo("990.00"));
            Assert.That((string?)order["state"], Is.EqualTo("unknown"));
            Assert.That((int?)order["attempt"], Is.EqualTo(1));
            Assert.That(order["parent"], Is.Null);
            Assert.That((string?)order["startedAt"], Is.EqualTo("2026-11-20T10:00:00+05:00"));
            Assert.That(order["endedAt"], Is.Null);
            Assert.That(order["receipt"], Is.Null);
            Assert.That(order["evidence"]!.AsArray().Select(one => (string?)one!["what"]), Does.Contain("silence"));
        });
    }

    [Test]
    public async Task Orders_are_found_by_card_kind_and_state()
    {
        await using var bank = await OpenBank.Start();
        await bank.SomeUnknownOrder();
        Assert.That((await bank.Get("orders?kind=renewal&state=open"))["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await bank.Get("orders?state=unknown"))["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await bank.Get("orders?state=confirmed"))["items"]!.AsArray(), Is.Empty);
        Assert.That((await bank.Get($"orders?iccid={OpenBank.Held}"))["items"]!.AsArray(), Is.Empty);
        var problem = await bank.Get("orders?state=done", status: 400);
        Assert.That((string?)problem["detail"], Does.Contain("approving").And.Contain("open"));
    }

    [Test]
    public async Task A_persons_word_closes_an_order_once()
    {
        await using var bank = await OpenBank.Start();
        var id = (await bank.SomeUnknownOrder()).Id;
        var closed = await bank.Post($"orders/{id}/resolve", """{"outcome":"didNotHappen","note":"the app shows it","by":"Ayan"}""");
        Assert.That((string?)closed["state"], Is.EqualTo("refused"));
        Assert.That(closed["evidence"]!.ToJsonString(), Does.Contain("Ayan").And.Contain("the app shows it"));
        var problem = await bank.Post($"orders/{id}/resolve", """{"outcome":"happened"}""", 409);
        Assert.That((string?)problem["detail"], Does.Contain("closed"));
    }

    [Test]
    public async Task A_renewal_that_is_asked_for_again_after_a_restart_finds_its_order()
    {
        await using var bank = await OpenBank.Start();
        var before = await bank.SomeUnknownOrder(OrderMark.Of("this box, by HTTP", "k-1").On("Ayan"));
        await bank.Confirmed(before);
        await bank.OnLoop(async () =>
        {
            for (var number = 0; number < 60; number++)
            {
                var message = await bank.Ledger.Plan(new OrderDraft(OpenBank.Kiosk, OrderKind.Message, WayKind.Sms, null, null, TimeSpan.FromDays(1), null, null, null, "desk", "a person writes", To: "5050"), SpendingSettings.None, bank.Now, "hello", 1);
                await bank.Ledger.Advance(message, OrderState.Abandoned, new Evidence(bank.Now, "person", "not needed"));
            }
            return true;
        });
        var again = await bank.Post($"sims/{OpenBank.Kiosk}/renew", """{"confirm":true}""", 202, "k-1");
        Assert.That((long?)again["id"], Is.EqualTo(before.Id));
        Assert.That((string?)again["by"], Is.EqualTo("Ayan"));
        await bank.Post($"sims/{OpenBank.Kiosk}/renew", """{"confirm":true}""", 409, "k-2");
    }

    [TestCase("""{"outcome":"maybe"}""", 400)]
    [TestCase("{}", 400)]
    public async Task An_outcome_that_is_none_is_refused(string body, int status)
    {
        await using var bank = await OpenBank.Start();
        var id = (await bank.SomeUnknownOrder()).Id;
        await bank.Post($"orders/{id}/resolve", body, status);
    }

    [Test]
    public async Task An_order_that_waits_for_no_yes_takes_none()
    {
        await using var bank = await OpenBank.Start();
        var id = (await bank.SomeUnknownOrder()).Id;
        await bank.Post($"orders/{id}/approve", status: 409);
        await bank.Post("orders/999/approve", status: 404);
        await bank.Get("orders/nonsense", status: 404);
    }

    [Test]
    public async Task A_receipt_is_told_as_json_and_as_a_table()
    {
        await using var bank = await OpenBank.Start();
        await bank.Confirmed(await bank.SomeUnknownOrder());
        var receipt = (await bank.Get("receipts"))["items"]![0]!;
        Assert.That((string?)receipt["paid"]!["amount"], Is.EqualTo("990.00"));
        Assert.That((string?)receipt["validBefore"], Is.EqualTo("2026-11-21"));
        Assert.That((string?)receipt["validAfter"], Is.EqualTo("2026-11-25T14:00:00+05:00"));
        using var table = await bank.Send(HttpMethod.Get, "receipts", null, null, "text/csv");
        Assert.That(table.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
        var lines = (await table.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.That(lines[0], Does.StartWith("id,order,iccid,kind"));
        Assert.That(lines[1], Does.Contain("990.00,KZT,2240.50,1250.50,2026-11-21,2026-11-25T14:00:00+05:00"));
        Assert.That(lines[1], Does.EndWith("\"'=Пакет қосылды, \"\"3 күн\"\" 77010000123\""), "words cannot become a formula");
    }

    [Test]
    public async Task Figures_count_closed_orders_once()
    {
        await using var bank = await OpenBank.Start();
        var order = await bank.SomeUnknownOrder();
        Assert.That(await Metrics(bank), Does.Not.Contain("esimmodem_orders_total"));
        await bank.Confirmed(order);
        await Metrics(bank);
        var text = await Metrics(bank);
        Assert.That(text, Does.Contain("""esimmodem_orders_total{kind="renewal",way="ussd",outcome="confirmed"} 1"""));
        Assert.That(text, Does.Contain("""esimmodem_spent_total{currency="KZT"} 990"""));
        Assert.That(text, Does.Contain($$"""esimmodem_sim_balance{sim="{{OpenBank.Kiosk}}",currency="KZT"} 1250.5"""));
        Assert.That(text, Does.Contain($$"""esimmodem_sim_last_proof_age_seconds{sim="{{OpenBank.Kiosk}}"} 720"""));
        Assert.That(text, Does.Contain("# TYPE esimmodem_sim_days_left gauge"));
        Assert.That(text, Does.Not.Contain("7010000123"));
    }

    private static async Task<string> Metrics(OpenBank bank)
    {
        using var answer = await bank.Send(HttpMethod.Get, "/metrics", null, null);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/plain"));
        return await answer.Content.ReadAsStringAsync();
    }
}
