using EsimModem.Gsm;
using EsimModem.Gsm.Story;
using EsimModem.Modems;
using EsimModem.Modems.Answers;

namespace EsimModem.Tests.Fuzz;

/// <summary>Texts: +CUSD lines, the strings in them, the alphabets below, and the stories told of them.</summary>
internal static class TextTargets
{
    private static readonly string[] Strings =
    [
        "Balance: 1 250,50 KZT", "1000", "AA180C3602", "00420061006C0061006E00630065003A0020003500300030", "041F043E0434043004400430043A0020D83DDE00",
        "656E00420061006C", "en\rBalance: 5", "C8329BFD065DDF723619", "00420061006C000000410044FFFFFFFF", "FFFFFFFFFFFF", "\u00C3\u00A4 \u0002 \u0011", "48656C6C6F20576F726C64",
    ];

    private static readonly string[] Requests = ["*100#", "1", "*222*1234567890#", "hello", "Привет", "*100#\",15;+CFUN=0", "\u001A"];

    public static IEnumerable<FuzzTarget> All =>
    [
        new("cusd", [.. Strings.SelectMany(text => (string[])[$"+CUSD: 0,\"{text}\",72", $"+CUSD: 1,\"{text}\n{text}\",15", $"+CUSD:2,{text},-1"]), "+CUSD: 2", "+CUSD: (0-2)", "+CUSD: 4,\"\""], Result) { Weight = 300 },
        new("ussd text", Strings, input => UssdText.Decode(input.Text, input.Random.Next(-2, 300), input.Charset)) { Weight = 300 },
        new("ussd request", Requests, Request),
        new("alphabets", Strings, Alphabets),
        new("names", Strings, Names),
        new("story", [.. Strings, "0x48", "240", "+CUSD: 0,\"x\",15", "07 91 77 10", "0071000B917710214365F700080B14050003090202042104D9"], Story),
    ];

    private static void Result(FuzzInput input)
    {
        var read = Cusd.Read(input.Lines, input.Charset);
        FuzzInput.Demand(read is null || !read.Truncated == !Cusd.IsOpen(input.Lines), "an open text is not told as cut");
        FuzzInput.Demand(read?.Raw is null || read.Raw.Length <= input.Text.Length, "the string is longer than the line");
    }

    // What a person types never leaves its quotes.
    private static void Request(FuzzInput input)
    {
        var form = (UssdForm)input.Random.Next(4);
        if (UssdRequest.TryReply(input.Text, form, out var reply))
            FuzzInput.Demand(reply.Argument.All(character => character is >= ' ' and <= '~' and not '"' and not ';'), reply.Argument);
        if (UssdRequest.TryCode(input.Text, form, out var code))
            FuzzInput.Demand(input.Text.All(character => char.IsAsciiDigit(character) || character is '*' or '#'), code.Argument);
    }

    private static void Alphabets(FuzzInput input)
    {
        var (octets, random) = (input.Octets, input.Random);
        Gsm7.Decode(octets, (NationalLanguage)random.Next(15), (NationalLanguage)random.Next(15));
        Ucs2.Decode(octets);
        SimAlpha.Decode(octets);
        SingleByteText.Decode(input.Text, input.Charset);
        var count = random.Next(-5, 400);
        FuzzInput.Demand(Septets.Unpack(octets, count, random.Next(7)).Length <= Math.Max(0, count), "more septets than asked for");
        var septets = Septets.UnpackUssd(octets);
        FuzzInput.Demand(septets.All(septet => septet < 0x80), "a septet has eight bits");
    }

    private static void Names(FuzzInput input)
    {
        ModemText.Decode(input.Text, input.Charset);
        ModemText.DecodeName(input.Text, input.Charset);
        ModemNumber.Decode(input.Text);
        Iccid.Normalise(input.Text);
        Iccid.IsSame(input.Text, "8999701000000000001");
        Luhn.Holds(input.Text);
        Plmn.Read(input.Text);
        DecimalSender.Read(input.Text);
    }

    private static void Story(FuzzInput input)
    {
        var kind = Storyteller.Kinds[input.Random.Next(Storyteller.Kinds.Count)].Name;
        FuzzInput.Demand(Storyteller.Tell(kind, input.Text) is { } told && (told.Lines.Count > 0 || told.Fault is not null), "a story says nothing");
    }
}
