namespace EsimModem.Modems.Answers;

/// <summary>The number of the subscription (+CIMI, 3GPP 27.007 section 5.6). How many digits name the network is not in it.</summary>
internal static class Imsi
{
    /// <summary>Null when no line has 6 to 15 digits in a row.</summary>
    public static string? Read(IReadOnlyList<string> lines) => DigitRuns.First(lines, 6, 15);
}
