using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Answers to calls with a key; no part of the chain, and gone after their time.</summary>
internal static class AnswerTable
{
    public static void Keep(Database database, KeptAnswer answer, DateTimeOffset horizon)
    {
        database.Prepare("DELETE FROM answers WHERE at <= ?").Bind(horizon.Sortable()).Run();
        database.Prepare("INSERT INTO answers (key, asked, at, at_offset, status, content_type, location, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING")
            .Bind(answer.Key).Bind(answer.Asked).Bind(answer.At).Bind(answer.Status).Bind(answer.ContentType).Bind(answer.Location).Bind(answer.Body).Run();
    }

    public static KeptAnswer? Find(Database database, string key) =>
        database.Prepare("SELECT asked, at, at_offset, status, content_type, location, body FROM answers WHERE key = ?").Bind(key).First(row =>
            new KeptAnswer(key, row.Bytes(0), row.Instant(1), (int)row.Number(3), row.Text(4), row.TextOrNull(5), row.Bytes(6)));
}
