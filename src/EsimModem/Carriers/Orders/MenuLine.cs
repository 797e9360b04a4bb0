using System.Globalization;
using System.Text.RegularExpressions;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Orders;

/// <summary>One line of a menu: the number to choose it by, and the price that it shows.</summary>
internal static partial class MenuLine
{
    /// <summary>The number or key printed before the line; null when there is none.</summary>
    public static string? NumberOf(string line) => Key().Match(line) is { Success: true } key ? key.Groups["key"].Value : null;

    /// <summary>What the line asks for when that is more than the price; null when it is not, or shows no price.</summary>
    public static Money? Dearer(string line, Money price)
    {
        var amounts = Amounts(Key().Replace(line, "")).ToArray();
        return amounts.Length > 0 && amounts.Max() is var most && most > price.Amount ? price with { Amount = most } : null;
    }

    /// <summary>Figures with a currency beside them; without any, the last figure of the line, so that doubt never costs more.</summary>
    private static IEnumerable<decimal> Amounts(string line)
    {
        var figures = Figure().Matches(line).Where(figure => Value(figure.Groups["figure"].Value) is not null).ToArray();
        var priced = figures.Where(figure => CurrencyWords.Has(figure.Groups["after"].Value) || CurrencyWords.Has(figure.Groups["before"].Value)).ToArray();
        return (priced.Length > 0 ? priced : figures.TakeLast(1)).Select(figure => Value(figure.Groups["figure"].Value)!.Value);
    }

    private static decimal? Value(string figure)
    {
        var bare = figure.Replace(" ", "", StringComparison.Ordinal);
        var decimals = Decimals().Match(bare);
        var whole = Regex.Replace(decimals.Success ? bare[..decimals.Index] : bare, "[.,]", "");
        return decimal.TryParse(whole + (decimals.Success ? "." + decimals.Groups["digits"].Value : ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    [GeneratedRegex(@"^\s*(?<key>[0-9]{1,2}|[*#])\s*(?:[.):>\-–]|\s)\s*")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<before>\p{Sc}|\p{L}*)\s*(?<figure>[0-9]+(?:[ .,][0-9]+)*)\s*(?<after>\p{Sc}|\p{L}*)")]
    private static partial Regex Figure();

    [GeneratedRegex("[.,](?<digits>[0-9]{1,2})$")]
    private static partial Regex Decimals();
}
