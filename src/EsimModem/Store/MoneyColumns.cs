using System.Globalization;
using EsimModem.Carriers;
using EsimModem.Store.Sqlite;

namespace EsimModem.Store;

/// <summary>Money in two columns: the decimal as text, never as a floating number, and its currency.</summary>
internal static class MoneyColumns
{
    public static Statement Bind(this Statement statement, Money? money) => statement.Bind(money?.Amount.Exact()).Bind(money?.Currency);

    public static Money? MoneyOrNull(this Statement row, int column) =>
        row.IsNull(column) ? null : new Money(Amount(row.Text(column)), row.Text(column + 1));

    public static string Exact(this decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    public static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
