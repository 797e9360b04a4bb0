namespace EsimModem.Modems.Answers;

/// <summary>Signal of every radio generation as +CESQ tells it (3GPP 27.007 section 8.69), in dBm and dB; null is unknown.</summary>
internal sealed record ExtendedSignal(double? RssiDbm, int? ErrorRate, double? Rscp, double? EcNo, double? Rsrq, double? Rsrp)
{
    /// <summary>Null when the answer has fewer than six values.</summary>
    public static ExtendedSignal? Read(IReadOnlyList<string> lines)
    {
        if (lines.Fields("+CESQ") is not { Count: >= 6 } fields)
            return null;
        double? Scaled(int at, int highest, double step, double lowest) =>
            fields.Number(at) is >= 0 and var value && value <= highest ? value * step + lowest : null;
        return new ExtendedSignal(
            Scaled(0, 63, 1, -111),
            fields.Number(1) is >= 0 and <= 7 and var rate ? rate : null,
            Scaled(2, 96, 1, -121),
            Scaled(3, 49, 0.5, -24.5),
            Scaled(4, 34, 0.5, -20),
            Scaled(5, 97, 1, -141));
    }
}
