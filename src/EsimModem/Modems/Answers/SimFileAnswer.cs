using EsimModem.Gsm;

namespace EsimModem.Modems.Answers;

/// <summary>The card's answer to reading a file (+CRSM, 3GPP 27.007 section 8.18): two status octets, and data when it worked.</summary>
internal sealed record SimFileAnswer(int Sw1, int Sw2, string? Data)
{
    public bool Succeeded => Sw1 is 0x90 or 0x91 or 0x9F;

    /// <summary>The name of the provider where the data are the file that holds it (3GPP 31.102 section 4.2.12); null when it is empty.</summary>
    public string? ProviderName => Hex.TryRead(Data, out var octets) && octets.Length > 1 ? SimAlpha.Decode(octets.AsSpan(1)) : null;

    /// <summary>Null when no line shows both status octets.</summary>
    public static SimFileAnswer? Read(IReadOnlyList<string> lines) =>
        lines.Fields("+CRSM") is { } fields && fields.Number(0) is { } sw1 && fields.Number(1) is { } sw2
            ? new SimFileAnswer(sw1, sw2, fields.Text(2)?.ToUpperInvariant())
            : null;
}
