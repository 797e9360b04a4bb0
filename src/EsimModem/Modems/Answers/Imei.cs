namespace EsimModem.Modems.Answers;

/// <summary>The number of the device (+CGSN, 3GPP 27.007 section 5.4): 15 digits, 16 with a software version, 14 without a check digit.</summary>
internal static class Imei
{
    /// <summary>Null when no line has such a number. A wrong check digit is no reason to refuse: old sticks have one.</summary>
    public static string? Read(IReadOnlyList<string> lines) => DigitRuns.First(lines, 14, 16);
}
