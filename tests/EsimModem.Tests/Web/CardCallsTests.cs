using EsimModem.Ledger;
using EsimModem.Web;

namespace EsimModem.Tests.Web;

public class CardCallsTests
{
    [Test]
    public async Task A_card_goes_from_one_bank_to_another_with_its_open_order()
    {
        Order order = null!;
        await using var one = await OpenBank.After(async open => order = await open.SomeUnknownOrder());
        await using var other = await OpenBank.Start();
        var paper = await one.Post($"sims/{OpenBank.Kiosk}/handover");
        Assert.That((string?)(await one.Get($"orders/{order.Id}"))["state"], Is.EqualTo("abandoned"));
        Assert.That((string?)(await one.Get($"sims/{OpenBank.Kiosk}"))["hold"]!["kind"], Is.EqualTo("released"));

        await other.Post($"sims/{OpenBank.Kiosk}/adopt", $$"""{"release":{{paper.ToJsonString()}}}""");
        var taken = (await other.Get("orders?state=open"))["items"]!.AsArray().Single()!;
        Assert.That(((string?)taken["state"], (string?)taken["sentAt"]), Is.EqualTo(("unknown", "2026-11-20T10:00:00+05:00")));
        Assert.That((await other.Get("tasks"))["items"]!.AsArray().Select(task => (string?)task!["id"]), Does.Contain((string?)taken["id"]!.ToString()));
    }

    [Test]
    public async Task A_wrong_file_is_refused_with_a_sentence()
    {
        await using var bank = await OpenBank.Start();
        var paper = await bank.Post($"sims/{OpenBank.Kiosk}/handover");
        var body = $$"""{"release":{{paper.ToJsonString()}}}""";
        Assert.That((string?)(await bank.Post($"sims/{OpenBank.Held}/adopt", body, 400))["detail"], Does.Contain($"not of {OpenBank.Held}"));
        await bank.Post($"sims/{OpenBank.Kiosk}/adopt", body);
        Assert.That((string?)(await bank.Post($"sims/{OpenBank.Kiosk}/adopt", body, 400))["detail"], Does.Contain("already"));
        await bank.Post($"sims/{OpenBank.Kiosk}/adopt", """{"release":"text"}""", 400);
    }

    [Test]
    public async Task A_card_that_was_never_here_needs_its_own_file()
    {
        await using var bank = await OpenBank.Start();
        var paper = (await bank.Post($"sims/{OpenBank.Held}/handover")).ToJsonString();
        await bank.Post("sims/8999702000000000789/adopt", $$"""{"release":{{paper}}}""", 400);
        await bank.Post("sims/8999702000000000789/adopt", status: 404);
    }

    [Test]
    public async Task A_viewer_gives_nothing_away()
    {
        await using var bank = await OpenBank.Start(new TokenSettings("phone", TokenRole.Viewer, "look"));
        using var answer = await bank.Send(HttpMethod.Post, $"sims/{OpenBank.Kiosk}/handover", "{}", "look");
        Assert.That((int)answer.StatusCode, Is.EqualTo(403));
    }
}
