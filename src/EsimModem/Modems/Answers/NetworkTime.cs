namespace EsimModem.Modems.Answers;

/// <summary>
/// Time told by the network (3GPP 24.008 section 10.5.3.8) as modems announce it: +CTZV, +CTZE and +CTZEU (3GPP 27.007 section 8.41),
/// and the makers' own. A check of the clock, never the truth: many networks send wrong zones.
/// </summary>
internal static class NetworkTime
{
    /// <summary>Null when the line tells no time, or not in the form its maker documents.</summary>
    public static ModemTime? Read(string line) =>
        Zone(line) ?? Extended(line) ?? Huawei(line) ?? Simcom(line) ?? Cinterion(line) ?? Plain(line) ?? SummerTime(line);

    private static ModemTime? Zone(string line)
    {
        if (FieldReader.After("+CTZV", line) is not { } fields || ClockText.Zone(fields.Text(0)) is not { } offset)
            return null;
        var clock = fields.Text(2) is { } time ? $"{fields.Text(1)},{time}" : fields.Text(1);
        return new ModemTime(clock is null ? null : ClockText.Local(clock, ','), offset);
    }

    private static ModemTime? Extended(string line)
    {
        var universal = FieldReader.After("+CTZEU", line);
        if ((universal ?? FieldReader.After("+CTZE", line)) is not { } fields || ClockText.Zone(fields.Text(0)) is not { } offset)
            return null;
        var local = fields.Text(2) is { } clock ? ClockText.Local(clock, ',') : null;
        var time = new ModemTime(local, offset, Hours(fields.Text(1)));
        return universal is null ? time : time.FromGreenwich();
    }

    // ^NWTIME: yy/MM/dd,hh:mm:ss±zz,dd and ^TIME: yy/MM/dd hh:mm:ss
    private static ModemTime? Huawei(string line)
    {
        if (FieldReader.BodyAfter("^TIME", line) is { } clock)
            return ClockText.Local(clock, ' ') is { } local ? new ModemTime(local, null) : null;
        if (FieldReader.After("^NWTIME", line) is not { Count: 3 } fields || Hours(fields.Text(2)) is not { } summer)
            return null;
        return ClockText.Read($"{fields.Text(0)},{fields.Text(1)}") is { Offset: not null } time ? time with { SummerTime = summer } : null;
    }

    // *PSUTTZ: y,m,d,h,m,s,"±zz",dst in Greenwich time
    private static ModemTime? Simcom(string line)
    {
        if (FieldReader.After("*PSUTTZ", line) is not { Count: >= 7 } fields || ClockText.Zone(fields.Text(6)) is not { } offset)
            return null;
        int At(int at) => fields.Number(at) ?? -1;
        return ClockText.DateAndTime(ClockText.FullYear(At(0)), At(1), At(2), At(3), At(4), At(5)) is { } greenwich
            ? new ModemTime(greenwich, offset, Hours(fields.Text(7))).FromGreenwich()
            : null;
    }

    // +CTZU: "yy/MM/dd,hh:mm:ss",±zz[,dst]
    private static ModemTime? Cinterion(string line) =>
        FieldReader.After("+CTZU", line) is { } fields && ClockText.Zone(fields.Text(1)) is { } offset && fields.Text(0) is { } clock
            && ClockText.Local(clock, ',') is { } local
            ? new ModemTime(local, offset, Hours(fields.Text(2)))
            : null;

    // "yy/MM/dd,hh:mm:ss±zz,dst", with quotes or without
    private static ModemTime? Plain(string line)
    {
        foreach (var name in (ReadOnlySpan<string>)["+QNITZ", "+NITZ", "#NITZ", "#CCLK"])
            if (FieldReader.BodyAfter(name, line)?.Replace("\"", "", StringComparison.Ordinal) is { } body)
                return body.Split(',') is [var date, var time, .. var rest] && ClockText.Read($"{date},{time}") is { } told
                    ? told with { SummerTime = Hours(rest.FirstOrDefault()) }
                    : null;
        return null;
    }

    private static ModemTime? SummerTime(string line) =>
        FieldReader.After("DST", line) is { } fields && Hours(fields.Text(0)) is { } hours ? new ModemTime(null, null, hours) : null;

    private static TimeSpan? Hours(string? text) => int.TryParse(text, out var hours) && hours is >= 0 and <= 2 ? TimeSpan.FromHours(hours) : null;
}
