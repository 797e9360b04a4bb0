using System.Net;
using EsimModem.Web.Http;

namespace EsimModem.Tests.Web;

/// <summary>What a POST must be, and that a repeated one is done once.</summary>
public class DeedTests
{
    [TestCase("text/plain")]
    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("application/json; charset=koi8-r")]
    [TestCase(null)]
    public async Task A_deed_that_is_not_json_is_refused(string? type)
    {
        await using var door = await OpenDoor.Start();
        using var answer = await door.Do(type: type);
        Assert.That((int)answer.StatusCode, Is.EqualTo(415));
        Assert.That(door.Deeds, Is.Zero);
    }

    [TestCase("[1]")]
    [TestCase("{\"why\":")]
    [TestCase("\"word\"")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        await using var door = await OpenDoor.Start();
        using var answer = await door.Do(body);
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task A_field_of_the_wrong_kind_is_refused()
    {
        await using var door = await OpenDoor.Start();
        door.DeedStatus = 409;
        using var answer = await door.Do("""{"why":17}""");
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task Half_a_character_is_refused_and_never_sent()
    {
        await using var door = await OpenDoor.Start();
        door.DeedStatus = 409;
        using var answer = await door.Do("""{"why":"\ud800"}""");
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        var bytes = Reply.JsonBytes(json => json.WriteStringValue("broken \ud800 \u0416"));
        Assert.That(System.Text.Encoding.UTF8.GetString(bytes), Is.EqualTo("\"broken \\uFFFD Ж\"").Or.EqualTo("\"broken \ufffd Ж\""));
    }

    [Test]
    public async Task No_body_counts_as_an_empty_one()
    {
        await using var door = await OpenDoor.Start();
        using var answer = await door.Do("");
        Assert.That((int)answer.StatusCode, Is.EqualTo(200));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_over_one_megabyte_is_refused_told_or_not(bool told)
    {
        await using var door = await OpenDoor.Start();
        var body = new byte[1_100_000];
        Array.Fill(body, (byte)' ');
        using HttpContent content = told ? new ByteArrayContent(body) : new StreamContent(new MemoryStream(body));
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/deed") { Content = content, Headers = { TransferEncodingChunked = !told } };
        using var answer = await door.Http.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(413));
        Assert.That(door.Deeds, Is.Zero);
    }

    [Test]
    public async Task The_same_key_gives_the_first_answer_again()
    {
        await using var door = await OpenDoor.Start();
        door.DeedStatus = 202;
        using var first = await door.Do(key: "k1");
        using var second = await door.Do(key: "k1");
        Assert.That(door.Deeds, Is.EqualTo(1));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(second.Headers.Location, Is.EqualTo(first.Headers.Location));
        Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
        using var other = await door.Do(key: "k2");
        Assert.That(door.Deeds, Is.EqualTo(2));
    }

    [Test]
    public async Task The_same_key_with_another_body_is_a_mistake()
    {
        await using var door = await OpenDoor.Start();
        using var first = await door.Do("{}", key: "k1");
        using var second = await door.Do("""{"why":"other"}""", key: "k1");
        Assert.That((int)second.StatusCode, Is.EqualTo(422));
        Assert.That(door.Deeds, Is.EqualTo(1));
    }

    [Test]
    public async Task A_refusal_is_given_again_and_a_failure_is_not()
    {
        await using var door = await OpenDoor.Start();
        door.DeedStatus = 409;
        using var refused = await door.Do(key: "k1");
        door.DeedStatus = 200;
        using var again = await door.Do(key: "k1");
        Assert.That((int)again.StatusCode, Is.EqualTo(409));
        door.DeedStatus = 503;
        using var failed = await door.Do(key: "k2");
        door.DeedStatus = 200;
        using var retried = await door.Do(key: "k2");
        Assert.That((int)retried.StatusCode, Is.EqualTo(200));
    }

    [Test]
    public async Task A_key_is_forgotten_after_seven_days()
    {
        await using var door = await OpenDoor.Start();
        using var first = await door.Do(key: "k1");
        door.Clock.Pass(TimeSpan.FromDays(6.9));
        using var kept = await door.Do(key: "k1");
        Assert.That(door.Deeds, Is.EqualTo(1));
        door.Clock.Pass(TimeSpan.FromDays(0.2));
        using var anew = await door.Do(key: "k1");
        Assert.That(door.Deeds, Is.EqualTo(2));
    }

    [Test]
    public async Task A_deed_by_another_method_or_address_is_named_as_such()
    {
        await using var door = await OpenDoor.Start();
        using var method = await door.Look("/api/v1/deed");
        Assert.That((int)method.StatusCode, Is.EqualTo(405));
        using var nowhere = await door.Look("/api/v1/nowhere");
        Assert.That((int)nowhere.StatusCode, Is.EqualTo(404));
        Assert.That(nowhere.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [TestCase("?limit=5", 5)]
    [TestCase("", 100)]
    [TestCase("?limit=99999", 1000)]
    public async Task A_page_is_as_long_as_asked_within_bounds(string query, int limit)
    {
        await using var door = await OpenDoor.Start();
        using var answer = await door.Look($"/api/v1/look{query}");
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain($"\"limit\":{limit}"));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("many")]
    public async Task A_limit_that_is_none_is_refused(string limit)
    {
        await using var door = await OpenDoor.Start();
        using var answer = await door.Look($"/api/v1/look?limit={limit}");
        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }
}
