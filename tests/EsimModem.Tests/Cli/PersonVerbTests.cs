using EsimModem.Cli;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>What a person does for the bank: tasks, approvals, alerts, and a look into the book.</summary>
public class PersonVerbTests
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
    public async Task Tasks_are_listed_with_their_deadline_and_in_full()
    {
        _daemon.On("GET /tasks", $$"""{"items":[{"id":"7","kind":"look","iccid":"{{Iccid}}","text":"Nobody can tell yet.","deadline":"2026-11-21T14:00:00+05:00","state":"taken","said":"taken by Ayan"}],"next":null}""");
        var run = await Run("tasks", "list");
        Assert.That((run.ExitCode, run.Out), Is.EqualTo((ExitCode.Done, """
            ID  KIND  SIM       BEFORE            STATE
            7   look  Kiosk 12  2026-11-21 14:00  taken

            7: Nobody can tell yet. (taken by Ayan)

            """)));
    }

    [Test]
    public async Task No_task_is_one_sentence()
    {
        _daemon.On("GET /tasks", """{"items":[],"next":null}""");
        Assert.That((await Run("tasks", "list")).Out, Is.EqualTo("Nothing waits for a person.\n"));
    }

    [TestCase("take", "taken by aigul until 2026-11-20 16:00"), TestCase("done", "aigul says that it is done")]
    public async Task A_word_on_a_task_carries_who_gave_it(string word, string said)
    {
        _daemon.On($"POST /tasks/7/{word}", $$"""{"id":"7","state":"taken","said":"{{said}}","text":"Put 500.00 KZT on the card."}""");
        var run = await CliRun.Of(new Dictionary<string, string> { ["USER"] = "aigul" }, "", "tasks", word, "7", "--server", _daemon.Url);
        Assert.That((run.ExitCode, _daemon.Requests[^1].Body), Is.EqualTo((ExitCode.Done, """{"by":"aigul"}""")), run.Err);
        Assert.That(run.Out, Does.StartWith($"Task 7: {said}.\n"));
    }

    [Test]
    public async Task Approve_says_what_it_may_cost()
    {
        _daemon.On("POST /orders/7/approve", """{"id":7,"state":"planned","price":{"amount":"990.00","currency":"KZT"}}""");
        Assert.That((await Run("approve", "7")).Out, Is.EqualTo("Order 7 goes out for at most 990.00 KZT; it counts as done when a reading proves it.\n"));
    }

    [Test]
    public async Task Alerts_are_listed_worst_first_and_acknowledged_by_their_id()
    {
        _daemon.On("GET /alerts", """{"items":[{"id":"absent:/dev/x","severity":"warning","since":"2026-11-20T10:00:00+05:00","remedy":"Put it in."},{"id":"doubt:1","severity":"critical","since":"2026-11-20T11:00:00+05:00","acknowledged":true,"acknowledgedBy":"Ayan","remedy":"Look."}],"next":null}""");
        var run = await Run("alerts", "list");
        Assert.That(run.Out.IndexOf("doubt:1", StringComparison.Ordinal), Is.LessThan(run.Out.IndexOf("absent:/dev/x", StringComparison.Ordinal)), run.Out);
        Assert.That(run.Out, Does.EndWith("doubt:1: Look.\n\nabsent:/dev/x: Put it in.\n"));
        _daemon.On("POST /alerts/absent:%2Fdev%2Fx/ack", "{}").On("POST /alerts/absent:/dev/x/ack", "{}");
        Assert.That((await Run("alerts", "ack", "absent:/dev/x")).Out, Is.EqualTo("Alert absent:/dev/x is acknowledged.\n"));
    }

    [Test]
    public async Task History_is_read_page_after_page_until_it_suffices()
    {
        _daemon.On($"GET /sims/{Iccid}/history?limit=3", """{"items":[{"id":9,"at":"2026-11-20T10:00:00+05:00","what":"order","text":"confirmed: valid until 2026-11-25","order":7},{"id":8,"at":"2026-11-20T09:00:00+05:00","what":"reading","text":"asked *100#: balance","words":"Баланс: 5"}],"next":"8"}""")
            .On($"GET /sims/{Iccid}/history?limit=3&after=8", """{"items":[{"id":7,"at":"2026-11-20T08:00:00+05:00","what":"card","text":"seen"},{"id":6,"at":"2026-11-20T08:00:00+05:00","what":"card","text":"too much"}],"next":"6"}""");
        var run = await Run("history", "1234", "--limit", "3");
        Assert.That((run.ExitCode, run.Out), Is.EqualTo((ExitCode.Done, """
            ROW  AT                   WHAT     ORDER  TEXT
              9  2026-11-20 10:00:00  order        7  confirmed: valid until 2026-11-25
              8  2026-11-20 09:00:00  reading         asked *100#: balance «Баланс: 5»
              7  2026-11-20 08:00:00  card            seen

            """)), run.Err);
    }

    private Task<CliRun> Run(params string[] typed) => CliRun.Of([.. typed, "--server", _daemon.Url]);
}
