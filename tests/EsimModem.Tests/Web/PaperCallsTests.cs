using System.Text;
using EsimModem.Carriers;
using EsimModem.Ledger;

namespace EsimModem.Tests.Web;

/// <summary>Receipts and statements, as JSON and as tables.</summary>
public class PaperCallsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 10, 12, 0, 0, TimeSpan.FromHours(5));

    [Test]
    public async Task A_statement_says_where_the_money_went()
    {
        await using var bank = await Moved();
        var line = (await bank.Get("statement?from=2026-11-01&to=2026-11-30"))["items"]!.AsArray().Single()!;
        string? Amount(string name) => (string?)line[name]!["amount"];
        Assert.Multiple(() =>
        {
            Assert.That((string?)line["id"], Is.EqualTo($"{OpenBank.Kiosk}:KZT"));
            Assert.That((string?)line["from"], Is.EqualTo("2026-11-01T00:00:00+05:00"), "a day begins where the carrier is");
            Assert.That((string?)line["to"], Is.EqualTo("2026-12-01T00:00:00+05:00"), "and the last one is in it whole");
            Assert.That((Amount("opening"), Amount("closing")), Is.EqualTo(("2000.00", "1010.50")));
            Assert.That((Amount("topUps"), Amount("renewals"), Amount("fees"), Amount("unexplained")), Is.EqualTo(("0.00", "990.00", "0.00", "-0.50")));
        });
    }

    [Test]
    public async Task A_time_without_a_change_opens_and_closes_alike()
    {
        await using var bank = await Moved();
        var line = (await bank.Get("statement?from=2026-11-16&to=2026-11-17"))["items"]![0]!;
        Assert.That(((string?)line["opening"]!["amount"], (string?)line["closing"]!["amount"]), Is.EqualTo(("1010.50", "1010.50")));
        Assert.That((await bank.Get("statement?from=2026-10-01&to=2026-10-31"))["items"]!.AsArray(), Is.Empty, "nothing had been read then");
    }

    [Test]
    public async Task A_table_for_excel_has_a_mark_semicolons_decimal_commas_and_whole_card_numbers()
    {
        await using var bank = await Moved();
        using var answer = await bank.Send(HttpMethod.Get, "statement?from=2026-11-01&to=2026-11-30&excel=1", null, null, "text/csv");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.That(text, Is.EqualTo(
            "\ufefficcid;label;carrier;currency;from;to;opening;topUps;renewals;fees;unexplained;closing\r\n"
            + $"\"=\"\"{OpenBank.Kiosk}\"\"\";Kiosk 12;kcell;KZT;2026-11-01T00:00:00+05:00;2026-12-01T00:00:00+05:00;2000,00;0,00;990,00;0,00;-0,50;1010,50\r\n"));
    }

    [Test]
    public async Task A_plain_table_is_plain()
    {
        await using var bank = await Moved();
        using var answer = await bank.Send(HttpMethod.Get, "statement?from=2026-11-01", null, null, "text/csv");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.That(lines[1], Does.StartWith($"{OpenBank.Kiosk},Kiosk 12,kcell,KZT,2026-11-01T00:00:00+05:00,2026-11-20T10:00:00+05:00,2000.00,0.00,990.00,"));
    }

    [TestCase("statement?from=yesterday", "yesterday")]
    [TestCase("statement?from=2026-11-30&to=2026-11-01", "later")]
    [TestCase("receipts?to=2026-13-01", "2026-13-01")]
    public async Task A_time_that_is_none_is_refused_with_an_example(string address, string said)
    {
        await using var bank = await OpenBank.Start();
        Assert.That((string?)(await bank.Get(address, status: 400))["detail"], Does.Contain(said));
    }

    [Test]
    public async Task Receipts_are_found_by_card_and_time()
    {
        await using var bank = await Moved();
        Assert.That((await bank.Get("receipts?from=2026-11-20&to=2026-11-20"))["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((await bank.Get("receipts?to=2026-11-19"))["items"]!.AsArray(), Is.Empty);
        Assert.That((await bank.Get($"receipts?iccid={OpenBank.Held}"))["items"]!.AsArray(), Is.Empty);
    }

    /// <summary>A balance that was 2000, fell by 989.50, and a receipt over 990.</summary>
    private static Task<OpenBank> Moved() => OpenBank.After(async open =>
    {
        var first = new Movement(OpenBank.Kiosk, Noon, null, new Money(2000, "KZT"));
        await open.OnLoop(() => open.Ledger.Note(Note.Of(first)));
        await open.OnLoop(() => open.Ledger.Note(Note.Of(new Movement(OpenBank.Kiosk, Noon.AddDays(5), first.After, new Money(1010.5m, "KZT")))));
        await open.Confirmed(await open.SomeUnknownOrder());
    });
}
