using System.Text.Json;
using EsimModem.Cli;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>Verbs that ask the daemon to act: what they send, what they say, and how they end.</summary>
internal sealed class DaemonVerbTests
{
    private const string Iccid = "8999701000000001234";
    private const string Sims = $$"""{"items":[{"iccid":"{{Iccid}}","label":"Kiosk 12"},{"iccid":"8999701000000009234","label":"Kiosk 13"}],"next":null}""";

    private FakeDaemon _daemon = null!;

    [SetUp]
    public async Task Start() => _daemon = (await FakeDaemon.Start()).On("GET /sims", Sims);

    [TearDown]
    public async Task Stop() => await _daemon.DisposeAsync();

    [Test]
    public async Task Ask_shows_the_words_and_the_reading()
    {
        _daemon.On($"POST /sims/{Iccid}/ask", """
            {"text":"Баланс: 1 250,50 тг.\nДо 25.11.26","via":"ussd","session":"done","reading":{"kind":"balance","balance":{"amount":"1250.50","currency":"KZT"},
             "pots":[{"name":"bonus","amount":"10","unit":"KZT"}],"validUntil":"2026-11-25","unlimited":["data","sms"],"options":[{"reply":"1","text":"Да"}]}}
            """);
        var run = await Run("ask", "Kiosk 12", "*100#", "--reply", "1", "--reply=2");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Err);
        Assert.That(run.Out, Is.EqualTo("""
            Баланс: 1 250,50 тг.
            До 25.11.26

              kind          balance
              balance       1250.50 KZT
              bonus         10 KZT
              valid until   2026-11-25
              unlimited     data, sms
              option 1      Да

            """));
        Assert.That(_daemon.Requests[^1].Body, Is.EqualTo("""{"code":"*100#","replies":["1","2"]}"""));
    }

    [Test]
    public async Task Ask_without_a_code_leaves_the_question_to_the_carrier()
    {
        _daemon.On($"POST /sims/{Iccid}/ask", """{"text":"1","via":"ussd","session":"waiting"}""");
        var run = await Run("ask", "1234");
        Assert.That(_daemon.Requests[^1].Body, Is.EqualTo("{}"));
        Assert.That(run.Err, Does.Contain("--reply"));
    }

    [TestCase(403, 1), TestCase(409, 1), TestCase(502, 1), TestCase(504, 1), TestCase(404, 2)]
    public async Task The_daemons_own_sentence_reaches_the_person(int status, int exit)
    {
        _daemon.On($"POST /sims/{Iccid}/ask", """{"type":"about:blank","title":"No","status":1,"detail":"That code spends; use renew."}""", status);
        var run = await Run("ask", "Kiosk 12", "*200#");
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((exit, "That code spends; use renew.\n")));
    }

    [TestCase("9999"), TestCase("234"), TestCase("Kiosk")]
    public async Task An_unknown_sim_sends_nothing(string sim)
    {
        var run = await Run("renew", sim, "--yes");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUse));
        Assert.That(_daemon.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Renew_without_yes_only_previews()
    {
        _daemon.On($"POST /sims/{Iccid}/renew", """{"kind":"renewal","way":"ussd","plan":"travel-3d","price":{"amount":"990.00","currency":"KZT"},"why":"It ends in 20 hours."}""");
        var run = await Run("renew", "Kiosk 12");
        Assert.That(run.Out, Is.EqualTo("Kiosk 12: renewal, by ussd, plan travel-3d, for at most 990.00 KZT.\nIt ends in 20 hours.\nNothing was sent; add --yes to do it.\n"));
        Assert.That(_daemon.Requests[^1].Body, Is.EqualTo("{}"));
    }

    [Test]
    public async Task Renew_with_yes_follows_the_order_until_the_carrier_has_answered()
    {
        _daemon.On($"POST /sims/{Iccid}/renew", "", 202, "/api/v1/orders/7")
            .On("GET /orders/7", """{"id":7,"state":"accepted","evidence":[]}""");
        var run = await Run("renew", "Kiosk 12", "--yes", "--trial");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Err);
        Assert.That(run.Out, Does.StartWith("Kiosk 12, order 7: accepted by the carrier"));
        Assert.That(_daemon.Requests[1].Body, Is.EqualTo("""{"confirm":true,"trial":true}"""));
        Assert.That(_daemon.Requests[1].IdempotencyKey, Has.Length.EqualTo(32));
    }

    [TestCase("refused", 1), TestCase("unknown", 1), TestCase("abandoned", 1), TestCase("confirmed", 0), TestCase("likely", 0), TestCase("approving", 0)]
    public async Task An_order_ends_the_verb_as_it_stands(string state, int exit)
    {
        _daemon.On($"POST /sims/{Iccid}/renew", "{}", 202, "/api/v1/orders/7")
            .On("GET /orders/7", $$"""{"id":7,"state":"{{state}}","evidence":[{"at":"2026-11-20T10:00:00+05:00","what":"reply","text":"Недостаточно средств"}]}""");
        var run = await Run("renew", "Kiosk 12", "--yes");
        Assert.That(run.ExitCode, Is.EqualTo(exit));
        Assert.That(run.Err, exit == 0 ? Is.Empty : Does.StartWith("Kiosk 12, order 7: ").And.EndsWith("The last words: Недостаточно средств\n"));
    }

    [TestCase("hold", "all", "/hold"), TestCase("hold", "1234", $"/sims/{Iccid}/hold")]
    [TestCase("release", "all", "/release"), TestCase("release", "1234", $"/sims/{Iccid}/release")]
    public async Task The_red_button_and_its_undoing(string verb, string sim, string path)
    {
        _daemon.On($"POST {path}", "{}").On($"GET /sims/{Iccid}", $$"""{"iccid":"{{Iccid}}","label":"Kiosk 12","hold":null}""");
        var run = await Run(verb, sim, "--why", "odd \"charge\"");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done), run.Err);
        var sent = _daemon.Requests.Single(request => request.Method == "POST");
        Assert.That(JsonDocument.Parse(sent.Body).RootElement.GetProperty("why").GetString(), Is.EqualTo("odd \"charge\""));
    }

    [Test]
    public async Task A_release_says_what_still_holds()
    {
        _daemon.On($"POST /sims/{Iccid}/release", "{}")
            .On($"GET /sims/{Iccid}", $$"""{"iccid":"{{Iccid}}","label":"Kiosk 12","hold":{"why":"the clock is not proven"} }""");
        var run = await Run("release", "Kiosk 12");
        Assert.That(run.Out, Is.EqualTo("Kiosk 12 still holds: the clock is not proven\n"));
    }

    [Test]
    public async Task Resolve_carries_a_persons_word()
    {
        _daemon.On("POST /orders/7/resolve", """{"id":7,"state":"refused"}""");
        var run = await CliRun.Of(new Dictionary<string, string> { ["USER"] = "aigul" }, "", "resolve", "7", "didnothappen", "--note", "saw it in the app", "--server", _daemon.Url);
        Assert.That(run.Out, Is.EqualTo("Order 7 is refused.\n"));
        Assert.That(_daemon.Requests[^1].Body, Is.EqualTo("""{"outcome":"didNotHappen","note":"saw it in the app","by":"aigul"}"""));
    }

    [Test]
    public async Task Resolve_knows_three_outcomes()
    {
        var run = await Run("resolve", "7", "maybe");
        Assert.That((run.ExitCode, run.Err), Is.EqualTo((2, "An order happened or didNotHappen or abandoned, not \"maybe\".\n")));
        Assert.That(_daemon.Requests, Is.Empty);
    }

    private Task<CliRun> Run(params string[] typed) => CliRun.Of([.. typed, "--server", _daemon.Url]);
}
