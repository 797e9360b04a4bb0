using System.Security.Cryptography;
using System.Text;
using EsimModem.Ledger;

namespace EsimModem.Web.Calls;

/// <summary>
/// Marks an order in the book with the key of the call that asked for it: after a restart a repeated call finds its
/// order there, where the answers that were given are forgotten.
/// </summary>
internal sealed class OrderMark
{
    private const string Between = ", key ";
    private const int Digits = 16;
    private const int LookBack = 50;
    private readonly string _mark;

    private OrderMark(string mark) => _mark = mark;

    /// <summary>The mark of a call; one without a key leaves none.</summary>
    public static OrderMark Of(string caller, string? key) =>
        new(key is null ? "" : Between + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{key}")))[..Digits]);

    public string On(string by) => by + _mark;

    /// <summary>The order that this call has brought already; null when it is the first.</summary>
    public Order? Find(ILedger ledger, string iccid) => Find(ledger, new OrderQuery(iccid, Not: OrderKind.Message, Limit: LookBack));

    /// <summary>The same of a message; those come in another number, and would push the others out of sight.</summary>
    public Order? FindMessage(ILedger ledger, string iccid) => Find(ledger, new OrderQuery(iccid, OrderKind.Message, Limit: LookBack));

    private Order? Find(ILedger ledger, OrderQuery query) => _mark.Length == 0 ? null
        : ledger.Orders(query).FirstOrDefault(order => order.Draft.AskedBy.EndsWith(_mark, StringComparison.Ordinal));

    /// <summary>Who asked, without the mark.</summary>
    public static string Without(string by) => by.LastIndexOf(Between, StringComparison.Ordinal) is > 0 and var at && by.Length - at == Between.Length + Digits ? by[..at] : by;
}
