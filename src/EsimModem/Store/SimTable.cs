using EsimModem.Sims;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>What is known of each SIM.</summary>
internal static class SimTable
{
    public static void Keep(Database database, SimFacts facts) =>
        database.Prepare("INSERT INTO sims (iccid, state, facts) VALUES (?, ?, ?) ON CONFLICT (iccid) DO UPDATE SET state = excluded.state, facts = excluded.facts")
            .Bind(facts.Iccid).Bind(TradeWord.Of(facts.State)).BindText(FactsJson.Write(facts)).Run();

    public static List<SimFacts> All(Database database) =>
        database.Prepare("SELECT iccid, facts FROM sims ORDER BY iccid").All(row => FactsJson.Read(row.Text(0), row.Text(1)));

    /// <summary>Gives each of them, as far as it comes from that end.</summary>
    public static void Each(Database database, bool backwards, Action<SimFacts> read) =>
        database.Prepare($"SELECT iccid, facts FROM sims ORDER BY iccid {(backwards ? "DESC" : "ASC")}").Each(row =>
        {
            read(FactsJson.Read(row.Text(0), row.Text(1)));
            return true;
        });

    public static SimFacts? Find(Database database, string iccid) =>
        database.Prepare("SELECT facts FROM sims WHERE iccid = ?").Bind(iccid).First(row => FactsJson.Read(iccid, row.Text(0)));

    /// <summary>From now on every card is known as if it were seen for the first time.</summary>
    public static void PutBack(Database database, DateTimeOffset now)
    {
        foreach (var facts in All(database)) Keep(database, facts with { PutBack = now, Adopted = false });
    }
}
