using System.Text.Json.Nodes;
using EsimModem.Carriers;
using EsimModem.Carriers.Orders;
using EsimModem.Ledger;
using EsimModem.Web;

namespace EsimModem.Tests.Web;

public class SmsCallsTests
{
    private const string Letter = $$"""{"iccid":"{{OpenBank.Held}}","to":"+7 (701) 000-00-99","text":"Кассир, позвоните"}""";

    [Test]
    public async Task A_message_is_an_order_that_waits_for_its_card()
    {
        await using var bank = await OpenBank.Start();
        using var answer = await bank.Send(HttpMethod.Post, "sms", Letter, null);
        var order = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That(((int)answer.StatusCode, answer.Headers.Location?.OriginalString), Is.EqualTo((202, $"/api/v1/orders/{order["id"]}")));
        Assert.That(((string?)order["kind"], (string?)order["way"], (string?)order["state"], (string?)order["to"]), Is.EqualTo(("message", "sms", "planned", "+77010000099")));
        var item = (await bank.Get("sms"))["items"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(((string?)item["iccid"], (string?)item["direction"], (string?)item["to"], (string?)item["text"]), Is.EqualTo((OpenBank.Held, "out", "+77010000099", "Кассир, позвоните")));
            Assert.That(((string?)item["state"], (int?)item["parts"], (long?)item["order"], item["from"], item["delivery"]), Is.EqualTo(("planned", 1, (long?)order["id"], (JsonNode?)null, (JsonNode?)null)));
        });
        var one = await bank.Get($"sms/{item["id"]}");
        Assert.That(one.ToJsonString(), Is.EqualTo(item.ToJsonString()));
    }

    [Test]
    public async Task A_second_one_waits_until_the_first_has_ended()
    {
        await using var bank = await OpenBank.Start();
        var first = await bank.Post("sms", Letter, 202, "k-1");
        var again = await bank.Post("sms", Letter, 202, "k-1");
        Assert.That((long?)again["id"], Is.EqualTo((long?)first["id"]), "the same call is one message");
        var problem = await bank.Post("sms", Letter, 409, "k-2");
        Assert.That((string?)problem["detail"], Does.Contain($"{first["id"]}"));
        await bank.Post($"orders/{first["id"]}/resolve", """{"outcome":"abandoned"}""");
        await bank.Post("sms", Letter, 202, "k-3");
        Assert.That((await bank.Get("sms?limit=1"))["next"], Is.Not.Null);
        Assert.That((await bank.Get($"sms?iccid={OpenBank.Kiosk}"))["items"]!.AsArray(), Is.Empty);
    }

    [TestCase("""{"iccid":"{SIM}","to":"Kcell","text":"x"}""", 400)]
    [TestCase("""{"iccid":"{SIM}","to":"12","text":"x"}""", 400)]
    [TestCase("""{"iccid":"{SIM}","to":"+77010000099\r\nAT","text":"x"}""", 400)]
    [TestCase("""{"iccid":"{SIM}","to":"+77010000099","text":""}""", 400)]
    [TestCase("""{"iccid":"{SIM}","to":"+77010000099"}""", 400)]
    [TestCase("""{"iccid":"8999702000000000000","to":"+77010000099","text":"x"}""", 404)]
    public async Task What_cannot_be_sent_is_refused(string body, int status)
    {
        await using var bank = await OpenBank.Start();
        await bank.Post("sms", body.Replace("{SIM}", OpenBank.Held, StringComparison.Ordinal), status);
        Assert.That((await bank.Get("sms"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task The_longest_text_has_255_parts()
    {
        await using var bank = await OpenBank.Start();
        await bank.Post("sms", Body(new string('x', 255 * 153 + 1)), 400);
        await bank.Post("sms", Body(new string('x', 255 * 153)), 202);
        Assert.That((int?)(await bank.Get("sms"))["items"]![0]!["parts"], Is.EqualTo(255));

        static string Body(string text) => new JsonObject { ["iccid"] = OpenBank.Held, ["to"] = "+77010000099", ["text"] = text }.ToJsonString();
    }

    [Test]
    public async Task A_message_tells_what_its_order_may_cost()
    {
        await using var bank = await OpenBank.After(bank => bank.OnLoop(() =>
        {
            SpendingCap[] cap = [new(new Money(100, "KZT"), TimeSpan.FromDays(1))];
            var draft = new OrderDraft(OpenBank.Held, OrderKind.Message, WayKind.Sms, null, new Money(30, "KZT"), TimeSpan.FromDays(1), null, null, null, "desk", "a person writes", To: "+77010000099");
            return bank.Ledger.Plan(draft, new SpendingSettings(cap, cap), bank.Now, "two parts", 2);
        }));
        var item = (await bank.Get("sms"))["items"]![0]!;
        Assert.That(((string?)item["price"]!["amount"], (string?)item["price"]!["currency"], (int?)item["parts"]), Is.EqualTo(("30.00", "KZT", 2)));
        Assert.That((await bank.Get("carriers"))["items"]![0]!.AsObject().ContainsKey("message"), Is.True);
    }

    [TestCase("<b onclick=alert(1)>b</b><script>alert(1)</script> &amp;")]
    [TestCase("Құрметті абонент, \u202Eтеріс\u202C «сөз» 😀\n\n&lt;")]
    public async Task A_text_arrives_as_it_was_written(string text)
    {
        await using var bank = await OpenBank.Start();
        await using var ear = await Ear.On(bank);
        await bank.Post("sms", new JsonObject { ["iccid"] = OpenBank.Held, ["to"] = "+77010000099", ["text"] = text }.ToJsonString(), 202);
        Assert.That((string?)(await ear.Until("sms")).Data["text"], Is.EqualTo(text));
        using var answer = await bank.Send(HttpMethod.Get, "sms", null, null);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["items"]![0]!["text"], Is.EqualTo(text));
    }

    [Test]
    public async Task A_viewer_hears_that_a_message_left_and_not_what_it_says()
    {
        await using var bank = await OpenBank.Start(new TokenSettings("phone", TokenRole.Viewer, "v"), new TokenSettings("desk", TokenRole.Operator, "o"));
        await using var ear = await Ear.On(bank, token: "v");
        using var sent = await bank.Send(HttpMethod.Post, "sms", Letter, "o");
        Assert.That((int)sent.StatusCode, Is.EqualTo(202));
        var heard = (await ear.Until("sms")).Data;
        Assert.That(((string?)heard["to"], heard["text"], (string?)heard["state"]), Is.EqualTo(("+770***0099", (JsonNode?)null, "planned")));
    }

    [Test]
    public async Task A_viewer_sees_that_a_message_came_and_neither_its_words_nor_whole_numbers()
    {
        await using var bank = await OpenBank.After(async bank =>
        {
            await bank.OnLoop(() => bank.Ledger.Note(new Note(bank.Now, OpenBank.Kiosk, NoteKind.Sms, "+77010000077 wrote by sms: notice", "Code 123456", Envelope: new Envelope("+77010000077", 2, bank.Now))));
        }, new TokenSettings("phone", TokenRole.Viewer, "v"), new TokenSettings("desk", TokenRole.Operator, "o"));
        var seen = (await bank.Get("sms", "v"))["items"]![0]!;
        Assert.That(((string?)seen["from"], seen["text"], (string?)seen["state"], (int?)seen["parts"]), Is.EqualTo(("+770***0077", (JsonNode?)null, "received", 2)));
        Assert.That((string?)(await bank.Get("sms", "o"))["items"]![0]!["text"], Is.EqualTo("Code 123456"));
        Assert.That((await bank.Get($"sims/{OpenBank.Kiosk}/history", "v")).ToJsonString(), Does.Not.Contain("123456"));
        using var refused = await bank.Send(HttpMethod.Post, "sms", Letter, "v");
        Assert.That((int)refused.StatusCode, Is.EqualTo(403));
    }
}
