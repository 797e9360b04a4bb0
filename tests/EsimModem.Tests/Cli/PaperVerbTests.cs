using EsimModem.Cli;
using EsimModem.Tests.Support;

namespace EsimModem.Tests.Cli;

/// <summary>The papers of the bookkeeper on the command line.</summary>
public class PaperVerbTests
{
    private const string Lines = """
        {"items":[
        {"id":"1:KZT","iccid":"1","label":"Kiosk 1","from":"2026-11-01T00:00:00+05:00","to":"2026-12-01T00:00:00+05:00","opening":{"amount":"2000.00","currency":"KZT"},"topUps":{"amount":"500.00","currency":"KZT"},"renewals":{"amount":"990.00","currency":"KZT"},"fees":{"amount":"0.00","currency":"KZT"},"unexplained":{"amount":"15.00","currency":"KZT"},"closing":{"amount":"1495.00","currency":"KZT"} },
        {"id":"2:KZT","iccid":"2","label":null,"from":"2026-11-01T00:00:00+05:00","to":"2026-12-01T00:00:00+05:00","opening":{"amount":"10.50","currency":"KZT"},"topUps":{"amount":"0.00","currency":"KZT"},"renewals":{"amount":"0.00","currency":"KZT"},"fees":{"amount":"0.00","currency":"KZT"},"unexplained":{"amount":"0.00","currency":"KZT"},"closing":{"amount":"10.50","currency":"KZT"} }
        ],"next":null}
        """;

    private FakeDaemon _daemon = null!;

    [SetUp]
    public async Task Start() => _daemon = await FakeDaemon.Start();

    [TearDown]
    public async Task Stop() => await _daemon.DisposeAsync();

    [Test]
    public async Task A_statement_is_a_table_with_the_sum_of_each_currency()
    {
        _daemon.On("GET /statement?from=2026-11-01&to=2026-11-30&limit=1000", Lines);
        var run = await Run("statement", "--from", "2026-11-01", "--to", "2026-11-30");
        Assert.That((run.ExitCode, run.Out), Is.EqualTo((ExitCode.Done, """
            SIM      CURRENCY  OPENING  TOP-UPS  RENEWALS  FEES  UNEXPLAINED  CLOSING
            Kiosk 1  KZT       2000.00   500.00    990.00  0.00        15.00  1495.00
            2        KZT         10.50     0.00      0.00  0.00         0.00    10.50
            all      KZT       2010.50   500.00    990.00  0.00        15.00  1505.50
            From 2026-11-01T00:00:00+05:00 to 2026-12-01T00:00:00+05:00. Opening + top-ups - renewals - fees - unexplained = closing.

            """)), run.Err);
    }

    [Test]
    public async Task A_table_for_excel_is_passed_on_as_it_is()
    {
        _daemon.On("GET /statement?excel=1", "\ufefficcid;label\r\n");
        Assert.That((await Run("statement", "--excel")).Out, Is.EqualTo("\ufefficcid;label\r\n"));
        Assert.That((await Run("statement", "--excel", "--json")).ExitCode, Is.EqualTo(ExitCode.WrongUse));
    }

    [Test]
    public async Task Receipts_are_a_table_and_none_is_a_sentence()
    {
        _daemon.On("GET /sims", """{"items":[{"iccid":"1","label":"Kiosk 1"}],"next":null}""")
            .On("GET /receipts?limit=1000", """{"items":[{"id":3,"order":7,"iccid":"1","kind":"renewal","plan":"travel-3d","paid":{"amount":"990.00","currency":"KZT"},"balanceAfter":{"amount":"10.00","currency":"KZT"},"validAfter":"2026-11-25T14:00:00+05:00","at":"2026-11-20T10:00:00+05:00"}],"next":null}""")
            .On("GET /receipts?to=2026-01-01&limit=1000", """{"items":[],"next":null}""");
        Assert.That((await Run("receipts")).Out, Is.EqualTo("""
            ID  AT                SIM      KIND     PLAN             PAID    BALANCE  VALID UNTIL       ORDER
             3  2026-11-20 10:00  Kiosk 1  renewal  travel-3d  990.00 KZT  10.00 KZT  2026-11-25 14:00      7

            """));
        Assert.That((await Run("receipts", "--to", "2026-01-01")).Out, Does.StartWith("There is no receipt"));
    }

    private Task<CliRun> Run(params string[] typed) => CliRun.Of([.. typed, "--server", _daemon.Url]);
}
