namespace EsimModem.Simulator;

/// <summary>Numbers that look like real ones and end in the right check digit.</summary>
internal static class CardNumbers
{
    /// <summary>An ICCID of that length, ITU E.118.</summary>
    public static string Iccid(string issuer, int length, SeededRandom random) => WithCheckDigit(issuer + random.Digits(length - 1 - issuer.Length));

    public static string Imei(string typeAllocation, SeededRandom random) => WithCheckDigit(typeAllocation + random.Digits(6));

    public static string Imsi(string network, SeededRandom random) => network + random.Digits(15 - network.Length);

    public static string Own(SeededRandom random) => "+77000" + random.Digits(6);

    private static string WithCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var doubled = (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
