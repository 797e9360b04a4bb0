namespace EsimModem.Carriers.Patterns;

/// <summary>The expression that marks where a piece stands; wide on purpose, because the grammars read what is there and refuse what is not, and because an expression costs by the letter.</summary>
internal static class PieceTypes
{
    const string Numeral = @"\d+(?:[ .,'’]\d+)*";
    const string Word = @"\p{L}[\p{L}'’]{0,11}\.?";
    const string Currency = @"(?:[\p{Sc}〒]|\p{L}[\p{L}'’]{0,7}\.?)";
    const string CurrencyBefore = @"(?:[\p{Sc}〒]|[A-Z]{3}|US\$|R[A-Z]?\.?)";
    const string Minus = @"(?:-\s?|[мm]\p{L}{4}\s)";

    const string Digits = @"\d{1,4}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?\d{2,4})?";
    const string YearDayMonth = $@"\d{{4}}[ ,-]?(?:{Word})?[ ,-]?\d{{1,2}}[ -]?{Word}";
    const string DayMonth = $@"\d{{1,2}}[ -]?{Word}(?:[ ,-]{{0,2}}\d{{2,4}})?";
    const string MonthDay = @"(?:[JFMASOND][A-Z]{2,8}\.?|\p{L}{4,13}ң) \d{1,2}(?:,? \d{4})?";

    public static readonly IReadOnlyDictionary<string, PieceType> ByName = new Dictionary<string, PieceType>
    {
        ["money"] = PieceType.Money, ["date"] = PieceType.Date, ["time"] = PieceType.Time, ["data"] = PieceType.Data,
        ["days"] = PieceType.Days, ["hours"] = PieceType.Hours, ["int"] = PieceType.Int, ["number"] = PieceType.Number,
    };

    public static string Expression(PieceType type) => type switch
    {
        PieceType.Money => $@"{Minus}?(?:{CurrencyBefore}\s?)?(?:-\s?)?{Numeral}(?:\s?{Currency})?",
        PieceType.Date => $@"(?:{Digits}|{YearDayMonth}|{DayMonth}|{MonthDay})(?: ?[гж]\.?)?",
        PieceType.Time => @"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?",
        PieceType.Data => $@"{Numeral}\s?{Word}",
        PieceType.Days or PieceType.Hours => $@"\d{{1,4}}(?:\s?{Word})?",
        PieceType.Int => Numeral,
        _ => @"\+?\d[\d ()-]{3,20}\d",
    };
}
