using System.Net;
using System.Text.Json.Nodes;
using EsimModem.Web;

namespace EsimModem.Tests.Web;

public class DoorTests
{
    private static readonly TokenSettings Viewer = new("phone", TokenRole.Viewer, "look-only");
    private static readonly TokenSettings Operator = new("desk", TokenRole.Operator, "may-act");

    [Test]
    public async Task Without_a_token_this_box_is_served()
    {
        await using var door = await OpenDoor.Start();
        Assert.That(await Status(door.Look("/api/v1/look")), Is.EqualTo(200));
        Assert.That(await Status(door.Do()), Is.EqualTo(200));
    }

    [Test]
    public async Task Once_there_is_a_token_nothing_but_the_page_that_asks_for_it_is_served_without()
    {
        await using var door = await OpenDoor.Start(Viewer);
        using var refused = await door.Look("/api/v1/look");
        Assert.That((int)refused.StatusCode, Is.EqualTo(401));
        Assert.That(refused.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
        Assert.That(await Status(door.Look("/no/such/place")), Is.EqualTo(401));
        Assert.That(await Status(door.Look("/")), Is.EqualTo(200));
        Assert.That(await Status(door.Look("/app.js")), Is.EqualTo(200));
    }

    [Test]
    public async Task A_viewer_looks_and_does_not_act()
    {
        await using var door = await OpenDoor.Start(Viewer, Operator);
        Assert.That(await Status(door.Look("/api/v1/look", "look-only")), Is.EqualTo(200));
        Assert.That(await Status(door.Do(token: "look-only")), Is.EqualTo(403));
        Assert.That(door.Deeds, Is.Zero);
        Assert.That(await Status(door.Do(token: "may-act")), Is.EqualTo(200));
    }

    [Test]
    public async Task A_token_is_known_by_its_name_and_a_wrong_one_is_not()
    {
        await using var door = await OpenDoor.Start(Viewer, Operator);
        using var answer = await door.Look("/api/v1/look", "may-act");
        Assert.That((string?)(await Json(answer))["caller"], Is.EqualTo("desk"));
        Assert.That(await Status(door.Look("/api/v1/look", "may-ac")), Is.EqualTo(401));
        Assert.That(await Status(door.Look("/api/v1/look", "may-act2")), Is.EqualTo(401));
    }

    [Test]
    public async Task An_empty_secret_opens_nothing()
    {
        await using var door = await OpenDoor.Start(new TokenSettings("oops", TokenRole.Operator, ""));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/look");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer ");
        using var answer = await door.Http.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(401));
    }

    [Test]
    public async Task Tokens_of_a_configuration_read_again_are_in_force_at_once()
    {
        await using var door = await OpenDoor.Start(Viewer);
        door.Server.Admit([Operator]);
        Assert.That(await Status(door.Look("/api/v1/look", "look-only")), Is.EqualTo(401));
        Assert.That(await Status(door.Look("/api/v1/look", "may-act")), Is.EqualTo(200));
    }

    [Test]
    public async Task The_eleventh_wrong_token_within_a_minute_waits_and_so_does_a_right_one()
    {
        await using var door = await OpenDoor.Start(Operator);
        for (var guess = 0; guess < 10; guess++) Assert.That(await Status(door.Look("/api/v1/look", $"guess{guess}")), Is.EqualTo(401));
        using var eleventh = await door.Look("/api/v1/look", "guess10");
        Assert.That((int)eleventh.StatusCode, Is.EqualTo(429));
        Assert.That(eleventh.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(await Status(door.Look("/api/v1/look", "may-act")), Is.EqualTo(429));
        door.Clock.Pass(TimeSpan.FromSeconds(61));
        Assert.That(await Status(door.Look("/api/v1/look", "may-act")), Is.EqualTo(200));
    }

    [Test]
    public async Task Requests_without_any_token_do_not_count_as_guesses()
    {
        await using var door = await OpenDoor.Start(Operator);
        for (var time = 0; time < 15; time++) Assert.That(await Status(door.Look("/api/v1/look")), Is.EqualTo(401));
        Assert.That(await Status(door.Look("/api/v1/look", "may-act")), Is.EqualTo(200));
    }

    [TestCase("evil.example")]
    [TestCase("evil.example:8476")]
    [TestCase("192.0.2.7")]
    [TestCase("localhost.evil.example")]
    public async Task A_page_that_made_its_own_name_point_here_is_turned_away(string host)
    {
        await using var door = await OpenDoor.Start();
        Assert.That(await Status(door.Look("/api/v1/look", host: host)), Is.EqualTo(421));
        Assert.That(await Status(door.Look("/", host: host)), Is.EqualTo(421));
    }

    [TestCase("localhost")]
    [TestCase("127.0.0.1:9999")]
    [TestCase("[::1]:8476")]
    public async Task A_name_of_this_box_is_good_also_through_a_tunnel(string host)
    {
        await using var door = await OpenDoor.Start();
        Assert.That(await Status(door.Look("/api/v1/look", host: host)), Is.EqualTo(200));
    }

    [TestCase("http://evil.example")]
    [TestCase("http://127.0.0.1:1")]
    [TestCase("null")]
    [TestCase("https://127.0.0.1")]
    public async Task A_page_of_another_place_may_not_call(string origin)
    {
        await using var door = await OpenDoor.Start();
        Assert.That(await Status(door.Look("/api/v1/look", origin: origin)), Is.EqualTo(403));
    }

    [Test]
    public async Task Our_own_page_may_call()
    {
        await using var door = await OpenDoor.Start();
        Assert.That(await Status(door.Look("/api/v1/look", origin: door.Server.Address!.GetLeftPart(UriPartial.Authority))), Is.EqualTo(200));
    }

    [Test]
    public async Task The_rights_of_the_socket_are_its_password()
    {
        await using var door = await OpenDoor.Start(Operator);
        using var client = door.BySocket();
        using var answer = await client.GetAsync("/api/v1/look");
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
        Assert.That((string?)(await Json(answer))["caller"], Is.EqualTo("this box"));
        if (OperatingSystem.IsWindows()) return;
        Assert.That(File.GetUnixFileMode(door.Socket), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite));
    }

    [Test]
    public async Task Every_answer_tells_the_browser_to_trust_nothing_else()
    {
        await using var door = await OpenDoor.Start(Operator);
        foreach (var address in new[] { "/", "/api/v1/look" })
        {
            using var answer = await door.Look(address);
            Assert.That(answer.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("script-src 'self'").And.Contain("frame-ancestors 'none'"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
            Assert.That(answer.Headers.GetValues("X-Frame-Options").Single(), Is.EqualTo("DENY"));
            Assert.That(answer.Headers.Contains("Server"), Is.False);
        }
    }

    [Test]
    public async Task What_breaks_inside_is_not_told_outside()
    {
        await using var door = await OpenDoor.Start();
        using var answer = await door.Look("/api/v1/broken");
        Assert.That((int)answer.StatusCode, Is.EqualTo(500));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("secret"));
    }

    private static async Task<int> Status(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        if (answer.StatusCode >= HttpStatusCode.BadRequest)
        {
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            var problem = await Json(answer);
            Assert.That((int?)problem["status"], Is.EqualTo((int)answer.StatusCode));
            Assert.That((string?)problem["detail"], Is.Not.Empty);
        }
        return (int)answer.StatusCode;
    }

    private static async Task<JsonNode> Json(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
