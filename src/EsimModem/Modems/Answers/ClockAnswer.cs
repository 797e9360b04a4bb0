namespace EsimModem.Modems.Answers;

/// <summary>The modem's clock (+CCLK?, 3GPP 27.007 section 8.15; +QLTS for the time Quectel got from the network).</summary>
internal static class ClockAnswer
{
    /// <summary>Null when no line shows a time, or the clock was never set.</summary>
    public static ModemTime? Read(IReadOnlyList<string> lines) =>
        Body(lines, "+CCLK") is { } body && ClockText.Read(body) is { WasSet: true } time ? time : null;

    /// <summary>Null as above. Only the form that asks for local time prints it; the others print Greenwich time with the zone beside it.</summary>
    public static ModemTime? ReadNetworkTime(IReadOnlyList<string> lines, bool isLocal)
    {
        if (Body(lines, "+QLTS") is not { } body || body.LastIndexOf(',') is not (> 0 and var comma))
            return null;
        if (!int.TryParse(body[(comma + 1)..], out var hours) || ClockText.Read(body[..comma]) is not { WasSet: true } time)
            return null;
        var whole = time with { SummerTime = TimeSpan.FromHours(Math.Clamp(hours, 0, 2)) };
        return isLocal ? whole : whole.FromGreenwich();
    }

    private static string? Body(IReadOnlyList<string> lines, string name) =>
        lines.Select(line => FieldReader.BodyAfter(name, line)).FirstOrDefault(body => body is not null)?.Trim('"');
}
