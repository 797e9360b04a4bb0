using System.Text.Json.Nodes;
using EsimModem.Web;

namespace EsimModem.Tests.Web;

public class SimCallsTests
{
    [Test]
    public async Task A_sim_is_told_in_the_contracts_words()
    {
        await using var bank = await OpenBank.Start();
        var sim = await bank.Get($"sims/{OpenBank.Kiosk}");
        Assert.Multiple(() =>
        {
            Assert.That((string?)sim["id"], Is.EqualTo(OpenBank.Kiosk));
            Assert.That((string?)sim["iccid"], Is.EqualTo(OpenBank.Kiosk));
            Assert.That((string?)sim["number"], Is.EqualTo("+77010000123"));
            Assert.That((string?)sim["label"], Is.EqualTo("Kiosk 12"));
            Assert.That((string?)sim["carrier"], Is.EqualTo("kcell"));
            Assert.That((bool?)sim["present"], Is.False);
            Assert.That((string?)sim["state"], Is.EqualTo("active"));
            Assert.That(sim["hold"], Is.Null);
            Assert.That(sim["lock"], Is.Null);
            Assert.That(sim["balance"]!.ToJsonString(), Is.EqualTo("""{"amount":"1250.50","currency":"KZT"}"""));
            Assert.That(sim["pots"]!.ToJsonString(), Is.EqualTo("""[{"name":"bonus","amount":"10","unit":"KZT"}]"""));
            Assert.That((string?)sim["validUntil"], Is.EqualTo("2026-11-25T14:00:00+05:00"));
            Assert.That((int?)sim["daysLeft"], Is.EqualTo(5));
            Assert.That((decimal?)sim["dataLeftMb"], Is.EqualTo(512));
            Assert.That((string?)sim["lastReading"]!["at"], Is.EqualTo("2026-11-20T09:48:00+05:00"));
            Assert.That((string?)sim["lastReading"]!["via"], Is.EqualTo("sms"));
            Assert.That((string?)sim["lastReading"]!["text"], Does.Contain("<b>"), "words are handed on as they came");
            Assert.That((string?)sim["plan"], Is.EqualTo("travel-3d"));
            Assert.That((string?)sim["period"], Is.EqualTo("72h"));
            Assert.That((string?)sim["price"]!["amount"], Is.EqualTo("990.00"));
            Assert.That((string?)sim["renewals"], Is.EqualTo("observe"));
            Assert.That(sim["spent30d"]!.AsArray(), Is.Empty);
            Assert.That((string?)sim["next"]!["step"], Is.EqualTo("wait"), "a card that nobody has decided on since the start has its reason too");
            Assert.That((string?)sim["next"]!["why"], Does.Contain("in no modem"));
        });
    }

    [Test]
    public async Task Where_only_the_day_is_known_only_the_day_is_told()
    {
        await using var bank = await OpenBank.Start();
        var sim = await bank.Get($"sims/{OpenBank.Held}");
        Assert.That((string?)sim["validUntil"], Is.EqualTo("2026-11-21"));
        Assert.That((string?)sim["endsAt"], Is.EqualTo("2026-11-22T00:00:00+05:00"));
        Assert.That((string?)sim["hold"]!["why"], Is.EqualTo("the answer was not understood"));
        Assert.That((string?)sim["lock"], Is.EqualTo("puk"));
    }

    [Test]
    public async Task A_list_is_given_page_by_page()
    {
        await using var bank = await OpenBank.Start();
        var first = await bank.Get("sims?limit=1");
        Assert.That(first["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((string?)first["next"], Is.EqualTo(OpenBank.Kiosk));
        var second = await bank.Get($"sims?limit=1&after={first["next"]}");
        Assert.That((string?)second["items"]![0]!["iccid"], Is.EqualTo(OpenBank.Held));
        Assert.That(second["next"], Is.Null);
    }

    [Test]
    public async Task The_timeline_is_newest_first_and_goes_on_where_it_stopped()
    {
        await using var bank = await OpenBank.Start();
        var first = await bank.Get($"sims/{OpenBank.Kiosk}/history?limit=1");
        var row = first["items"]![0]!;
        Assert.That((string?)row["what"], Is.EqualTo("reading"));
        Assert.That((string?)row["words"], Is.EqualTo("Баланс: 1 250,50 тг."));
        var second = await bank.Get($"sims/{OpenBank.Kiosk}/history?limit=1&after={first["next"]}");
        Assert.That((string?)second["items"]![0]!["what"], Is.EqualTo("text"));
        Assert.That((long)second["items"]![0]!["id"]!, Is.LessThan((long)row["id"]!));
    }

    [Test]
    public async Task A_viewer_sees_no_whole_number_and_no_message()
    {
        await using var bank = await OpenBank.Start(new TokenSettings("phone", TokenRole.Viewer, "look"));
        var sim = await bank.Get($"sims/{OpenBank.Kiosk}", "look");
        Assert.That((string?)sim["number"], Is.EqualTo("+770***0123"));
        Assert.That(sim["lastReading"]!["text"], Is.Null);
        var everything = sim.ToJsonString() + (await bank.Get($"sims/{OpenBank.Kiosk}/history", "look")).ToJsonString();
        Assert.That(everything, Does.Not.Contain("7010000123").And.Not.Contain("123456").And.Not.Contain("401020000000123"));
    }

    [Test]
    public async Task A_card_that_was_never_seen_is_not_found()
    {
        await using var bank = await OpenBank.Start();
        var problem = await bank.Get("sims/8999000", status: 404);
        Assert.That((string?)problem["detail"], Is.EqualTo("This bank has never seen a card 8999000."));
    }

    [Test]
    public async Task A_card_that_is_in_no_modem_cannot_be_asked_or_renewed()
    {
        await using var bank = await OpenBank.Start();
        var problem = await bank.Post($"sims/{OpenBank.Kiosk}/ask", status: 409);
        Assert.That((string?)problem["detail"], Does.Contain("in no modem"));
        await bank.Post($"sims/{OpenBank.Kiosk}/renew", """{"confirm":true}""", 409);
        await bank.Post($"sims/{OpenBank.Kiosk}/ask", """{"replies":["1"]}""", 400);
    }

    [Test]
    public async Task A_hold_says_why_until_it_is_released()
    {
        await using var bank = await OpenBank.Start();
        var held = await bank.Post($"sims/{OpenBank.Kiosk}/hold", """{"why":"at the shop"}""");
        Assert.That((string?)held["hold"]!["why"], Is.EqualTo("at the shop"));
        Assert.That((string?)held["hold"]!["kind"], Is.EqualTo("person"));
        var free = await bank.Post($"sims/{OpenBank.Kiosk}/release");
        Assert.That(free["hold"], Is.Null);
        var rows = (await bank.Get($"sims/{OpenBank.Kiosk}/history"))["items"]!.AsArray();
        Assert.That(rows.Select(row => (string?)row!["what"]).Take(2), Is.EqualTo(new[] { "release", "hold" }));
    }

    [Test]
    public async Task The_red_button_holds_the_whole_bank()
    {
        await using var bank = await OpenBank.Start();
        Assert.That((await bank.Get("bank"))["hold"], Is.Null);
        await bank.Post("hold", """{"why":"fire drill","by":"Ayan"}""");
        var told = await bank.Get("bank");
        Assert.That((string?)told["hold"]!["why"], Is.EqualTo("fire drill"));
        Assert.That((string?)told["name"], Is.EqualTo("astana-07"));
        Assert.That((await bank.Post("release"))["hold"], Is.Null);
    }

    [Test]
    public async Task The_bank_tells_its_own_clock_and_who_asks()
    {
        await using var bank = await OpenBank.Start();
        bank.Clock.Pass(TimeSpan.FromDays(3));
        JsonNode told = await bank.Get("bank");
        Assert.That((string?)told["now"], Is.EqualTo("2026-11-23T05:00:00+00:00"));
        Assert.That((string?)told["you"]!["role"], Is.EqualTo("operator"));
    }
}
