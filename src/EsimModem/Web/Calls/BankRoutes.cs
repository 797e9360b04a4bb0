using EsimModem.Web.Http;
using EsimModem.Web.Live;
using EsimModem.Web.Metrics;

namespace EsimModem.Web.Calls;

/// <summary>Puts all that a bank answers under its addresses.</summary>
internal static class BankRoutes
{
    public static void Map(Routes routes, BankDesk desk, Switchboard board)
    {
        new BankCalls(desk).Map(routes);
        new SimCalls(desk).Map(routes);
        new OrderCalls(desk).Map(routes);
        new SmsCalls(desk).Map(routes);
        new ModemCalls(desk).Map(routes);
        new CarrierCalls(desk).Map(routes);
        new RuleCalls(desk).Map(routes);
        new AlertCalls(desk).Map(routes);
        new TaskCalls(desk).Map(routes);
        new PaperCalls(desk).Map(routes);
        new HealthCalls(desk).Map(routes);
        new BackupCalls(desk).Map(routes);
        new CardBackupCalls(desk).Map(routes);
        new MetricsCalls(desk).Map(routes);
        new EventCalls(desk, board).Map(routes);
        LaterCalls.Map(routes);
    }
}
