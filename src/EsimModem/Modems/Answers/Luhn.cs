namespace EsimModem.Modems.Answers;

/// <summary>The check digit at the end of card and device numbers (ITU-T E.118 annex B).</summary>
internal static class Luhn
{
    public static bool Holds(string number) =>
        number.Length > 1 && number.All(char.IsAsciiDigit) && number.Reverse().Select(Weighted).Sum() % 10 == 0;

    private static int Weighted(char digit, int fromEnd)
    {
        var value = (digit - '0') * (fromEnd % 2 + 1);
        return value > 9 ? value - 9 : value;
    }
}
