using System.Text;

namespace EsimModem.Tests.Fuzz;

/// <summary>One input: the text, one character per octet, and the dice for whatever else its reader wants to know.</summary>
internal sealed class FuzzInput(string text, Random random)
{
    private static readonly string?[] Charsets = [null, "GSM", "UCS2", "HEX", "IRA", "8859-1"];

    public string Text => text;

    public Random Random => random;

    public string[] Lines => field ??= text.Split('\n');

    public byte[] Octets => field ??= Encoding.Latin1.GetBytes(text);

    public string? Charset => Charsets[random.Next(Charsets.Length)];

    public bool Coin => random.Next(2) == 0;

    /// <summary>A claim about what was read; an exception of the test's own would be told to the test run on the spot.</summary>
    public static void Demand(bool holds, string claim)
    {
        if (!holds)
            throw new InvalidDataException(claim);
    }
}
