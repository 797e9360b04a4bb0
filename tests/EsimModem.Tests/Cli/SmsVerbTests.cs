using EsimModem.Cli;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>Messages on the terminal: listed, read, and sent with a word on what became of it.</summary>
public class SmsVerbTests
{
    private const string Iccid = "8999702000000001234";
    private FakeDaemon _daemon = null!;

    [SetUp]
    public async Task Start()
    {
        _daemon = await FakeDaemon.Start();
        _daemon.On("GET /sims", $$"""{"items":[{"id":"{{Iccid}}","iccid":"{{Iccid}}","label":"Kiosk 12"}],"next":null}""");
    }

    [TearDown]
    public async Task Stop() => await _daemon.DisposeAsync();

    [Test]
    public async Task They_are_listed_in_a_line_each()
    {
        _daemon.On("GET /sms?limit=50", $$"""
            {"items":[
              {"id":9,"iccid":"{{Iccid}}","direction":"out","to":"+77010000099","text":"two\nlines","at":"2026-11-20T10:00:00+05:00","state":"confirmed","delivery":"delivered"},
              {"id":8,"iccid":"{{Iccid}}","direction":"out","to":"5050","text":"3D","at":"2026-11-20T09:00:00+05:00","state":"unknown","delivery":null},
              {"id":7,"iccid":"{{Iccid}}","direction":"in","from":"Kcell","text":"hello","at":"2026-11-20T08:00:00+05:00","state":"received"}],"next":null}
            """);
        Assert.That((await Run("sms", "list")).Out, Is.EqualTo("""
            ID  AT                   SIM       FROM OR TO       STATE      TEXT
             9  2026-11-20 10:00:00  Kiosk 12  to +77010000099  delivered  two lines
             8  2026-11-20 09:00:00  Kiosk 12  to 5050          unknown    3D
             7  2026-11-20 08:00:00  Kiosk 12  from Kcell       received   hello

            """));
    }

    [Test]
    public async Task One_is_read_whole()
    {
        _daemon.On("GET /sms/7", $$"""{"id":7,"iccid":"{{Iccid}}","direction":"in","from":"Kcell","text":"two\nlines","at":"2026-11-20T08:00:00+05:00","state":"received","parts":2}""");
        Assert.That((await Run("sms", "read", "7")).Out, Is.EqualTo("from Kcell, 2026-11-20 08:00:00, received, 2 parts\n\ntwo\nlines\n"));
        Assert.That((await Run("sms", "read", "seven")).ExitCode, Is.EqualTo(ExitCode.WrongUse));
    }

    [TestCase("confirmed", ExitCode.Done, "the network has taken the message")]
    [TestCase("unknown", ExitCode.Failed, "never sent again by itself")]
    [TestCase("refused", ExitCode.Failed, "was not sent")]
    public async Task Sending_says_what_became_of_it(string state, int code, string words)
    {
        _daemon.On("POST /sms", """{"id":3,"kind":"message","state":"planned"}""", status: 202, location: "/api/v1/orders/3");
        _daemon.On("GET /orders/3", $$"""{"id":3,"kind":"message","state":"{{state}}","evidence":[]}""");
        var run = await Run("sms", "send", "1234", "+77010000099", "Привет");
        Assert.That((run.ExitCode, _daemon.Requests.Single(one => one.Body.Length > 0).Body), Is.EqualTo((code, $$"""{"iccid":"{{Iccid}}","to":"+77010000099","text":"Привет"}""")), run.Err);
        Assert.That(run.Out + run.Err, Does.Contain(words));
    }

    private Task<CliRun> Run(params string[] words) => CliRun.Of([.. words, "--server", _daemon.Url]);
}
