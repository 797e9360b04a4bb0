using EsimModem.Gsm.Sms;

namespace EsimModem.Gsm.Story;

/// <summary>Tells a message PDU field by field, whichever of the three kinds it is.</summary>
internal static class SmsStory
{
    /// <summary>A PDU that cannot be read still tells why, and what could be seen of it.</summary>
    public static IReadOnlyList<StoryLine> Tell(string hex, bool withCentre = true)
    {
        var deliver = SmsPduReader.Deliver(hex, withCentre);
        if ((deliver.Message ?? deliver.Partial) is { } incoming)
            return [new("kind", "message that came in"), .. Fault(deliver.Fault), .. Lines(incoming)];
        var submit = SmsPduReader.Submit(hex, withCentre);
        if ((submit.Message ?? submit.Partial) is { } outgoing)
            return [new("kind", "message to be sent"), .. Fault(submit.Fault), .. Lines(outgoing)];
        var report = SmsPduReader.StatusReport(hex, withCentre);
        if (report.Message is { } told)
            return [new("kind", "status report"), .. Lines(told)];
        string[] faults = [deliver.Fault!, submit.Fault!, report.Fault!];
        return [new("fault", faults.FirstOrDefault(fault => fault != SmsPduReader.AnotherType) ?? SmsPduReader.AnotherType)];
    }

    private static IEnumerable<StoryLine> Fault(string? fault) => fault is null ? [] : [new("fault", fault)];

    private static IEnumerable<StoryLine> Lines(SmsDeliver message) =>
    [
        new("service centre", Words(message.Centre)),
        new("from", Words(message.From)),
        new("centre's time", Words(message.Time)),
        new("protocol", $"0x{message.Pid:X2}"),
        new("coding", $"0x{message.Coding.Octet:X2}, {CodingStory.Words(message.Coding)}"),
        new("more to come", message.MoreToSend ? "yes" : "no"),
        new("report wanted", message.ReportIndicated ? "yes" : "no"),
        new("reply path", message.ReplyPath ? "yes" : "no"),
        .. Lines(message.Body),
    ];

    private static IEnumerable<StoryLine> Lines(SmsSubmit message) =>
    [
        new("service centre", Words(message.Centre)),
        new("to", Words(message.To)),
        new("reference", $"{message.Reference}"),
        new("protocol", $"0x{message.Pid:X2}"),
        new("coding", $"0x{message.Coding.Octet:X2}, {CodingStory.Words(message.Coding)}"),
        new("valid for", Words(message.Validity)),
        new("report wanted", message.ReportRequested ? "yes" : "no"),
        .. Lines(message.Body),
    ];

    private static IEnumerable<StoryLine> Lines(SmsStatusReport report) =>
    [
        new("service centre", Words(report.Centre)),
        new("reference", $"{report.Reference}"),
        new("to", Words(report.To)),
        new("centre's time", Words(report.Time)),
        new("outcome at", Words(report.Discharge)),
        new("status", $"0x{report.Status:X2}, {Words(report.Class)}"),
        .. report.Body is { } body ? Lines(body) : [],
    ];

    private static IEnumerable<StoryLine> Lines(SmsUserData body)
    {
        if (body.Header is { } header)
            yield return new("header", Hex.Write(header.Octets));
        if (body.Header?.Part is { } part)
            yield return new("part", $"{part.Sequence} of {part.Total}, reference {part.Reference} ({part.Bits} bits)");
        if (body.Header?.Ports is { } ports)
            yield return new("ports", $"to {ports.Destination}, from {ports.Source}");
        if (body.Header is { HasLanguage: true } shifted)
            yield return new("language", $"locking {shifted.Locking}, single shift {shifted.SingleShift}");
        yield return new("length", $"{body.Length}");
        yield return body.Text is { } text ? new("text", text) : new("data", Hex.Write(body.Content));
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
