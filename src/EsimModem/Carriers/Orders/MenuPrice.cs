using EsimModem.Carriers.Figures;
using EsimModem.Carriers.General;
using EsimModem.Carriers.Patterns;
using EsimModem.Carriers.Words;

namespace EsimModem.Carriers.Orders;

/// <summary>Finds the highest price that a line of a menu shows.</summary>
internal static class MenuPrice
{
    const int LeastPrice = 32;

    /// <summary>The highest amount with a currency; without such the highest bare figure in the currency given, null when the line shows no figure.</summary>
    public static Money? In(string line, string? currency)
    {
        var text = new ReplyText(line).Folded;
        var figures = Starts(text).Select(at => MoneyGrammar.Read(text, at)).OfType<MoneyFigure>().ToList();
        var priced = figures.Where(figure => figure.Currency is not null).ToList();
        var highest = (priced.Count > 0 ? priced : figures).Select(figure => (MoneyFigure?)figure).MaxBy(figure => figure!.Value.Amount);
        if (highest is not { } price)
            return null;
        var known = price.Currency is { } word ? CurrencyWords.Meant(word, currency) : currency;
        return new(price.Amount, known ?? Money.NoCurrency);
    }

    /// <summary>Whether a figure stands there that may be a price and is written as nobody reads it: 1990*, 1 990-00.</summary>
    public static bool HasUnread(string line)
    {
        var text = new ReplyText(line).Folded;
        for (var at = 0; at < text.Length; at++)
            if (Scan.IsDigit(text, at) && Scan.At(text, at - 1) is not ('*' or '#') && NumeralGrammar.Read(text, at) is { } figure
                && (Scan.At(text, figure.End) == '*' || IsSmallMoney(text, figure))) return true;
        return false;
    }

    /// <summary>Whether an amount of money stands there, in words that do not tell what is on the account.</summary>
    public static bool IsPriced(string line)
    {
        var text = new ReplyText(line).Folded;
        return Starts(text).Any(at => MoneyGrammar.Read(text, at) is { Currency: not null }) && !Marker.Marks(text, Vocabulary.BuiltIn).Any(mark => mark.Is(Sense.Balance, Sense.Left));
    }

    // 1 990-00: two digits behind a dash, and nothing that goes on as a date, a time or a number of a telephone does.
    static bool IsSmallMoney(string text, Numeral figure) =>
        figure.Value >= LeastPrice && Scan.At(text, figure.End) == '-' && Scan.PastDigits(text, figure.End + 1) == figure.End + 3 && Scan.At(text, figure.End + 3) is not ('-' or '.' or ':' or '/');

    // A figure begins at its digits, or at the currency before them.
    static IEnumerable<int> Starts(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var begins = char.IsAsciiDigit(text[at]) && !Scan.IsDigit(text, at - 1);
            if (!begins)
                continue;
            var before = Scan.At(text, at - 1) == ' ' ? at - 1 : at;
            var word = before;
            while (Scan.IsLetter(text, word - 1))
                word--;
            if (word < before)
                yield return word;
            else if (before > 0 && char.IsSymbol(text[before - 1]))
                yield return before - 1;
            yield return at;
        }
    }
}
