using EsimModem.Bank;
using EsimModem.Modems;
using EsimModem.Web.Calls;
using EsimModem.Web.Http;
using EsimModem.Web.Json;

namespace EsimModem.Web.Metrics;

/// <summary>The bank in figures, for Prometheus.</summary>
internal sealed class MetricsCalls(BankDesk desk)
{
    private readonly OrderTally _tally = new(desk.Bank.Ledger);

    public void Map(Routes routes) => routes.Get("/metrics", Show);

    private async Task<Reply> Show(Call call)
    {
        var (sims, modems, alerts) = await desk.Ask(bank => (bank.Sims(), bank.Modems(), bank.Alerts.Open));
        var (orders, spent) = _tally.Take();
        var text = new MetricsText();
        AddSims(text, sims);
        text.Family("esimmodem_orders_total", "counter", "Closed orders.", orders.Select(one =>
            (MetricsText.Labels(("kind", one.Kind), ("way", one.Way), ("outcome", one.Outcome)), (double)one.Count)));
        text.Family("esimmodem_spent_total", "counter", "Money that confirmed orders cost.", spent.Select(one => (MetricsText.Labels(("currency", one.Currency)), (double)one.Amount)));
        AddModems(text, modems);
        text.Family("esimmodem_alerts_open", "gauge", "Alerts that have not ended.", Enum.GetValues<Alerts.AlertSeverity>().Select(severity =>
            (MetricsText.Labels(("severity", severity.Word())), (double)alerts.Count(alert => alert.Severity == severity))));
        return Reply.Text(text.ToString(), "text/plain; version=0.0.4; charset=utf-8");
    }

    /// <summary>One that is gone has its row for a day: an alarm needs a figure to compare.</summary>
    internal static void AddModems(MetricsText text, IReadOnlyList<ModemSnapshot> modems)
    {
        text.Family("esimmodem_modem_up", "gauge", "Whether the modem serves.", modems.Select(modem =>
            (MetricsText.Labels(("modem", modem.Id)), modem.State is ModemState.Ready or ModemState.Busy or ModemState.Searching ? 1d : 0)));
        text.Family("esimmodem_modem_signal_dbm", "gauge", "Signal as the modem hears it.", modems.Where(modem => modem.SignalDbm is not null).Select(modem =>
            (MetricsText.Labels(("modem", modem.Id)), (double)modem.SignalDbm!)));
    }

    private static void AddSims(MetricsText text, IReadOnlyList<SimSnapshot> sims)
    {
        text.Family("esimmodem_sim_days_left", "gauge", "Days until the plan ends, negative when it has.", sims.Where(sim => sim.Facts.ValidUntil is not null).Select(sim =>
            (Sim(sim), Math.Round((sim.Facts.ValidUntil!.ShownUntil - sim.At).TotalDays, 3))));
        text.Family("esimmodem_sim_balance", "gauge", "Money on the card.", sims.Where(sim => sim.Facts.Balance is not null).Select(sim =>
            (MetricsText.Labels(("sim", sim.Facts.Iccid), ("currency", sim.Facts.Balance!.Currency)), (double)sim.Facts.Balance.Amount)));
        text.Family("esimmodem_sim_last_proof_age_seconds", "gauge", "Seconds since the account was read.", sims.Where(sim => SimJson.LastProof(sim.Facts) is not null).Select(sim =>
            (Sim(sim), Math.Round((sim.At - SimJson.LastProof(sim.Facts)!.Value).TotalSeconds))));
    }

    private static string Sim(SimSnapshot sim) => MetricsText.Labels(("sim", sim.Facts.Iccid));
}
