using EsimModem.Gsm.Sms;

namespace EsimModem.Gsm.Story;

/// <summary>Tells a message PDU field by field in the order of the wire, whichever of the three kinds it is.</summary>
internal static class SmsStory
{
    public const string Any = "sms";
    private const string Deliver = "deliver", Submit = "submit", Report = "report";
    private const int LongestCentre = 12;

    public static IReadOnlyList<string> Kinds { get; } = [Deliver, Submit, Report];

    /// <param name="kind">One of <see cref="Kinds"/>, or <see cref="Any"/>.</param>
    /// <param name="withCentre">Whether the service centre comes first; null finds it out.</param>
    public static Telling Tell(string text, string kind = Any, bool? withCentre = null)
    {
        var digits = HexDigits.Of(text);
        var kinds = kind == Any ? Kinds : [kind];
        bool[] orders = withCentre is { } told ? [told] : BeginsWithCentre(digits.Octets) ? [true, false] : [false, true];
        List<SmsTale> tales = [.. orders.SelectMany(centre => kinds.Select(one => Read(digits.Octets, one, centre)))];
        var best = tales.Find(tale => tale is { Fault: null, Left: 0 }) ?? tales.Find(tale => tale.Fault is null)
            ?? tales.Find(tale => tale.Fault != SmsPduReader.AnotherType) ?? tales[0];
        return new(Lines(best, digits.Octets), Sentence(best, digits.Fault, kind));
    }

    // Its length, then an octet whose highest bit is always set (3GPP 23.040 section 9.1.2.5).
    private static bool BeginsWithCentre(string hex) =>
        !Hex.TryRead(hex, out var octets) || octets is [] or [0, ..] or [<= LongestCentre] or [<= LongestCentre, >= 0x80, ..];

    private static SmsTale Read(string hex, string kind, bool withCentre) => kind switch
    {
        Deliver => SmsTale.Of("message that came in", SmsPduReader.Deliver(hex, withCentre), withCentre, Parts),
        Submit => SmsTale.Of("message to be sent", SmsPduReader.Submit(hex, withCentre), withCentre, Parts),
        _ => SmsTale.Of("status report", SmsPduReader.StatusReport(hex, withCentre), withCentre, Parts),
    };

    private static List<StoryLine> Lines(SmsTale tale, string hex)
    {
        if (tale.Parts.Count == 0)
            return [];
        List<StoryLine> lines = tale.Broken is SmsPduReader.ServiceCentre or SmsPduReader.FirstOctet ? [] : [new("kind", tale.Kind)];
        if (!tale.WithCentre)
            lines.Add(new("service centre", "not in the PDU"));
        // Of user data that were cut short the text as far as it goes is worth seeing; without their header they say nothing.
        var end = tale.Broken switch { SmsPduReader.UserData => null, SmsPduReader.Header => SmsPduReader.Length, var field => field };
        var whole = tale.Parts.TakeWhile(part => end is null || part.Field != end);
        lines.AddRange(whole.Select(part => part.Line).Where(line => tale.WithCentre || line.Field != "service centre"));
        if (tale is { Fault: null, Left: > 0 })
            lines.Add(new("left over", $"{hex[^(tale.Left * 2)..]}, behind the end of the message"));
        return lines;
    }

    private static string? Sentence(SmsTale tale, string? digits, string kind)
    {
        if (digits is not null)
            return $"The message breaks at its {tale.Broken ?? "end"}: {digits}.";
        if (tale.Fault == SmsPduReader.AnotherType)
            return $"The message breaks at its first octet: it is no {kind}; `sms` finds out what it is.";
        if (tale.Fault is not { } fault)
            return null;
        var how = fault.StartsWith("ends ", StringComparison.Ordinal) ? "it " + fault : fault;
        return $"The message breaks at its {tale.Broken}: {how}; copy all of its digits.";
    }

    private static IEnumerable<(string? Field, StoryLine Line)> Parts(SmsDeliver message) =>
    [
        (SmsPduReader.ServiceCentre, new("service centre", Words(message.Centre))),
        (SmsPduReader.FirstOctet, new("more to come", message.MoreToSend ? "yes" : "no")),
        (null, new("report wanted", message.ReportIndicated ? "yes" : "no")),
        (null, new("reply path", message.ReplyPath ? "yes" : "no")),
        (SmsPduReader.Address, new("from", Words(message.From))),
        ("protocol identifier", new("protocol", $"0x{message.Pid:X2}")),
        ("data coding", new("coding", $"0x{message.Coding.Octet:X2}, {CodingStory.Words(message.Coding)}")),
        ("time stamp", new("centre's time", Words(message.Time))),
        .. Parts(message.Body),
    ];

    private static IEnumerable<(string? Field, StoryLine Line)> Parts(SmsSubmit message) =>
    [
        (SmsPduReader.ServiceCentre, new("service centre", Words(message.Centre))),
        (SmsPduReader.FirstOctet, new("report wanted", message.ReportRequested ? "yes" : "no")),
        (null, new("duplicates", message.RejectDuplicates ? "to be rejected" : "allowed")),
        (null, new("reply path", message.ReplyPath ? "yes" : "no")),
        ("message reference", new("reference", $"{message.Reference}")),
        (SmsPduReader.Address, new("to", Words(message.To))),
        ("protocol identifier", new("protocol", $"0x{message.Pid:X2}")),
        ("data coding", new("coding", $"0x{message.Coding.Octet:X2}, {CodingStory.Words(message.Coding)}")),
        ("validity period", new("valid for", Words(message.Validity))),
        .. Parts(message.Body),
    ];

    private static IEnumerable<(string? Field, StoryLine Line)> Parts(SmsStatusReport report) =>
    [
        (SmsPduReader.ServiceCentre, new("service centre", Words(report.Centre))),
        ("message reference", new("reference", $"{report.Reference}")),
        (SmsPduReader.Address, new("to", Words(report.To))),
        ("time stamp", new("centre's time", Words(report.Time))),
        ("discharge time", new("outcome at", Words(report.Discharge))),
        ("status", new("status", $"0x{report.Status:X2}, {Words(report.Class)}")),
        .. report.Body is { } body ? Parts(body) : [],
    ];

    private static IEnumerable<(string? Field, StoryLine Line)> Parts(SmsUserData body)
    {
        yield return (SmsPduReader.Length, new("length", $"{body.Length}"));
        if (body.Header is { } header)
            yield return (SmsPduReader.Header, new("header", Hex.Write(header.Octets)));
        if (body.Header?.Part is { } part)
            yield return (null, new("part", $"{part.Sequence} of {part.Total}, reference {part.Reference} ({part.Bits} bits)"));
        if (body.Header?.Ports is { } ports)
            yield return (null, new("ports", $"to {ports.Destination}, from {ports.Source}"));
        if (body.Header is { HasLanguage: true } shifted)
            yield return (null, new("language", $"locking {shifted.Locking}, single shift {shifted.SingleShift}"));
        yield return (SmsPduReader.UserData, body.Text is { } text ? new("text", text) : new("data", Hex.Write(body.Content)));
    }

    private static string Words(SmsAddress? address) =>
        address is null ? "the card's own" : $"{address.Number} ({address.Type.ToString().ToLowerInvariant()})";

    private static string Words(SmsTimestamp time) => time switch
    {
        { Instant: { } instant } => instant.ToString("yyyy-MM-dd HH:mm:ss zzz"),
        { Local: { } local } => $"{local:yyyy-MM-dd HH:mm:ss}, zone unreadable",
        _ => "unreadable",
    };

    private static string Words(SmsValidity? validity) => validity switch
    {
        null => "as long as the network likes",
        { Period: { } period } => $"{period.Days} d {period.Hours} h {period.Minutes} min",
        { Until: { } until } => $"until {until:yyyy-MM-dd HH:mm:ss zzz}",
        _ => Hex.Write(validity.Octets),
    };

    private static string Words(ReportClass report) => report switch
    {
        ReportClass.Delivered => "delivered",
        ReportClass.StillTrying => "not yet delivered, the centre still tries",
        ReportClass.Failed => "failed",
        ReportClass.FailedTemporarily => "failed for now, the centre gave up",
        _ => "reserved, counts as failed",
    };
}
