using System.Text.Json;
using EsimModem.Cli;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>What <c>status</c> shows of a daemon, of several, and of none.</summary>
internal sealed class StatusVerbTests
{
    private const string Kiosk = """
        {"id":"8999701000000001234","iccid":"8999701000000001234","number":"+77010000001","label":"Қазпошта 12","carrier":"kcell","present":true,"state":"active",
         "hold":null,"lock":null,"balance":{"amount":"1250.50","currency":"KZT"},"daysLeft":2.5,"next":{"step":"wait","at":"2099-01-01T00:00:00+05:00","why":"renews 30 h before the end"}}
        """;

    private const string Held = """
        {"id":"8999702000000005678","iccid":"8999702000000005678","number":"+77010000002","label":null,"carrier":"tele2","present":false,"state":"doubtful",
         "hold":{"why":"the clock is not proven"},"lock":"pin","balance":null,"daysLeft":null,"next":{"step":"hold","at":null,"why":"waits"}}
        """;

    [Test]
    public async Task One_line_per_sim_says_the_next_step_and_why()
    {
        await using var daemon = await FakeDaemon.Start();
        daemon.On("GET /sims", List(Kiosk, Held));
        var run = await CliRun.Of("status", "--server", daemon.Url);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Done));
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[0], Is.EqualTo("SIM          CARRIER      BALANCE  DAYS LEFT  STATE                        NEXT              WHY"));
        Assert.That(lines[1], Is.EqualTo("Қазпошта 12  kcell    1250.50 KZT        2.5  active                       wait 1 Jan 00:00  renews 30 h before the end"));
        Assert.That(lines[2], Is.EqualTo("+770***0002  tele2              ?          ?  doubtful, held, pin, absent  hold              the clock is not proven"));
    }

    [Test]
    public async Task Every_page_of_a_long_list_is_read()
    {
        await using var daemon = await FakeDaemon.Start();
        daemon.On("GET /sims", $$"""{"items":[{{Kiosk}}],"next":"a b"}""").On("GET /sims?after=a%20b", List(Held));
        var run = await CliRun.Of("status", "--server", daemon.Url, "--json");
        var sims = JsonDocument.Parse(run.Out).RootElement;
        Assert.That(sims.GetArrayLength(), Is.EqualTo(2));
        Assert.That(sims[0].GetProperty("label").GetString(), Is.EqualTo("Қазпошта 12"));
        Assert.That(sims[0].TryGetProperty("box", out _), Is.False);
        Assert.That(run.Out, Does.Contain("Қазпошта 12"));
    }

    [Test]
    public async Task Several_boxes_stand_in_one_table_and_one_that_is_gone_does_not_hide_the_others()
    {
        await using FakeDaemon one = await FakeDaemon.Start(), other = await FakeDaemon.Start();
        one.On("GET /sims", List(Kiosk));
        other.On("GET /sims", List(Held));
        var run = await CliRun.Of("status", "--server", one.Url, "--server", other.Url, "--server", "http://127.0.0.1:1");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreachable));
        Assert.That(run.Out, Does.StartWith("BOX").And.Contain(new Uri(one.Url).Authority).And.Contain(new Uri(other.Url).Authority));
        Assert.That(run.Err, Is.EqualTo("No daemon listens at 127.0.0.1:1; check --server and the daemon's \"listen\".\n"));
    }

    [Test]
    public async Task The_token_of_the_environment_goes_along()
    {
        await using var daemon = await FakeDaemon.Start();
        daemon.On("GET /sims", List());
        var run = await CliRun.Of(new Dictionary<string, string> { ["ESIMMODEM_TOKEN"] = "secret" }, "", "status", "--server", daemon.Url);
        Assert.That(run.Out, Does.StartWith("No SIM is known yet"));
        Assert.That(daemon.Requests.Single().Authorization, Is.EqualTo("Bearer secret"));
    }

    [Test]
    public async Task A_refused_token_says_where_a_token_comes_from()
    {
        await using var daemon = await FakeDaemon.Start();
        daemon.On("GET /sims", "", status: 401);
        var run = await CliRun.Of("status", "--server", daemon.Url);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Failed));
        Assert.That(run.Err, Does.Contain("ESIMMODEM_TOKEN"));
    }

    [Test]
    public async Task What_is_no_daemon_is_not_taken_for_one()
    {
        await using var daemon = await FakeDaemon.Start();
        daemon.On("GET /sims", "<html>");
        var run = await CliRun.Of("status", "--server", daemon.Url);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Unreachable));
        Assert.That(run.Err, Does.Contain("is not EsimModem"));
    }

    [TestCase("ftp://box"), TestCase("http://"), TestCase("")]
    public async Task A_server_that_is_no_url_is_wrong_use(string server)
    {
        var run = await CliRun.Of("status", "--server", server);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.WrongUse));
    }

    private static string List(params string[] items) => $$"""{"items":[{{string.Join(',', items)}}],"next":null}""";
}
