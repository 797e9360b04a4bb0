using EsimModem.Sims;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>What is known of each SIM.</summary>
internal static class SimTable
{
    public static void Keep(Database database, SimFacts facts) =>
        database.Prepare("INSERT INTO sims (iccid, state, facts) VALUES (?, ?, ?) ON CONFLICT (iccid) DO UPDATE SET state = excluded.state, facts = excluded.facts")
            .Bind(facts.Iccid).Bind(TradeWord.Of(facts.State)).Bind(FactsJson.Write(facts)).Run();

    public static List<SimFacts> All(Database database) =>
        database.Prepare("SELECT iccid, facts FROM sims ORDER BY iccid").All(row => FactsJson.Read(row.Text(0), row.Text(1)));
}
