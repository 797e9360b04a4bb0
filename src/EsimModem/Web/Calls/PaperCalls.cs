using EsimModem.Ledger;
using EsimModem.Sims;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Calls;

/// <summary>The papers of the bookkeeper: receipts and statements, as JSON or as a table.</summary>
internal sealed class PaperCalls(BankDesk desk)
{
    /// <summary>So many lines has a table where no limit is asked for.</summary>
    private const int LongestTable = 200_000;

    private const string TableType = "text/csv; charset=utf-8";

    public void Map(Routes routes)
    {
        routes.Get($"{Routes.Root}/receipts", Receipts);
        routes.Get($"{Routes.Root}/statement", Statement);
    }

    private Reply Receipts(Call call)
    {
        var period = Period.Of(call);
        var zones = desk.Zones();
        var iccid = call.Query("iccid");
        // Without a card the days are those of UTC; a bank's carriers may be of several zones.
        var (from, to) = period.In(zones[iccid], DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        var receipts = Statements.Receipts(desk.Bank.Ledger, iccid, from, to, call.After);
        if (!IsTable(call)) return PageJson.Of([.. receipts.Take(call.Limit + 1)], call.Limit, receipt => receipt.Id.ToString(), (json, receipt) => ReceiptJson.Write(json, receipt, zones[receipt.Iccid], call.Caller.Sight));
        var csv = new Csv(call.Query("excel") is not null);
        var lines = receipts.Take(MostLines(call)).Select(receipt => ReceiptJson.CsvLine(csv, receipt, zones[receipt.Iccid], call.Caller.Sight));
        return Reply.Text(ReceiptJson.CsvHead(csv) + string.Concat(lines), TableType);
    }

    private async Task<Reply> Statement(Call call)
    {
        var period = Period.Of(call);
        var now = await desk.Ask(bank => bank.Time.GetUtcNow());
        var (zones, iccid) = (desk.Zones(), call.Query("iccid"));
        var last = call.Query("after")?.Split(':')[0];
        var sims = desk.Bank.Ledger.Sims().Where(sim => (iccid is null || sim.Iccid == iccid) && (last is null || string.CompareOrdinal(sim.Iccid, last) >= 0));
        var lines = sims.SelectMany(sim => Lines(sim, period, zones[sim.Iccid], now));
        if (!IsTable(call))
            return PageJson.Of(PageJson.After(lines, call.Query("after"), call.Limit, one => StatementJson.Id(one.Line)), call.Limit, one => StatementJson.Id(one.Line),
                (json, one) => StatementJson.Write(json, one.Line, one.Sim, one.From, one.To, zones[one.Sim.Iccid]));
        var csv = new Csv(call.Query("excel") is not null);
        return Reply.Text(StatementJson.CsvHead(csv) + string.Concat(lines.Take(MostLines(call)).Select(one => StatementJson.CsvLine(csv, one.Line, one.Sim, one.From, one.To, zones[one.Sim.Iccid]))), TableType);
    }

    /// <summary>From the first of this month until now, unless told.</summary>
    private IEnumerable<(SimFacts Sim, StatementLine Line, DateTimeOffset From, DateTimeOffset To)> Lines(SimFacts sim, Period period, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone);
        var (from, to) = period.In(zone, Carriers.Zones.Instant(new DateTime(today.Year, today.Month, 1), zone), now);
        return Statements.Of(desk.Bank.Ledger, sim.Iccid, from, to).Select(line => (sim, line, from, to));
    }

    private static bool IsTable(Call call) => call.Http.Request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase);

    private static int MostLines(Call call) => call.Query("limit") is null ? LongestTable : call.Limit;
}
