using EsimModem.Carriers;

namespace EsimModem.Ledger;

/// <summary>Draws statements from the balances that were read and the receipts; what these do not explain is left over.</summary>
internal static class Statements
{
    private const int Page = 200;

    /// <summary>A receipt is written once a reading is through, so the balance that it rests on may be read so much earlier.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromMinutes(10);

    /// <summary>One line for each currency that the SIM has held; none while no balance has ever been read.</summary>
    public static IReadOnlyList<StatementLine> Of(ILedger ledger, string iccid, DateTimeOffset from, DateTimeOffset to)
    {
        var before = ledger.LastMovement(iccid, from);
        var movements = ledger.Movements(iccid, from, to);
        var receipts = Receipts(ledger, iccid, from, to + Reading).Where(receipt => Moment(receipt, movements, before) is var at && at > from && at <= to).ToArray();
        IEnumerable<Money> seen = [.. before is null ? [] : new[] { before.After }, .. movements.Select(moved => moved.After)];
        return [.. seen.Select(money => money.Currency).Distinct().Order(StringComparer.Ordinal).Select(Line)];

        StatementLine Line(string currency)
        {
            var moved = movements.Where(one => one.After.Currency == currency).ToArray();
            var opening = before?.After is { } last && last.Currency == currency ? last : moved[0].Before ?? moved[0].After;
            return new StatementLine(iccid, currency, opening.Amount, Paid(OrderKind.TopUp), Paid(OrderKind.Renewal) + Paid(OrderKind.Reactivation), Paid(OrderKind.Message),
                moved is [.., var end] ? end.After.Amount : opening.Amount);

            decimal Paid(OrderKind kind) => receipts.Where(receipt => receipt.Kind == kind && receipt.Paid?.Currency == currency).Sum(receipt => receipt.Paid!.Amount);
        }
    }

    /// <summary>A receipt belongs to the moment at which its balance was read, so that both fall on the same side of midnight.</summary>
    private static DateTimeOffset Moment(Receipt receipt, IReadOnlyList<Movement> movements, Movement? before)
    {
        var moved = movements.LastOrDefault(one => one.At <= receipt.At) ?? before;
        return moved is not null && moved.After == receipt.BalanceAfter && moved.At <= receipt.At && receipt.At - moved.At <= Reading ? moved.At : receipt.At;
    }

    /// <summary>Newest first, as the book gives them, until they are older than the time that is asked for.</summary>
    public static IEnumerable<Receipt> Receipts(ILedger ledger, string? iccid, DateTimeOffset from, DateTimeOffset to, long? after = null)
    {
        while (ledger.Receipts(iccid, Page, after) is { Count: > 0 } page)
        {
            foreach (var receipt in page)
            {
                if (receipt.At <= from) yield break;
                if (receipt.At <= to) yield return receipt;
            }
            after = page[^1].Id;
        }
    }
}
