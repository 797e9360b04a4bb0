namespace EsimModem.Gsm.Sms;

/// <summary>Reads messages from hexadecimal PDUs as modems store them: the service centre first, then the message itself.</summary>
internal static class SmsPduReader
{
    public const string AnotherType = "another type of message";

    private const int ReservedType = 3;
    private const int PidFollows = 1;
    private const int CodingFollows = 2;
    private const int TextFollows = 4;

    /// <summary>The reserved message type counts as an incoming message, as the specification asks.</summary>
    public static PduReading<SmsDeliver> Deliver(string hex, bool withCentre = true) =>
        Read<SmsDeliver>(hex, withCentre, type => type is 0 or ReservedType, Deliver);

    public static PduReading<SmsSubmit> Submit(string hex, bool withCentre = true) =>
        Read<SmsSubmit>(hex, withCentre, type => type == 1, Submit);

    public static PduReading<SmsStatusReport> StatusReport(string hex, bool withCentre = true) =>
        Read<SmsStatusReport>(hex, withCentre, type => type == 2, StatusReport);

    private static PduReading<T> Read<T>(string hex, bool withCentre, Predicate<int> isType, Func<OctetReader, SmsAddress?, byte, PduReading<T>> rest)
        where T : class
    {
        if (!Hex.TryRead(hex.Trim(), out var octets))
            return new(null, "not hexadecimal");
        var reader = new OctetReader(octets);
        var damaged = false;
        var centre = withCentre ? SmsAddress.ReadCentre(reader, out damaged) : null;
        var first = reader.Octet("first octet");
        if (reader.Missing is null && damaged)
            return new(null, "the service centre is no address");
        if (reader.Missing is null && !isType(first & 3))
            return new(null, AnotherType);
        var reading = rest(reader, centre, first);
        return reader.Missing is { } field ? new(null, $"ends before the {field} does") : reading;
    }

    private static PduReading<SmsDeliver> Deliver(OctetReader reader, SmsAddress? centre, byte first)
    {
        var from = SmsAddress.ReadParty(reader);
        var pid = reader.Octet("protocol identifier");
        var coding = SmsCoding.Read(reader.Octet("data coding"));
        var time = SmsTimestamp.Read(reader.Octets(SmsTimestamp.Octets, "time stamp").Span);
        var body = SmsUserDataReader.Read(reader, Has(first, 6), coding, out var cut);
        if (from is null || body is null)
            return Fault<SmsDeliver>(from);
        return Whole(new SmsDeliver(centre, from, pid, coding, time, body, !Has(first, 2), Has(first, 5), Has(first, 7)), cut);
    }

    private static PduReading<SmsSubmit> Submit(OctetReader reader, SmsAddress? centre, byte first)
    {
        var reference = reader.Octet("message reference");
        var to = SmsAddress.ReadParty(reader);
        var pid = reader.Octet("protocol identifier");
        var coding = SmsCoding.Read(reader.Octet("data coding"));
        var validity = SmsValidity.Read(reader, first >> 3 & 3);
        var body = SmsUserDataReader.Read(reader, Has(first, 6), coding, out var cut);
        if (to is null || body is null)
            return Fault<SmsSubmit>(to);
        return Whole(new SmsSubmit(to, coding, body, centre, reference, pid, validity, Has(first, 2), Has(first, 5), Has(first, 7)), cut);
    }

    private static PduReading<SmsStatusReport> StatusReport(OctetReader reader, SmsAddress? centre, byte first)
    {
        var reference = reader.Octet("message reference");
        var to = SmsAddress.ReadParty(reader);
        var time = SmsTimestamp.Read(reader.Octets(SmsTimestamp.Octets, "time stamp").Span);
        var discharge = SmsTimestamp.Read(reader.Octets(SmsTimestamp.Octets, "discharge time").Span);
        var status = reader.Octet("status");
        if (to is null)
            return Fault<SmsStatusReport>(to);
        var report = new SmsStatusReport(centre, reference, to, time, discharge, status);
        return new(WithParameters(report, reader, Has(first, 6)));
    }

    // Reference, times and status are complete by now: a promised field that is not there costs only itself.
    private static SmsStatusReport WithParameters(SmsStatusReport report, OctetReader reader, bool hasHeader)
    {
        if (reader.Missing is not null || reader.Left == 0)
            return report;
        var parameters = reader.Octet("parameters");
        report = report with { Parameters = parameters };
        if ((parameters & PidFollows) != 0 && reader.Left > 0)
            report = report with { Pid = reader.Octet("protocol identifier") };
        if ((parameters & CodingFollows) != 0 && reader.Left > 0)
            report = report with { Coding = SmsCoding.Read(reader.Octet("data coding")) };
        if ((parameters & TextFollows) != 0 && reader.Left > 0)
            report = report with { Body = SmsUserDataReader.Read(reader, hasHeader, report.Coding ?? SmsCoding.Gsm7, out _) };
        return report;
    }

    private static PduReading<T> Whole<T>(T message, bool cut)
        where T : class => cut ? new(null, "the user data are shorter than announced", message) : new(message);

    private static PduReading<T> Fault<T>(SmsAddress? address)
        where T : class => new(null, address is null ? "the address is none" : "the header is longer than the user data");

    private static bool Has(byte octet, int bit) => (octet >> bit & 1) != 0;
}
