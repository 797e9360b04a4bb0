using System.Text.Json;
using EsimModem.Ledger;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>The rows of the book that tell of messages; the envelope lies in the row's detail, so that the chain proves it too, and the text in its words.</summary>
internal static class MessageTable
{
    private const string Rows = "SELECT b.id, b.at, b.at_offset, b.iccid, b.detail, w.text FROM book b LEFT JOIN words w ON w.hash = b.words_hash WHERE b.what = 'sms'";

    public static string Detail(Envelope envelope) => JsonSerializer.Serialize(envelope, BookJson.Default.Envelope);

    /// <summary>The row beside the order's own that makes it one of the messages.</summary>
    public static void Add(BookPen pen, Order order, string text, int parts) =>
        pen.Append(new BookEntry(order.StartedAt, order.Iccid, NoteKind.Sms, $"to {order.Draft.To}, as order {order.Id}", text, Detail: Detail(new Envelope(order.Draft.To, parts, Order: order.Id))));

    public static List<Message> List(Database database, string? iccid, int limit, long? before)
    {
        var statement = database.Prepare($"{Rows} AND b.id < ?{(iccid is null ? "" : " AND b.iccid = ?")} ORDER BY b.id DESC LIMIT ?").Bind(before ?? long.MaxValue);
        return [.. (iccid is null ? statement : statement.Bind(iccid)).Bind(limit).All(Bare).Select(message => Whole(database, message))];
    }

    public static Message? Find(Database database, long row) =>
        database.Prepare($"{Rows} AND b.id = ?").Bind(row).First(Bare) is { } message ? Whole(database, message) : null;

    /// <summary>It stands in the row after the one that begins its order.</summary>
    public static Message? Of(Database database, Order order) =>
        database.Prepare($"{Rows} AND b.id = 1 + (SELECT min(id) FROM book WHERE order_id = ?)").Bind(order.Id).First(Bare) is { } message && message.Envelope.Order == order.Id ? message with { Order = order } : null;

    private static Message Whole(Database database, Message bare) => bare.Envelope.Order is { } order ? bare with { Order = OrderTable.Find(database, order) } : bare;

    private static Message Bare(Statement row) => new(
        row.Number(0), row.Instant(1), row.Text(3), JsonSerializer.Deserialize(row.Text(4), BookJson.Default.Envelope)!, row.TextOrNull(5), null);
}
