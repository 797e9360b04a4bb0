using EsimModem.Gsm.Sms;
using EsimModem.Gsm.Story;
using EsimModem.Modems;

namespace EsimModem.Tests.Fuzz;

/// <summary>Messages: the three kinds of PDU, the joining of parts, and what is written again.</summary>
internal static class SmsTargets
{
    private const int MostOctets = 140;

    private static readonly DateTimeOffset Began = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(5));

    private static readonly string[] Delivered =
    [
        "07917710000000F1440B917710214365F70008621102210000020C050003070301003100310031",
        "07919700000001F004068109090000006211022100000205C8329BFD06",
        "00040ED0C2A2111C0D1A8C000062110221000002054B3A5E2701",
    ];

    private static readonly string[] Submitted =
    [
        "0071000B917710214365F700080B14050003090202042104D9043B0435043CD83DDE00",
        "0001000B917710214365F7000005C8329BFD06",
        "001100048105050000AA05C8329BFD06",
    ];

    private static readonly string[] Reported =
    [
        "00062A0B917710214365F762110221000002621102210001024107000002EE37",
        "07917710000000F106FF0B917710214365F7621102210000026211022100010230",
    ];

    public static IEnumerable<FuzzTarget> All =>
    [
        new("deliver", Delivered, input => Deliver(input)) { Weight = 400, Make = PduDraft.Deliver },
        new("submit", Submitted, Submit) { Weight = 300, Make = PduDraft.Submit },
        new("status report", Reported, Report) { Weight = 300, Make = PduDraft.Report },
        new("message story", [.. Delivered, .. Submitted, .. Reported], input => SmsStory.Tell(input.Text, withCentre: input.Coin ? null : input.Coin)) { Make = PduDraft.Report, Longest = 4000 },
        new("header", ["\x05\0\x03\x07\x03\x01", "\x06\x08\x04\x07\x03\x03\x01", "\x0B\x05\x04\x0B\x84\x23\xF0\0\x03\x07\x03\x01", "\0"], Header),
        // Each line is a message of its own, and the book of the card is written after each.
        new("mailbox", Delivered, Mail) { Weight = 100, Make = PduDraft.Parts, Longest = 8000, PerCharacter = 4000 },
    ];

    private static void Deliver(FuzzInput input)
    {
        var read = SmsPduReader.Deliver(input.Text, input.Random.Next(4) != 0);
        FuzzInput.Demand(read.Message is not null || read.Fault is not null, "neither a message nor a fault");
        if ((read.Message ?? read.Partial) is not { } message)
            return;
        _ = (message.Body.Text, message.Time.Instant, message.Time.Lenient, message.IsForMachines, message.Body.Header?.Ports, message.Body.Header?.Part).ToString();
        FuzzInput.Demand(message.Body.Content.Length <= byte.MaxValue, "more text than a length can say");
    }

    private static void Submit(FuzzInput input)
    {
        var read = SmsPduReader.Submit(input.Text, input.Random.Next(4) != 0);
        if (read.Message is not { } message)
            return;
        _ = (message.Validity?.Until, message.Validity?.Period).ToString();
        // A draft without recipient has no type of number to keep, and a name that begins with "@" may read like one in UCS-2.
        if (!message.To.IsWritable || message.To.Number is [] or ['@', ..] || message.Centre is { IsWritable: false })
            return;
        var again = SmsPduReader.Submit(SmsPduWriter.Write(message).Hex).Message;
        FuzzInput.Demand(again is not null, "what was read cannot be read again once written");
        FuzzInput.Demand((again!.To, again.Coding, again.Body.Text, again.Body.Length) == (message.To, message.Coding, message.Body.Text, message.Body.Length), $"it reads otherwise once written: {message} / {again}");
    }

    private static void Report(FuzzInput input)
    {
        var read = SmsPduReader.StatusReport(input.Text, input.Random.Next(4) != 0);
        _ = (read.Message?.Body?.Text, read.Message?.Class, read.Message?.Discharge.Instant).ToString();
    }

    private static void Header(FuzzInput input)
    {
        if (input.Octets is not { Length: > 0 } octets)
            return;
        var header = UserDataHeader.Read(octets);
        _ = (header.Part, header.Ports, header.Locking, header.SingleShift, header.InSeptets).ToString();
        FuzzInput.Demand(header.Elements.Sum(element => element.Data.Length + 2) is var sum && (sum == 0 || sum == octets.Length - 1), "elements do not fill their header");
        FuzzInput.Demand(header.InSeptets.FillBits is >= 0 and < 7, "a fill of a septet or more");
    }

    private static void Mail(FuzzInput input)
    {
        var (mail, now, random) = (Mailbox.Of("8999701000000000001", null), Began, input.Random);
        foreach (var line in input.Lines)
        {
            now += TimeSpan.FromHours(random.Next(30));
            var news = mail.Take(new ReceivedSms(line, now));
            FuzzInput.Demand(news is null || news.All(text => text.Words.Length <= byte.MaxValue * MostOctets * 2), "more words than parts");
            if (random.Next(4) == 0)
                mail.GiveUp(now);
            if (random.Next(3) != 0)
                continue;
            var kept = mail.Kept;
            mail = Mailbox.Of("8999701000000000001", kept);
            FuzzInput.Demand(mail.Kept == kept, "it is another after a restart");
        }

        Mailbox.Of("8999701000000000001", input.Text);
    }
}
