namespace EsimModem.Gsm.Sms;

/// <summary>Reads messages from hexadecimal PDUs as modems store them: the service centre first, then the message itself.</summary>
internal static class SmsPduReader
{
    public const string AnotherType = "another type of message";

    public const string ServiceCentre = "service centre", FirstOctet = "first octet", Address = "address", Length = "user data length", Header = "header", UserData = "user data";

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
            return new(null, "not hexadecimal") { Broken = "digits" };
        var reader = new OctetReader(octets);
        var damaged = false;
        var centre = withCentre ? SmsAddress.ReadCentre(reader, out damaged) : null;
        var first = reader.Octet(FirstOctet);
        if (reader.Missing is null && damaged)
            return new(null, "the service centre is no address") { Broken = ServiceCentre };
        if (reader.Missing is null && !isType(first & 3))
            return new(null, AnotherType) { Broken = FirstOctet };
        var reading = rest(reader, centre, first);
        // A wrong length of the address makes nonsense of all that follows it.
        return reader.Missing is { } field && (field == Address || reading.Broken != Address)
            ? new(null, $"ends before the {field} does") { Broken = field, Remains = reading.Message ?? reading.Partial ?? reading.Remains }
            : reading with { Left = reader.Left };
    }

    private static PduReading<SmsDeliver> Deliver(OctetReader reader, SmsAddress? centre, byte first)
    {
        var from = SmsAddress.ReadParty(reader);
        var pid = reader.Octet("protocol identifier");
        var coding = SmsCoding.Read(reader.Octet("data coding"));
        var time = SmsTimestamp.Read(reader.Octets(SmsTimestamp.Octets, "time stamp").Span);
        var body = SmsUserDataReader.Read(reader, Has(first, 6), coding, out var cut);
        var message = new SmsDeliver(centre, from ?? Nobody, pid, coding, time, body ?? Nothing(coding), !Has(first, 2), Has(first, 5), Has(first, 7));
        return from is null || body is null ? Faulty(message, from) : Whole(message, cut);
    }

    private static PduReading<SmsSubmit> Submit(OctetReader reader, SmsAddress? centre, byte first)
    {
        var reference = reader.Octet("message reference");
        var to = SmsAddress.ReadParty(reader);
        var pid = reader.Octet("protocol identifier");
        var coding = SmsCoding.Read(reader.Octet("data coding"));
        var validity = SmsValidity.Read(reader, first >> 3 & 3);
        var body = SmsUserDataReader.Read(reader, Has(first, 6), coding, out var cut);
        var message = new SmsSubmit(to ?? Nobody, coding, body ?? Nothing(coding), centre, reference, pid, validity, Has(first, 2), Has(first, 5), Has(first, 7));
        return to is null || body is null ? Faulty(message, to) : Whole(message, cut);
    }

    private static PduReading<SmsStatusReport> StatusReport(OctetReader reader, SmsAddress? centre, byte first)
    {
        var reference = reader.Octet("message reference");
        var to = SmsAddress.ReadParty(reader);
        var time = SmsTimestamp.Read(reader.Octets(SmsTimestamp.Octets, "time stamp").Span);
        var discharge = SmsTimestamp.Read(reader.Octets(SmsTimestamp.Octets, "discharge time").Span);
        var status = reader.Octet("status");
        var report = new SmsStatusReport(centre, reference, to ?? Nobody, time, discharge, status);
        return to is null ? Faulty(report, to) : new(WithParameters(report, reader, Has(first, 6)));
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
        where T : class => cut ? new(null, "the user data are shorter than announced", message) { Broken = UserData, Remains = message } : new(message);

    private static PduReading<T> Faulty<T>(T remains, SmsAddress? address)
        where T : class => address is null
        ? new(null, "the address is none") { Broken = Address, Remains = remains }
        : new(null, "the header is longer than the user data") { Broken = Header, Remains = remains };

    private static SmsUserData Nothing(SmsCoding coding) => new(coding.Alphabet, null, [], coding.Compressed);

    private static SmsAddress Nobody => SmsAddress.Of("");

    private static bool Has(byte octet, int bit) => (octet >> bit & 1) != 0;
}
