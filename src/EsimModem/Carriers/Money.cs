using System.Globalization;

namespace EsimModem.Carriers;

/// <summary>An amount in one currency; amounts of different currencies are never added or compared.</summary>
internal sealed record Money(decimal Amount, string Currency)
{
    /// <summary>ISO 4217's code for "no currency": the figure is sure, its currency is not, and nothing may be paid with it.</summary>
    public const string NoCurrency = "XXX";

    public static Money Zero(string currency) => new(0, currency);

    /// <summary>Reads <c>990 KZT</c> or <c>-12.50 KZT</c>; false when it is not of that form.</summary>
    public static bool TryParse(string text, out Money money)
    {
        money = Zero(NoCurrency);
        var blank = text.LastIndexOf(' ');
        if (blank < 1 || !IsCurrency(text.AsSpan(blank + 1)))
            return false;
        const NumberStyles form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var figure = text.AsSpan(0, blank).TrimEnd();
        if (figure.Length > 18 || figure[0] is '+' or '.' || figure[^1] == '.' || !decimal.TryParse(figure, form, CultureInfo.InvariantCulture, out var amount))
            return false;
        money = new(amount, text[(blank + 1)..]);
        return true;
    }

    public static bool IsCurrency(ReadOnlySpan<char> text) => text.Length == 3 && !text.ContainsAnyExceptInRange('A', 'Z');

    public static Money operator +(Money one, Money other) => one with { Amount = one.Amount + other.In(one.Currency) };

    public static Money operator -(Money one, Money other) => one with { Amount = one.Amount - other.In(one.Currency) };

    public static Money operator -(Money one) => one with { Amount = -one.Amount };

    public static Money operator *(Money one, decimal times) => one with { Amount = one.Amount * times };

    public static bool operator <(Money one, Money other) => one.Amount < other.In(one.Currency);

    public static bool operator >(Money one, Money other) => one.Amount > other.In(one.Currency);

    public static bool operator <=(Money one, Money other) => one.Amount <= other.In(one.Currency);

    public static bool operator >=(Money one, Money other) => one.Amount >= other.In(one.Currency);

    /// <summary>The figure alone, with two decimals at the least: <c>990.00</c>.</summary>
    public string Figure => Amount.ToString("0.00##", CultureInfo.InvariantCulture);

    public override string ToString() => $"{Figure} {Currency}";

    decimal In(string currency) => currency == Currency
        ? Amount
        : throw new InvalidOperationException($"{currency} and {Currency} cannot be reckoned together.");
}
