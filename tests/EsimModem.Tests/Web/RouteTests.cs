using System.Text.Json.Nodes;
using EsimModem.Web.Pages;

namespace EsimModem.Tests.Web;

public class RouteTests
{
    private static readonly string[] OfThePage = ["/", "/app.js", "/style.css", "/icon.svg"];

    [Test]
    public async Task Every_described_address_answers_and_none_is_a_stranger()
    {
        await using var bank = await OpenBank.Start();
        var described = Described().ToList();
        Assert.That(described, Has.Count.GreaterThan(25));
        foreach (var (method, address) in described.Where(one => !one.Address.EndsWith("/events", StringComparison.Ordinal)))
        {
            var filled = address.Replace("{iccid}", OpenBank.Kiosk).Replace("{order}", "1").Replace("{modem}", "m").Replace("{task}", "1").Replace("{message}", "1").Replace("{alert}", "a").Replace("{carrier}", "kcell");
            using var answer = await bank.Send(new HttpMethod(method), filled, method == "POST" ? "{}" : null, null);
            Assert.That((int)answer.StatusCode, Is.Not.EqualTo(405).And.Not.EqualTo(500), $"{method} {address}");
            if ((int)answer.StatusCode == 404) Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("nothing at this address"), address);
        }
    }

    [TestCase("GET", "vouchers")]
    [TestCase("POST", "vouchers")]
    public async Task What_is_promised_and_not_built_says_so(string method, string address)
    {
        await using var bank = await OpenBank.Start();
        using var answer = await bank.Send(new HttpMethod(method), address, method == "POST" ? "{}" : null, null);
        Assert.That((int)answer.StatusCode, Is.EqualTo(501));
        Assert.That((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"], Does.EndWith("is not built yet."));
    }

    [Test]
    public async Task A_text_is_read_as_its_carrier_would_mean_it()
    {
        await using var bank = await OpenBank.Start();
        var reading = await bank.Post("carriers/read", """{"text":"Баланс: 1 250,50 тг","carrier":"kcell","via":"ussd"}""");
        Assert.That((string?)reading["kind"], Is.EqualTo("balance"));
        Assert.That((string?)reading["balance"]!["amount"], Is.EqualTo("1250.50"));
        var problem = await bank.Post("carriers/read", """{"text":"x","carrier":"nobody"}""", 400);
        Assert.That((string?)problem["detail"], Does.Contain("nobody"));
        await bank.Post("carriers/read", """{"carrier":"kcell"}""", 400);
    }

    [Test]
    public async Task Asked_to_explain_it_adds_the_steps_and_the_draft_of_a_rule()
    {
        await using var bank = await OpenBank.Start();
        const string asked = """{"text":"Баланс: 12 тг. Тариф \"3 дня\" действует до 25.11.2026 14:00","carrier":"kcell"}""";
        Assert.That((await bank.Post("carriers/read", asked))["steps"], Is.Null);
        var explained = await bank.Post("carriers/read?explain=true", asked);
        Assert.That((string?)explained["steps"]![0]!["by"], Does.StartWith("kcell.yaml:"));
        Assert.That((string?)explained["draft"]!["line"], Does.StartWith("- { kind: balance, match: \"^Баланс: {balance:money} Тариф"));
    }

    [Test]
    public async Task The_rest_of_the_world_is_listed_only_for_who_asks_for_it()
    {
        await using var bank = await OpenBank.Start();
        Assert.That((await bank.Get("carriers"))["items"]!.AsArray().Select(one => (string?)one!["id"]), Is.EqualTo(new[] { "kcell" }));
        Assert.That((await bank.Get("carriers?world=true"))["items"]!.AsArray().Select(one => (string?)one!["id"]), Is.EqualTo(new[] { "kcell", "mbpi-fi-jarvi" }));
    }

    [Test]
    public async Task The_carriers_are_listed_with_what_they_sell()
    {
        await using var bank = await OpenBank.Start();
        var carrier = (await bank.Get("carriers"))["items"]![0]!;
        Assert.That((string?)carrier["id"], Is.EqualTo("kcell"));
        Assert.That((string?)carrier["zone"], Is.EqualTo("Asia/Almaty"));
        Assert.That((string?)carrier["plans"]![0]!["price"]!["amount"], Is.EqualTo("990.00"));
    }

    [Test]
    public async Task The_bank_lives_and_is_ready()
    {
        await using var bank = await OpenBank.Start();
        Assert.That((string?)(await bank.Get("/health/live"))["status"], Is.EqualTo("live"));
        Assert.That((string?)(await bank.Get("/health/ready"))["status"], Is.EqualTo("ready"));
        Assert.That((await bank.Get("modems"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task The_page_and_all_its_files_are_served_from_inside()
    {
        await using var bank = await OpenBank.Start();
        Assert.That(OfThePage.Select(address => address == "/" ? "index.html" : address[1..]), Is.SubsetOf(PageFiles.Names));
        foreach (var name in PageFiles.Names)
        {
            using var answer = await bank.Send(HttpMethod.Get, name == "index.html" ? "/" : $"/{name}", null, null);
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), name);
            Assert.That(answer.Headers.ETag, Is.Not.Null);
        }
    }

    [Test]
    public void The_page_takes_nothing_from_other_places_and_makes_no_markup_of_words()
    {
        var scripts = PageFiles.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Select(Text).ToList();
        Assert.That(scripts, Has.Count.GreaterThan(5));
        foreach (var text in scripts.Append(Text("index.html")).Append(Text("style.css")))
        {
            Assert.That(text, Does.Not.Contain("innerHTML").And.Not.Contain("outerHTML").And.Not.Contain("insertAdjacentHTML").And.Not.Contain("document.write").And.Not.Contain("eval("));
            Assert.That(text.Replace("http://www.w3.org/2000/svg", ""), Does.Not.Contain("http://").And.Not.Contain("https://"));
        }
    }

    private static string Text(string name) => System.Text.Encoding.UTF8.GetString(PageFiles.Read(name));

    private static IEnumerable<(string Method, string Address)> Described() =>
        JsonNode.Parse(PageFiles.Read("openapi/v1.json"))!["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (method.Key.ToUpperInvariant(), path.Key)));
}
